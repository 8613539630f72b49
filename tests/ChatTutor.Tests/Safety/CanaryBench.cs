using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ChatTutor.Tests.Logs;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>A server that is listened to: what it logs, answers and keeps is gathered and searched.</summary>
public abstract class CanaryBench : IDisposable
{
    private protected const string Doors = "/directline/v3/directline";

    private protected RecordingLogs Logs { get; } = new();

    private protected ConcurrentBag<string> Answers { get; } = [];

    public void Dispose()
    {
        Logs.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>All our own lines, and the framework's from the level at which the product logs them, or lower.</summary>
    /// <param name="logging">Of the host.</param>
    /// <param name="logged">Whose lines of every request are recorded too; Hosting's carry the whole address, twice a request.</param>
    private protected void Listen(ILoggingBuilder logging, string logged = "Microsoft.EntityFrameworkCore.Update") =>
        logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace)
            .AddFilter<RecordingLogs>("Microsoft", LogLevel.Warning)
            .AddFilter<RecordingLogs>("Microsoft.EntityFrameworkCore.Update", LogLevel.Information)
            .AddFilter<RecordingLogs>(logged, LogLevel.Information);

    private protected Task<TutorServer> StartAsync(
        IChannel? channel = null, string logged = "Microsoft.EntityFrameworkCore.Update", Dictionary<string, string?>? settings = null) =>
        TutorServer.StartAsync(settings: settings, adjust: host =>
        {
            Listen(host.Logging, logged);
            if (channel is not null)
            {
                host.Services.AddSingleton(channel);
                host.Services.AddSingleton<IChannel>(new FailingToPack((TalkativeChannel)channel));
            }
        });

    /// <summary>A record under which this remote host might be spoken to, so that only the product's own restraint is left.</summary>
    private protected static Dictionary<string, string?> Permitted(TcpListener remote) => new()
    {
        ["Authorisations:Chat:Document"] = "Công văn 12/SKHCN (ví dụ)",
        ["Authorisations:Chat:Date"] = "2026-05-18",
        ["Authorisations:Chat:Hosts"] = remote.LocalEndpoint.ToString(),
        ["Authorisations:Chat:DataClasses"] = "public, internal",
        ["Authorisations:Chat:InternalNetwork"] = "true",
    };

    /// <summary>A few at once: most of the time goes into waiting for commits.</summary>
    private protected static Task EachAsync<T>(IEnumerable<T> all, Func<T, Task> work) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await work(one));

    private protected static async Task<(string Conversation, string Token)> OpenAsync(TutorServer tutor)
    {
        using var answer = await tutor.Http.PostAsync($"{Doors}/tokens/generate", null);
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (opened.GetProperty("conversationId").GetString()!, opened.GetProperty("token").GetString()!);
    }

    private protected async Task SayAsync(TutorServer tutor, object activity)
    {
        var (conversation, token) = await OpenAsync(tutor);
        await SendAsync(tutor, HttpMethod.Post, $"{Doors}/conversations/{conversation}/activities", JsonContent.Create(activity), token);
    }

    private protected async Task SendAsync(
        TutorServer tutor, HttpMethod method, string path, HttpContent? content = null, string? token = null, string? header = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var name in header is not null && header.All(char.IsAscii) ? new[] { "User-Agent", "Referer", "Cookie", "X-Forwarded-For" } : [])
        {
            request.Headers.TryAddWithoutValidation(name, header);
        }

        try
        {
            using var answer = await tutor.Http.SendAsync(request);
            Answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        catch (HttpRequestException)
        {
            // The server hangs up on a body that is far too long.
        }
    }

    private protected static async Task AnsweredAsync(TutorServer tutor)
    {
        await using var db = await tutor.StoreAsync();
        for (var tries = 0; tries < 3000 && await db.Turns.AnyAsync(turn => turn.State == TurnState.Waiting); tries++)
        {
            await Task.Delay(20);
        }
    }

    private protected void NothingHolds(TutorServer tutor, bool answersToo = true)
    {
        var found = CanarySearch.InFolder(tutor.Folder).Concat(CanarySearch.In("logs", Logs.Everything));
        var all = (answersToo ? found.Concat(CanarySearch.In("answers", string.Join('\n', Answers))) : found).Distinct();
        Assert.True(!all.Any(), string.Join(", ", all));
    }
}
