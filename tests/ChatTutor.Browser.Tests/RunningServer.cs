using ChatTutor.Server;
using ChatTutor.Tutoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Browser.Tests;

/// <summary>The real server on a free loopback port with a data folder of its own; it can be stopped and started again.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("chattutor-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private WebApplication? _app;

    private RunningServer(IEnumerable<KeyValuePair<string, string?>> settings) =>
        _settings = new Dictionary<string, string?>(settings) { ["Data:Directory"] = _data, ["Keys:File"] = $"{_data}-keys.pfx" };

    public string Address { get; private set; } = "http://127.0.0.1:0";

    public static async Task<RunningServer> StartAsync(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var server = new RunningServer(settings);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>On the same port and the same data.</summary>
    public async Task StartAgainAsync()
    {
        _app = ServerHost.Build(Address, host => host.Configuration.AddInMemoryCollection(_settings));
        await _app.PrepareTutoringAsync(CancellationToken.None);
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    /// <summary>A part of the server, for as long as the work takes.</summary>
    public async Task<TResult> WithAsync<TPart, TResult>(Func<TPart, Task<TResult>> work)
        where TPart : notnull
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
        File.Delete($"{_data}-keys.pfx");
    }
}
