using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Logs;
using ChatTutor.Tests.Turns;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>Twenty canaries of every kind through every way in and every error path: none may be anywhere afterwards.</summary>
/// <remarks>
/// Not a way in yet: channels other than Direct Line and the terminal. A bare name of a person is no canary, because the guard
/// takes it for harmless (facts: a name counts only beside something else).
/// </remarks>
public sealed class CanaryTests : IDisposable
{
    private const string Doors = "/directline/v3/directline";

    private readonly RecordingLogs _logs = new();
    private readonly List<string> _answers = [];

    public void Dispose() => _logs.Dispose();

    [Fact]
    public void The_guard_takes_every_canary_out() => Assert.Empty(
        Canary.All.Where(c => GuardCase.Guard.Inspect(c.Text).Redacted.Contains(c.Needle, StringComparison.Ordinal)).Select(c => c.Kind).Distinct());

    [Fact]
    public async Task No_canary_stays_of_what_is_said_named_attached_or_pressed()
    {
        await using var tutor = await StartAsync();
        foreach (var canary in Canary.All)
        {
            await SayAsync(tutor, new { type = "message", text = canary.Text });
        }

        foreach (var canary in Canary.All)
        {
            await SayAsync(tutor, new
            {
                type = "message",
                text = "trợ giúp",
                from = new { id = "web", name = canary.Text },
                attachments = new[] { new { name = $"{canary.Text}.pdf", contentType = "application/pdf" } },
                value = new { note = canary.Text },
            });
            await SayAsync(tutor, new { type = "message", value = canary.Text });
        }

        await AnsweredAsync(tutor);
        NothingHolds(tutor);
    }

    [Fact]
    public async Task No_canary_stays_of_an_id_that_a_client_makes_up()
    {
        await using var tutor = await StartAsync();
        foreach (var canary in Canary.All)
        {
            await SayAsync(tutor, new { type = "message", text = "trợ giúp", channelData = new { clientActivityID = canary.Text } });
        }

        await AnsweredAsync(tutor);
        NothingHolds(tutor, answersToo: false);     // the sender's own id goes back to the sender
    }

    [Fact]
    public async Task No_canary_stays_of_forms_addresses_headers_and_broken_bodies()
    {
        await using var tutor = await StartAsync();
        foreach (var canary in Canary.Some)
        {
            var escaped = Uri.EscapeDataString(canary.Text);
            await SendAsync(tutor, HttpMethod.Post, "/", new FormUrlEncodedContent([new("cau-hoi", canary.Text), new("ma", canary.Text)]));
            await SendAsync(tutor, HttpMethod.Get, $"/?chu={escaped}");
            await SendAsync(tutor, HttpMethod.Get, $"/du-lieu-cua-toi/{escaped}");
            await SendAsync(tutor, HttpMethod.Get, $"/{escaped}");
            await SendAsync(tutor, HttpMethod.Get, $"{Doors}/conversations/x/activities?watermark={escaped}&wait={escaped}", header: canary.Needle);
            await SendAsync(tutor, HttpMethod.Post, "/", new StringContent(canary.Text, Encoding.UTF8, "text/plain"));
            var (conversation, token) = await OpenAsync(tutor);
            var path = $"{Doors}/conversations/{conversation}/activities";
            foreach (var body in new[] { $$"""{"type":"message","text":"{{canary.Text}}""", $"[\"{canary.Text}\"]", $"{{\"text\":{{\"{canary.Needle}\":1}}}}" })
            {
                await SendAsync(tutor, HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"), token);
            }
        }

        foreach (var canary in Canary.All.Take(42))
        {
            await SayAsync(tutor, new { type = "message", text = $"{canary.Text} {new string('a', 300_000)}" });
            await SayAsync(tutor, new { type = "message", text = $"{canary.Text} {new string('a', 20_001)}" });
        }

        await AnsweredAsync(tutor);
        NothingHolds(tutor);
    }

    [Fact]
    public async Task No_canary_stays_when_the_guard_the_handler_the_channel_or_the_store_fails()
    {
        var channel = new TalkativeChannel();
        await using var tutor = await StartAsync(channel);
        foreach (var (canary, i) in Canary.All.Select((canary, i) => (canary, i)))
        {
            channel.Says = canary.Text;
            foreach (var way in new[] { TalkativeChannel.FailsToPack, TalkativeChannel.FailsToSend })
            {
                await tutor.Inbox.AddAsync(
                    new IncomingMessage { Conversation = new ConversationId(way, $"{i}"), ExternalId = "1", Text = canary.Text, SentAt = default }, default);
            }

            await Task.Delay(5);
        }

        await using (var db = await tutor.StoreAsync())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE turns RENAME TO hidden");
        }

        foreach (var canary in Canary.All)
        {
            await SayAsync(tutor, new { type = "message", text = canary.Text });
        }

        Assert.Contains(_logs.Lines, line => line.Contains("[2010]", StringComparison.Ordinal));
        Assert.Contains(_answers, answer => answer.StartsWith("500", StringComparison.Ordinal));
        NothingHolds(tutor);
    }

    [Fact]
    public async Task A_guard_that_throws_the_text_tells_nobody()
    {
        await using var tutor = await TutorServer.StartAsync(
            guard: text => text.Length == 0 ? GuardCase.Guard.Inspect(text) : throw new InvalidOperationException(text),
            adjust: host => Listen(host.Logging));
        foreach (var canary in Canary.All)
        {
            await SayAsync(tutor, new { type = "message", text = canary.Text });
        }

        NothingHolds(tutor);
    }

    [Fact]
    public async Task No_canary_leaves_in_an_outgoing_message_or_an_export()
    {
        var channel = new RecordingChannel("out");
        await using var tutor = await TutorServer.StartAsync(
            channel: channel, adjust: host => Listen(host.Logging));
        foreach (var (canary, i) in Canary.All.Select((canary, i) => (canary, i)))
        {
            foreach (var (id, text) in new[] { ("1", canary.Text), ("2", "/dulieucuatoi") })
            {
                await tutor.Inbox.AddAsync(
                    new IncomingMessage { Conversation = new ConversationId("out", $"{i}"), ExternalId = id, Text = text, SentAt = default }, default);
            }
        }

        await channel.WaitForAsync(2 * Canary.All.Count);
        Assert.Equal(2 * Canary.All.Count, channel.Sent.Count);
        _answers.AddRange(channel.Sent.Select(sent => sent.Reply.Text));
        NothingHolds(tutor);
    }

    /// <summary>Every request's line with its whole address among them.</summary>
    private void Listen(ILoggingBuilder logging) => logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace)
        .AddFilter<RecordingLogs>("Microsoft.AspNetCore", LogLevel.Information)
        .AddFilter<RecordingLogs>("Microsoft.EntityFrameworkCore.Update", LogLevel.Information);

    private Task<TutorServer> StartAsync(IChannel? channel = null) => TutorServer.StartAsync(
        adjust: host =>
        {
            Listen(host.Logging);
            if (channel is not null)
            {
                host.Services.AddSingleton(channel);
                host.Services.AddSingleton<IChannel>(new FailingToPack((TalkativeChannel)channel));
            }
        });

    private static async Task<(string Conversation, string Token)> OpenAsync(TutorServer tutor)
    {
        using var answer = await tutor.Http.PostAsync($"{Doors}/tokens/generate", null);
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (opened.GetProperty("conversationId").GetString()!, opened.GetProperty("token").GetString()!);
    }

    private async Task SayAsync(TutorServer tutor, object activity)
    {
        var (conversation, token) = await OpenAsync(tutor);
        await SendAsync(tutor, HttpMethod.Post, $"{Doors}/conversations/{conversation}/activities", JsonContent.Create(activity), token);
    }

    private async Task SendAsync(
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
            _answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        catch (HttpRequestException)
        {
            // The server hangs up on a body that is far too long.
        }
    }

    private static async Task AnsweredAsync(TutorServer tutor)
    {
        await using var db = await tutor.StoreAsync();
        for (var tries = 0; tries < 3000 && await db.Turns.AnyAsync(turn => turn.State == TurnState.Waiting); tries++)
        {
            await Task.Delay(20);
        }
    }

    private void NothingHolds(TutorServer tutor, bool answersToo = true)
    {
        var files = Directory.GetFiles(tutor.Folder).Select(path => (Path.GetFileName(path), Read(path))).ToList();
        var places = files.Append(("logs", Encoding.UTF8.GetBytes(_logs.Everything)));
        places = answersToo ? places.Append(("answers", Encoding.UTF8.GetBytes(string.Join('\n', _answers)))) : places;
        var found =
            from place in places
            from canary in Canary.All.DistinctBy(canary => canary.Needle)
            from needle in new[] { canary.Needle, Uri.EscapeDataString(canary.Needle) }.Distinct()
            where place.Item2.AsSpan().IndexOf(Encoding.UTF8.GetBytes(needle)) >= 0
            select $"{place.Item1}: {canary.Kind}";
        Assert.Empty(found.Distinct());
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A channel whose failures repeat what was said.</summary>
    private sealed class TalkativeChannel : IChannel
    {
        public const string FailsToSend = "fails-to-send";
        public const string FailsToPack = "fails-to-pack";

        public string Says { get; set; } = "";

        public string Name => FailsToSend;

        public int MaxTextLength => int.MaxValue;

        public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct) =>
            throw new InvalidOperationException(Says);
    }

    /// <summary>The same inside the handler.</summary>
    private sealed class FailingToPack(TalkativeChannel channel) : IChannel
    {
        public string Name => TalkativeChannel.FailsToPack;

        public int MaxTextLength => throw new InvalidOperationException(channel.Says, new FormatException(channel.Says));

        public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct) =>
            throw new InvalidOperationException(channel.Says);
    }
}
