using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>What the turn path promises to whoever writes.</summary>
public sealed class TurnPathTests
{
    private const string Secret = "Nội dung tuyệt mật 4815162342";

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => page.SayAsync("trợ giúp", "the-same")));
        await page.RepliesAsync(1);
        var after = await page.SayAsync("trợ giúp", "another");
        var replies = await page.RepliesAsync(2);

        Assert.Single(ids.Distinct());
        Assert.Equal([ids[0], after], replies.Select(reply => reply.GetProperty("replyToId").GetString()));
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_answered_in_their_order()
    {
        await using var tutor = await TutorServer.StartAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tutor.OpenPageAsync()));

        await Task.WhenAll(pages.Select(async page =>
        {
            var asked = new List<string>();
            for (var i = 0; i < 25; i++)
            {
                asked.Add(await page.SayAsync($"câu hỏi {i}"));
            }

            var replies = await page.RepliesAsync(asked.Count);
            Assert.Equal(asked, replies.Select(reply => reply.GetProperty("replyToId").GetString()));
        }));
    }

    [Fact]
    public async Task A_message_accepted_before_a_crash_is_answered_once_after_it()
    {
        var folder = TutorServer.NewFolder();
        var message = new IncomingMessage
        {
            Conversation = new ConversationId("elsewhere", "c1"),
            ExternalId = "1",
            Text = "trợ giúp",
            SentAt = DateTimeOffset.UnixEpoch,
        };

        // The first server does not serve this conversation's channel, so it accepts and never answers.
        await using (var first = await TutorServer.StartAsync(folder))
        {
            await first.Inbox.AddAsync(message, default);
        }

        var elsewhere = new RecordingChannel("elsewhere");
        await using (var second = await TutorServer.StartAsync(folder, channel: elsewhere))
        {
            await elsewhere.WaitForAsync(1);
            await second.Inbox.AddAsync(message, default);
        }

        await using (await TutorServer.StartAsync(folder, channel: elsewhere))
        {
            await Task.Delay(200);
        }

        Assert.Single(elsewhere.Sent);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_guard_that_throws_refuses()
    {
        await using var tutor = await TutorServer.StartAsync(guard: FailsOnText);
        var page = await tutor.OpenPageAsync();

        await page.SayAsync(Secret);

        Assert.Contains("Tôi chưa kiểm tra được tin nhắn này", (await page.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
        Assert.False(tutor.StoreHolds("4815162342"));
    }

    [Fact]
    public async Task Nothing_of_a_refused_message_is_stored()
    {
        await using var tutor = await TutorServer.StartAsync(guard: Refuse);
        var page = await tutor.OpenPageAsync();

        await page.SayAsync(Secret);
        await page.RepliesAsync(1);

        Assert.False(tutor.StoreHolds("4815162342"));
        await using var store = await tutor.StoreAsync();
        var turn = await store.Turns.SingleAsync();
        Assert.Equal("", turn.Text);
        Assert.Equal(new Finding("test.secret", GuardAction.Refuse, "SECRET"), Assert.Single(turn.ReadFindings()));
    }

    [Fact]
    public async Task Only_the_redacted_form_is_stored_and_the_person_is_told()
    {
        await using var tutor = await TutorServer.StartAsync(guard: text => new GuardVerdict(
            GuardAction.Redact,
            [new Finding("test.number", GuardAction.Redact, "NUMBER")],
            text.Replace("4815162342", "[SỐ]", StringComparison.Ordinal)));
        var page = await tutor.OpenPageAsync();

        await page.SayAsync("số của tôi là 4815162342, tôi cần học gì?");

        Assert.Contains("Tôi đã che thông tin", (await page.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
        Assert.False(tutor.StoreHolds("4815162342"));
        Assert.True(tutor.StoreHolds("[SỐ]"));
    }

    [Fact]
    public async Task Deleting_leaves_no_byte_of_the_conversation()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        var other = await tutor.OpenPageAsync();
        await page.SayAsync("chuyện riêng Hoàng Hôn Tím");
        await other.SayAsync("chuyện khác Bình Minh Xanh");
        await page.RepliesAsync(1);
        await other.RepliesAsync(1);
        Assert.True(tutor.StoreHolds("Hoàng Hôn Tím"));

        await page.SayAsync("/xoa");
        await page.RepliesAsync(2);
        await page.SayAsync("Có, xóa hết");
        await page.RepliesAsync(3);
        Assert.True(tutor.StoreHolds("Hoàng Hôn Tím"));
        await page.SayAsync("Chắc chắn xóa");
        await page.RepliesAsync(4);

        Assert.False(tutor.StoreHolds("Hoàng Hôn Tím"));
        Assert.True(tutor.StoreHolds("Bình Minh Xanh"));
        Assert.Single((await page.EverythingAsync()), activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot");
    }

    [Fact]
    public async Task A_text_of_20000_characters_is_taken_and_a_longer_one_gets_a_request_to_shorten()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        await page.SayAsync(new string('ộ', 20_000));
        await page.SayAsync(new string('ộ', 20_001));
        var replies = await page.RepliedTextsAsync(2);

        Assert.DoesNotContain("dài quá", replies[0], StringComparison.Ordinal);
        Assert.Contains("dài quá 20.000 ký tự", replies[1], StringComparison.Ordinal);
    }

    /// <summary>The start tries the guard on an empty text; only people's messages make this one fail.</summary>
    private static GuardVerdict FailsOnText(string text) =>
        text.Length == 0 ? new GuardVerdict(GuardAction.Allow, [], "") : throw new InvalidOperationException(Secret);

    private static GuardVerdict Refuse(string text) =>
        new(GuardAction.Refuse, [new Finding("test.secret", GuardAction.Refuse, "SECRET")], "");
}
