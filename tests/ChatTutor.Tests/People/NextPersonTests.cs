using System.Net;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Turns;
using ChatTutor.Tutoring.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>A phone that several people use: whoever comes next starts clean.</summary>
public sealed class NextPersonTests
{
    [Fact]
    public async Task The_conversation_ends_and_shows_nothing_but_the_goodbye()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("chuyện riêng Hoàng Hôn Tím");
        await page.SayAsync("/xoa");
        await page.RepliesAsync(2);
        await page.SayAsync("nguoi tiep theo");
        await page.RepliesAsync(3);

        var left = Assert.Single(await page.EverythingAsync());
        Assert.StartsWith("Đã kết thúc phiên của bạn.", left.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(left.GetProperty("channelData").GetProperty("ended").GetBoolean());
        using var refused = await page.PostAsync(new { type = "message", text = "có" });
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        Assert.Contains("ConversationEnded", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = await tutor.StoreAsync();
        Assert.Equal("{}", (await db.Conversations.SingleAsync()).State);
    }

    [Fact]
    public async Task A_message_that_was_already_on_its_way_is_neither_kept_nor_answered()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("Người tiếp theo");
        await page.RepliesAsync(1);
        await tutor.Inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = new ConversationId("directline", page.Conversation),
                ExternalId = "late",
                Text = "chuyện riêng Bình Minh Xanh",
                SentAt = DateTimeOffset.UtcNow,
            },
            default);

        Assert.StartsWith("Phiên này đã kết thúc.", (await page.RepliedTextsAsync(2))[1], StringComparison.Ordinal);
        await using var db = await tutor.StoreAsync();
        Assert.Equal("", (await db.Turns.OrderBy(t => t.Id).LastAsync()).Text);
    }

    [Fact]
    public async Task The_next_message_from_the_same_address_begins_a_conversation_that_knows_nobody()
    {
        var phone = new RecordingChannel("elsewhere");
        await using var tutor = await TutorServer.StartAsync(channel: phone);
        var book = tutor.Part<AddressBook>();
        var first = await SayAsync("Đổi cách xưng hô");
        await SayAsync("Chị");
        await SayAsync("/xoa");
        await SayAsync("/nguoitieptheo");
        await phone.WaitForAsync(4);

        var next = await SayAsync("có");
        await phone.WaitForAsync(5);
        await SayAsync("/hoso");
        await phone.WaitForAsync(6);

        Assert.NotEqual(first, next);
        var said = phone.Sent.Select(sent => sent.Reply.Text).ToList();
        Assert.StartsWith("Chào bạn", said[4], StringComparison.Ordinal);
        Assert.DoesNotContain("Hỏi lại lần cuối", said[4], StringComparison.Ordinal);
        Assert.Contains("Xưng hô: “bạn”", said[5], StringComparison.Ordinal);
        await using var db = await tutor.StoreAsync();
        Assert.Null((await db.Conversations.SingleAsync(c => c.Id == next)).Person);

        async Task<ConversationId> SayAsync(string text)
        {
            var conversation = await book.OpenAsync("elsewhere", "0", default);
            var before = phone.Sent.Count;
            await tutor.Inbox.AddAsync(
                new IncomingMessage { Conversation = conversation, ExternalId = Guid.NewGuid().ToString("n"), Text = text, SentAt = DateTimeOffset.UtcNow },
                default);
            await phone.WaitForAsync(before + 1);
            return conversation;
        }
    }

    [Fact]
    public async Task An_account_whose_session_is_over_is_told_nothing_and_links_nothing()
    {
        await using var tutor = await TutorServer.StartAsync();
        var (old, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        await old.SayAsync("/noi");
        var code = Roster.In((await old.RepliedTextsAsync(1))[0])!;
        await old.SayAsync("Người tiếp theo");
        await old.RepliesAsync(2);

        await other.SayAsync(code);

        Assert.Contains("Mã này không dùng được", (await other.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
        Assert.Single(await old.EverythingAsync());
    }
}
