using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Registers sign-in by a provider outside; without settings there is none, and nothing leaves.</summary>
internal static class SignInServices
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<LearnerSignInOptions>().BindConfiguration(LearnerSignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LearnerSignInOptions>, LearnerSignInValidator>();
        services.AddSingleton<SignInTickets>();
        services.AddSingleton<SignInTalk>();
        services.AddSingleton<ExternalBinding>();
        services.AddSingleton<OpenIdConnectProvider>();
        services.AddSingleton(all =>
        {
            var options = all.GetRequiredService<IOptions<LearnerSignInOptions>>().Value;
            return new SignInFlow(
                options.IsOn ? all.GetRequiredService<OpenIdConnectProvider>() : null, all.GetRequiredService<SignInTickets>(),
                all.GetRequiredService<ExternalBinding>(), options.IsOn ? new Uri(options.CallbackAddress) : null);
        });
        return services;
    }
}
