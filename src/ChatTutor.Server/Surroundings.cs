using ChatTutor.Tutoring.Logs;

namespace ChatTutor.Server;

/// <summary>Where settings come from and where logs go, for the server and the verbs alike.</summary>
internal static class Surroundings
{
    /// <summary>
    /// Defaults from <c>appsettings.json</c> beside the executable, then the same file and <c>.env</c> in the caller's folder,
    /// then the environment. Logs go to stderr: stdout belongs to what a verb prints. Whatever
    /// is logged passes one gate that takes out what no log may hold.
    /// </summary>
    public static void Add(IHostApplicationBuilder host)
    {
        var caller = Directory.GetCurrentDirectory();
        host.Configuration.Sources.Clear();
        host.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(caller, "appsettings.json"), optional: true)
            .AddInMemoryCollection(EnvFile.Read(Path.Combine(AppContext.BaseDirectory, ".env")))
            .AddInMemoryCollection(EnvFile.Read(Path.Combine(caller, ".env")))
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables();

        host.Logging.ClearProviders();
        host.Logging.AddConfiguration(host.Configuration.GetSection("Logging"));
        host.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        host.Services.AddRedactedLogging();
    }
}
