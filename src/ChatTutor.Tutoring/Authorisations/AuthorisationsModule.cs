using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Tutoring.Authorisations;

/// <summary>Registers the one way out.</summary>
internal static class AuthorisationsModule
{
    public static IServiceCollection AddAuthorisations(this IServiceCollection services) =>
        services.AddSingleton(all => OutgoingDoor.FromSettings(
            all.GetRequiredService<IConfiguration>(), all.GetRequiredService<TimeProvider>()));
}
