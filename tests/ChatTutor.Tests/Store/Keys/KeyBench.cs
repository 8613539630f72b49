using ChatTutor.Server;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tests.Store.Keys;

/// <summary>A data folder and a key file apart from it, opened as often as a test likes, each time as another process would.</summary>
internal sealed class KeyBench : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("chattutor-key-").FullName;
    private readonly List<WebApplication> _opened = [];

    public KeyBench() => (Data, KeyFile) = (Path.Combine(_root, "data"), Path.Combine(_root, "own", "keys.pfx"));

    public string Data { get; }

    public string Ring => Path.Combine(Data, "keys");

    public string KeyFile { get; set; }

    public string PreviousFiles { get; set; } = "";

    public string PathOf(string name) => Path.Combine(_root, name);

    /// <summary>What every verb and the server do first.</summary>
    public async Task<IServiceProvider> OpenAsync()
    {
        var app = ServerHost.Build("http://127.0.0.1:0", host =>
        {
            host.Configuration["Data:Directory"] = Data;
            host.Configuration["Keys:File"] = KeyFile;
            host.Configuration["Keys:PreviousFiles"] = PreviousFiles;
            host.Logging.ClearProviders();
        });
        lock (_opened)
        {
            _opened.Add(app);
        }

        await app.Services.PrepareStoreAsync();
        return app.Services;
    }

    public static string Seal(IServiceProvider services, string plain) =>
        services.GetRequiredService<Seals>().Close(SealPurpose.Identity, plain);

    public static string Open(IServiceProvider services, string cipher) =>
        services.GetRequiredService<Seals>().Open(SealPurpose.Identity, cipher);

    public static string Digest(IServiceProvider services) => services.GetRequiredService<Pseudonyms>().Digest("a", "b");

    public void Dispose()
    {
        _opened.ForEach(app => ((IDisposable)app).Dispose());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}
