using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Turns;
using ChatTutor.Tutoring.Retention;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>Twenty canaries of every kind through every way in and every error path: none may be anywhere afterwards.</summary>
/// <remarks>
/// Not a way in yet: channels other than Direct Line and the terminal. A bare name of a person is no canary, because the guard
/// takes it for harmless (facts: a name counts only beside something else).
/// </remarks>
public sealed class CanaryTests : CanaryBench
{
    [Fact]
    public void The_guard_takes_every_canary_out() => Assert.Empty(
        Canary.All.Where(c => GuardCase.Guard.Inspect(c.Text).Redacted.Contains(c.Needle, StringComparison.Ordinal)).Select(c => c.Kind).Distinct());

    [Fact]
    public async Task No_canary_stays_of_what_is_said_named_attached_or_pressed()
    {
        using var remote = new TcpListener(IPAddress.Loopback, 0);
        remote.Start();
        await using var tutor = await StartAsync(settings: Permitted(remote));
        await EachAsync(Canary.All, async canary =>
        {
            await SayAsync(tutor, new { type = "message", text = canary.Text });
            await SayAsync(tutor, new
            {
                type = "message",
                text = "trợ giúp",
                from = new { id = "web", name = canary.Text },
                attachments = new[] { new { name = $"{canary.Text}.pdf", contentType = "application/pdf" } },
                value = new { note = canary.Text },
            });
            await SayAsync(tutor, new { type = "message", value = canary.Text });
        });

        await AnsweredAsync(tutor);
        NothingHolds(tutor);
        Assert.False(remote.Pending(), "Somebody connected to a remote host.");
    }

    [Fact]
    public async Task No_canary_stays_of_an_id_that_a_client_makes_up()
    {
        await using var tutor = await StartAsync();
        await EachAsync(Canary.All, canary =>
            SayAsync(tutor, new { type = "message", text = "trợ giúp", channelData = new { clientActivityID = canary.Text } }));

        await AnsweredAsync(tutor);
        NothingHolds(tutor, answersToo: false);     // the sender's own id goes back to the sender
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting", 20)]
    [InlineData("Microsoft", 1)]
    public async Task No_canary_stays_of_forms_addresses_headers_and_broken_bodies(string logged, int ofEachKind)
    {
        await using var tutor = await StartAsync(logged: logged);
        await EachAsync(Canary.Some(ofEachKind), async canary =>
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
        });

        NothingHolds(tutor);
    }

    [Fact]
    public async Task No_canary_stays_of_a_message_that_is_too_long()
    {
        await using var tutor = await StartAsync();
        await EachAsync(Canary.All, async canary =>
        {
            await SayAsync(tutor, new { type = "message", text = $"{canary.Text} {new string('a', 300_000)}" });
            await SayAsync(tutor, new { type = "message", text = $"{canary.Text} {new string('a', 20_001)}" });
        });

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

        await EachAsync(Canary.All, canary => SayAsync(tutor, new { type = "message", text = canary.Text }));

        Assert.Contains(Logs.Lines, line => line.Contains("[2010]", StringComparison.Ordinal));
        Assert.Contains(Answers, answer => answer.StartsWith("500", StringComparison.Ordinal));
        NothingHolds(tutor);
    }

    [Fact]
    public async Task A_guard_that_throws_the_text_tells_nobody()
    {
        await using var tutor = await TutorServer.StartAsync(
            guard: text => text.Length == 0 ? GuardCase.Guard.Inspect(text) : throw new InvalidOperationException(text),
            adjust: host => Listen(host.Logging));
        await EachAsync(Canary.All, canary => SayAsync(tutor, new { type = "message", text = canary.Text }));

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
        Answers.Add(string.Join('\n', channel.Sent.Select(sent => sent.Reply.Text)));
        var export = tutor.Part<DataExport>();
        await EachAsync(Enumerable.Range(0, Canary.All.Count).ToList(), async i =>
        {
            var link = export.Link(new ConversationId("out", $"{i}"));
            await SendAsync(tutor, HttpMethod.Get, link);
            await SendAsync(tutor, HttpMethod.Get, $"{link}/du-lieu.json");
        });
        Assert.Equal(2 * Canary.All.Count, Answers.Count(answer => answer.StartsWith("200", StringComparison.Ordinal)));
        NothingHolds(tutor);
    }
}
