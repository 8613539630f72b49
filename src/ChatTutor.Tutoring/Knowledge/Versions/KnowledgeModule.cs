using ChatTutor.Tutoring.Knowledge.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>The doors of the knowledge base.</summary>
internal static class KnowledgeModule
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SourceFolder>();
        services.AddSingleton<VersionStore>();
        services.AddSingleton<Adoption>();
        services.AddSingleton<LiveLibrary>();
        services.AddHostedService<PointerWatch>();
        services.AddSingleton(all => new Refresh(
            all.GetRequiredService<VersionStore>(), all.GetRequiredService<SourceFolder>(),
            all.GetRequiredService<IOptions<KnowledgeOptions>>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new KeptVersions(
            all.GetRequiredService<VersionStore>(), all.GetRequiredService<Adoption>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new Import(all.GetRequiredService<SourceFolder>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new Confirmation(all.GetRequiredService<SourceFolder>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new KnowledgeSearch(all.GetRequiredService<LiveLibrary>()));
        return services;
    }
}
