using ChatTutor.Channels.Terminal;
using ChatTutor.Tutoring;

namespace ChatTutor.Server.Commands;

/// <summary>The product without its doors to the network, for one verb.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly IHost _host;

    private VerbHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    /// <summary>Everything loaded and at work.</summary>
    public static async Task<VerbHost> StartAsync(CancellationToken ct)
    {
        var host = Open();
        await host._host.PrepareTutoringAsync(ct);
        await host._host.StartAsync(ct);
        return host;
    }

    /// <summary>Nothing loaded, nothing started: for verbs that must work where the material is faulty.</summary>
    public static VerbHost Open()
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            DisableDefaults = true,
        });
        Surroundings.Add(host);
        host.AddTutoring();
        host.AddTerminal();
        return new VerbHost(host.Build());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
