using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units.Codes;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Units;

/// <summary>The parts of units and lists. Constructors take internal types, so the container cannot call them by itself.</summary>
internal static class UnitsModule
{
    public static IServiceCollection AddUnits(this IServiceCollection services)
    {
        services.AddSingleton<ListGroups>();
        services.AddSingleton(all => new ImportRun(Store(all), Writer(all), Noted(all), Guard(all), Clock(all)));
        services.AddSingleton(all => new UnitImport(Run(all), all.GetRequiredService<ListGroups>(), Clock(all)));
        services.AddSingleton(all => new HeadcountImport(Run(all), all.GetRequiredService<ListGroups>(), Clock(all)));
        services.AddSingleton(all => new RosterImporting(
            Run(all), all.GetRequiredService<ListGroups>(), all.GetRequiredService<Seals>(), all.GetRequiredService<Pseudonyms>(), Clock(all)));
        services.AddOptions<RosterOptions>().BindConfiguration(RosterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(all => new UnitDirectory(Store(all), all.GetRequiredService<ListGroups>()));
        services.AddSingleton(all => new ContactBook(Store(all), Writer(all), Guard(all), Noted(all)));
        services.AddSingleton(all => new RosterRegister(Store(all), Writer(all), all.GetRequiredService<Seals>(), Noted(all)));
        services.AddSingleton(all => new RosterCodes(
            new StoreAccess(Store(all), Writer(all)), all.GetRequiredService<Seals>(), all.GetRequiredService<Pseudonyms>(), Noted(all),
            all.GetRequiredService<IOptions<RosterOptions>>(), Clock(all)));
        return services;
    }

    private static ImportRun Run(IServiceProvider all) => all.GetRequiredService<ImportRun>();

    private static Audit Noted(IServiceProvider all) => all.GetRequiredService<Audit>();

    private static StoreWriter Writer(IServiceProvider all) => all.GetRequiredService<StoreWriter>();

    private static TimeProvider Clock(IServiceProvider all) => all.GetRequiredService<TimeProvider>();

    private static Func<string, GuardVerdict> Guard(IServiceProvider all) => all.GetRequiredService<Func<string, GuardVerdict>>();

    private static IDbContextFactory<TutorDbContext> Store(IServiceProvider all) =>
        all.GetRequiredService<IDbContextFactory<TutorDbContext>>();
}
