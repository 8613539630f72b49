using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatTutor.Tutoring.Retention;

/// <summary>The doors of retention, erasure and a person's own data.</summary>
internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton(all => RetentionTable.Read(Path.Combine(all.GetRequiredService<SourceFolder>().FullPath, RetentionTable.Name))
            .Match(table => table, faults => throw new KnowledgeFaultException(faults[0])));
        services.TryAddSingleton<Pseudonyms>();
        services.AddSingleton<TombstoneFile>();
        services.AddSingleton<Tombstones>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<MyData>();
        services.AddSingleton(all => new RetentionRun(
            all.GetRequiredService<RetentionTable>(), all.GetRequiredService<Tombstones>(), all.GetRequiredService<StoreScrub>(),
            all.GetRequiredService<IDbContextFactory<TutorDbContext>>(), all.GetRequiredService<StoreWriter>(),
            all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new DataExport(
            all.GetRequiredService<RetentionTable>(), all.GetRequiredService<Transcript>(),
            all.GetRequiredService<Func<string, GuardVerdict>>(), all.GetRequiredService<IDataProtectionProvider>(),
            all.GetRequiredService<PersonData>(), all.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RetentionJob>();
        return services;
    }

    /// <summary>Before anybody is served: a restored backup loses again what was erased, and no old copy stays in the log.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        Check(services.GetRequiredService<RetentionTable>(), services.GetRequiredService<IDbContextFactory<TutorDbContext>>());
        var (tombstones, scrub) = (services.GetRequiredService<Tombstones>(), services.GetRequiredService<StoreScrub>());
        if (await tombstones.AgreeAsync(ct) > 0 && await tombstones.ApplyAsync(dryRun: false, ct) > 0)
        {
            await scrub.ScrubAsync(ct);
            return;
        }

        await scrub.EmptyLogAsync(ct);
    }

    private static void Check(RetentionTable table, IDbContextFactory<TutorDbContext> store)
    {
        using var db = store.CreateDbContext();
        foreach (var held in table.Classes.SelectMany(kind => kind.Tables).Where(held => (held.Age ?? held.Follows) is not null))
        {
            _ = ExpirySql.Of(db.Model, held);
        }
    }
}
