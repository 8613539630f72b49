using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Gives out the guard over the live version's rules: a refresh swaps it together with what answers.</summary>
internal static class GuardModule
{
    public static IServiceCollection AddGuard(this IServiceCollection services)
    {
        // Whoever asks gets the guard of the moment; keep the function, not the guard.
        services.AddTransient(all => all.GetRequiredService<LiveLibrary>().Guard);
        services.TryAddSingleton<Func<IReadOnlyList<string>, JoinedVerdict>>(all =>
        {
            var live = all.GetRequiredService<LiveLibrary>();
            return texts => live.Guard.Inspect(texts);
        });
        services.TryAddSingleton<Func<string, GuardVerdict>>(all =>
        {
            var live = all.GetRequiredService<LiveLibrary>();
            var beforeItIsLoaded = new Lazy<InputGuard>(() => SafetyRulesInUse.OpenSource(all));     // for what is logged so early
            return text => (live.IsLoaded ? live.Guard : beforeItIsLoaded.Value).Inspect(text);
        });
        services.AddHostedService<GuardAtStart>();
        return services;
    }

    /// <summary>The folder <c>safety</c> of the knowledge folder that people edit.</summary>
    internal static string RulesFolder(IServiceProvider all) => Path.Combine(all.GetRequiredService<SourceFolder>().FullPath, "safety");
}
