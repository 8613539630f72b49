using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Opens the input guard over the rules in the knowledge folder and gives it to the inbox.</summary>
internal static class GuardModule
{
    public static IServiceCollection AddGuard(this IServiceCollection services)
    {
        services.AddSingleton(all => SafetyRulesInUse.Open(RulesFolder(all)));
        services.TryAddSingleton<Func<string, GuardVerdict>>(all => all.GetRequiredService<InputGuard>().Inspect);
        services.AddHostedService<GuardAtStart>();
        return services;
    }

    /// <summary>The folder <c>safety</c>; a relative knowledge folder is looked for under the content root, then beside the program.</summary>
    internal static string RulesFolder(IServiceProvider all)
    {
        var folder = all.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Folder;
        var found = new[] { all.GetRequiredService<IHostEnvironment>().ContentRootPath, AppContext.BaseDirectory }
            .Select(root => Path.Combine(root, folder))
            .FirstOrDefault(Directory.Exists);
        return Path.Combine(found ?? Path.GetFullPath(folder), "safety");
    }
}
