using ChatTutor.Domain.Safety;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Logs;

/// <summary>The door of the log gate.</summary>
public static class RedactedLogging
{
    /// <summary>Puts the gate before all log providers of a host, whenever they are added.</summary>
    public static IServiceCollection AddRedactedLogging(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(all => new RedactingLoggerFactory(
            new LoggerFactory(
                all.GetServices<ILoggerProvider>(),
                all.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
                all.GetService<IOptions<LoggerFactoryOptions>>()),
            new LogRedactor(all.GetRequiredService<Func<string, GuardVerdict>>))));
}
