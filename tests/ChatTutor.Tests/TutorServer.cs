using ChatTutor.Domain.Safety;
using ChatTutor.Server;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tests;

/// <summary>The whole server on loopback with a data folder of its own. Tests speak to it as people and channels do.</summary>
internal sealed class TutorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;

    private TutorServer(WebApplication app, string folder, bool ownsFolder)
    {
        (_app, Folder, _ownsFolder) = (app, folder, ownsFolder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public string Folder { get; }

    public HttpClient Http { get; }

    public Inbox Inbox => _app.Services.GetRequiredService<Inbox>();

    public StoreScrub Scrub => _app.Services.GetRequiredService<StoreScrub>();

    public RetentionRun Retention => _app.Services.GetRequiredService<RetentionRun>();

    /// <summary>A part of the server that people reach through verbs or pages.</summary>
    public T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Parts that live as long as one request.</summary>
    public AsyncServiceScope Scope() => _app.Services.CreateAsyncScope();

    /// <param name="folder">The data folder of an earlier server; null for a new one.</param>
    /// <param name="guard">Stands in for the input guard; judges each message alone.</param>
    /// <param name="channel">One more channel.</param>
    /// <param name="settings">Win over every other source.</param>
    /// <param name="adjust">Anything else about the host, last of all.</param>
    public static async Task<TutorServer> StartAsync(
        string? folder = null,
        Func<string, GuardVerdict>? guard = null,
        IChannel? channel = null,
        Dictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? adjust = null)
    {
        var data = folder ?? NewFolder();
        var app = ServerHost.Build("http://127.0.0.1:0", host =>
        {
            host.Configuration.AddInMemoryCollection(settings);
            host.Configuration["Data:Directory"] = data;
            host.Configuration["Keys:File"] = settings?.GetValueOrDefault("Keys:File") ?? TestKeys.FileFor(data);
            host.Logging.ClearProviders();
            if (guard is not null)
            {
                host.Services.Replace(ServiceDescriptor.Singleton<Func<IReadOnlyList<string>, JoinedVerdict>>(texts =>
                {
                    var verdicts = texts.Select(guard).ToList();
                    return new JoinedVerdict(verdicts[^1], [.. verdicts.Select(verdict => verdict.Redacted)]);
                }));
            }

            if (channel is not null)
            {
                host.Services.AddSingleton(channel);
            }

            adjust?.Invoke(host);
        });
        await app.PrepareTutoringAsync();
        await app.StartAsync();
        return new TutorServer(app, data, folder is null);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("chattutor-").FullName;

    /// <summary>Puts the store of one data folder in the place of another's, as a backup is restored; connections to the old one are let go.</summary>
    public static void CopyStore(string from, string to)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var old in Directory.GetFiles(to, "chattutor.db*"))
        {
            File.Delete(old);
        }

        foreach (var path in Directory.GetFiles(from, "chattutor.db*"))
        {
            File.Copy(path, Path.Combine(to, Path.GetFileName(path)));
        }
    }

    /// <summary>A person opens the page.</summary>
    public Task<ChatPage> OpenPageAsync() => ChatPage.OpenAsync(Http);

    /// <summary>What the store holds now.</summary>
    public Task<TutorDbContext> StoreAsync() =>
        _app.Services.GetRequiredService<IDbContextFactory<TutorDbContext>>().CreateDbContextAsync();

    /// <summary>Whether a text stands anywhere in the store's files.</summary>
    public bool StoreHolds(string text) => Directory.GetFiles(Folder, "chattutor.db*").Any(path => FileHolds(path, text));

    /// <summary>Whether none of the texts stands in the store's files any more; a reader may hold its log for a moment.</summary>
    public async Task<bool> ForgetsAsync(params string[] texts)
    {
        for (var tries = 0; tries < 500 && texts.Any(StoreHolds); tries++)
        {
            await Task.Delay(20);
        }

        return !texts.Any(StoreHolds);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static bool FileHolds(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
