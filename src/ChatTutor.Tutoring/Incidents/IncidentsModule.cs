using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The incident register's parts.</summary>
internal static class IncidentsModule
{
    public static IServiceCollection AddIncidents(this IServiceCollection services)
    {
        services.AddSingleton(all => IncidentPolicyFile.Read(Path.Combine(GuardModule.RulesFolder(all), "..", IncidentPolicyFile.Name))
            .Match(policy => policy, faults => throw new KnowledgeFaultException(faults[0])));
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton(all => new IncidentOpening(
            all.GetRequiredService<IncidentPolicy>(), all.GetRequiredService<Pseudonyms>(), Versions(all)));
        return services;
    }

    /// <summary>Versions of the guard's rules, looked up when the first incident needs one.</summary>
    private static Func<string, int> Versions(IServiceProvider services)
    {
        var versions = new Lazy<Dictionary<string, int>>(() =>
        {
            var rules = services.GetRequiredService<InputGuard>().Rules;
            return rules.Numbers.Select(rule => rule.Head).Concat(rules.Patterns.Select(rule => rule.Head))
                .ToDictionary(head => head.Id, head => head.Version, StringComparer.Ordinal);
        });

        // The rule about lists is in code and has its first version.
        return rule => versions.Value.GetValueOrDefault(rule, rule == "pii.bulk" ? 1 : 0);
    }
}
