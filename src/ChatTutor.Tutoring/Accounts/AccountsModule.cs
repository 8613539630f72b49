using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>The parts of the console's accounts. One context a request: what belongs together is saved together.</summary>
internal static class AccountsModule
{
    /// <summary>Rounds of PBKDF2-SHA512 that OWASP asks for.</summary>
    private const int HashRounds = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<ConsoleOptions>().BindConfiguration(ConsoleOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped(all => all.GetRequiredService<IDbContextFactory<TutorDbContext>>().CreateDbContext());
        services.Configure<PasswordHasherOptions>(hash => hash.IterationCount = HashRounds);
        services.AddScoped<ConsoleUserStore>();
        services.AddScoped<IUserStore<ConsoleUser>>(all => all.GetRequiredService<ConsoleUserStore>());
        services.AddIdentityCore<ConsoleUser>(UsePasswordRules);

        services.AddSingleton<NobodysPassword>();
        services.AddScoped<Tries>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Passwords>();
        services.AddScoped<SignInParts>();
        services.AddSingleton(
            all => new Audit(all.GetRequiredService<Func<string, GuardVerdict>>(), all.GetRequiredService<TimeProvider>()));

        // Their constructors take internal types, so the container cannot call them by itself.
        services.AddScoped(all => new SignIn(Db(all), Users(all), With(all)));
        services.AddScoped(all => new OwnAccount(Db(all), Users(all), With(all)));
        services.AddScoped(all => new AccountRegister(Db(all), Users(all), With(all)));
        services.AddScoped(all => new AccountChanges(Db(all), Users(all), all.GetRequiredService<AccountRegister>(), With(all)));
        services.AddScoped(all => new AuditLog(Db(all)));
        services.AddScoped(all => new ConsoleOverview(Db(all)));
        services.AddScoped(all => new Sessions(
            Db(all), all.GetRequiredService<Audit>(), all.GetRequiredService<IOptions<ConsoleOptions>>(),
            all.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>
    /// Identity's own rules are off: <see cref="PasswordRules"/> speaks Vietnamese and knows what people choose.
    /// </summary>
    private static void UsePasswordRules(IdentityOptions identity)
    {
        identity.Password.RequiredLength = PasswordRules.Shortest;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
    }

    private static TutorDbContext Db(IServiceProvider all) => all.GetRequiredService<TutorDbContext>();

    private static UserManager<ConsoleUser> Users(IServiceProvider all) => all.GetRequiredService<UserManager<ConsoleUser>>();

    private static SignInParts With(IServiceProvider all) => all.GetRequiredService<SignInParts>();
}
