using ChatTutor.Tutoring.Store.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store;

/// <summary>The doors of the store.</summary>
internal static class StoreModule
{
    /// <summary>Part of every key's derivation; another name opens nothing.</summary>
    public const string ApplicationName = "ChatTutor";

    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();

        services.AddSingleton<SqlitePragmas>();
        services.AddPooledDbContextFactory<TutorDbContext>((all, options) => options
            .UseSqlite(ConnectionString(all))
            .AddInterceptors(all.GetRequiredService<SqlitePragmas>()));
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<StoreScrub>();
        services.AddHostedService(all => all.GetRequiredService<StoreScrub>());
        services.AddKeys();
        services.AddSingleton<Seals>();
        return services;
    }

    /// <summary>Creates the store on first use and brings an older one up to date.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        Directory.CreateDirectory(services.GetRequiredService<IOptions<DataOptions>>().Value.FullPath);
        services.GetRequiredService<KeyRing>().Prepare();
        await using var db = await services.GetRequiredService<IDbContextFactory<TutorDbContext>>().CreateDbContextAsync(ct);

        // Asked first, because Migrate takes a lock row that a killed process would leave behind.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }

        await SealCheck.RunAsync(db, services.GetRequiredService<Seals>(), ct);
    }

    private static string ConnectionString(IServiceProvider services)
    {
        var given = services.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString;
        var folder = services.GetRequiredService<IOptions<DataOptions>>().Value.FullPath;
        return given.Length > 0
            ? given
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "chattutor.db") }.ToString();
    }

    /// <summary>Tokens outlive a restart because their keys lie beside the store; the key that opens those lies elsewhere.</summary>
    private static void AddKeys(this IServiceCollection services)
    {
        services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section);
        services.AddSingleton<KeyFile>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton(all => new KeyCare(all.GetRequiredService<KeyFile>(), all.GetRequiredService<KeyRing>()));
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.Replace(ServiceDescriptor.Singleton(all => all.GetRequiredService<KeyRing>().Manager));
    }
}
