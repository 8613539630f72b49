using ChatTutor.Channels.Terminal;
using ChatTutor.Tutoring;

namespace ChatTutor.Server.Commands;

/// <summary>The product without its doors to the network, for one verb.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly IHost _host;

    private VerbHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public static async Task<VerbHost> StartAsync(CancellationToken ct)
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            DisableDefaults = true,
        });
        Surroundings.Add(host);
        host.AddTutoring();
        host.AddTerminal();

        var built = host.Build();
        await built.PrepareTutoringAsync(ct);
        await built.StartAsync(ct);
        return new VerbHost(built);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
