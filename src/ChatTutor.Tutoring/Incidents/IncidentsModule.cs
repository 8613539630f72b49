using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The incident register's parts.</summary>
internal static class IncidentsModule
{
    public static IServiceCollection AddIncidents(this IServiceCollection services)
    {
        services.AddSingleton<IncidentPolicies>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton(all => new IncidentOpening(
            all.GetRequiredService<IncidentPolicies>(), all.GetRequiredService<Pseudonyms>(),
            rule => RuleVersion(all.GetRequiredService<InputGuard>().Rules, rule)));
        services.AddSingleton<IncidentWatch>();
        services.AddSingleton<SectionSeven>();
        services.AddSingleton<Acknowledging>();

        // Their constructors take internal types, so the container cannot call them by itself.
        services.AddSingleton(all => new IncidentHandling(
            all.GetRequiredService<StoreWriter>(), all.GetRequiredService<Func<string, GuardVerdict>>(),
            all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new IncidentRegister(
            Store(all), all.GetRequiredService<IncidentPolicies>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new IncidentVerification(Store(all)));
        services.AddSingleton(all => new AcknowledgementRegister(
            Store(all), all.GetRequiredService<StoreWriter>(), all.GetRequiredService<SectionSeven>(),
            all.GetRequiredService<Func<string, GuardVerdict>>(), all.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IDbContextFactory<TutorDbContext> Store(IServiceProvider all) =>
        all.GetRequiredService<IDbContextFactory<TutorDbContext>>();

    /// <summary>The version of a rule of the live guard. The rule about lists is in code and has its first version.</summary>
    private static int RuleVersion(GuardRules rules, string rule) =>
        rules.Numbers.Select(number => number.Head).Concat(rules.Patterns.Select(pattern => pattern.Head))
            .FirstOrDefault(head => head.Id == rule)?.Version ?? (rule == "pii.bulk" ? 1 : 0);
}
