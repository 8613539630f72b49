using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>The way out: splitting, trying again, giving up.</summary>
public sealed class OutboxTests
{
    private static readonly Problem _busy = new(ProblemKind.Unavailable, "channel.busy", "Later.");
    private static readonly Problem _blocked = new(ProblemKind.NotFound, "channel.blocked", "Gone.");

    [Fact]
    public async Task A_busy_channel_is_tried_again_and_the_order_is_kept()
    {
        var channel = new RecordingChannel("test", failures: _busy);
        await using var tutor = await TutorServer.StartAsync(channel: channel);

        await tutor.Inbox.AddAsync(Message("1", "/batdau"), default);
        await tutor.Inbox.AddAsync(Message("2", "/trogiup"), default);
        await channel.WaitForAsync(2);

        Assert.Equal(2, channel.Sent.Count);
        Assert.Contains("Mời bạn", channel.Sent.First().Reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("Bạn cứ hỏi", channel.Sent.Last().Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_left_is_not_written_to_again()
    {
        var channel = new RecordingChannel("test", failures: _blocked);
        await using var tutor = await TutorServer.StartAsync(channel: channel);

        await tutor.Inbox.AddAsync(Message("1", "/batdau"), default);
        await tutor.Inbox.AddAsync(Message("2", "/trogiup"), default);
        await channel.WaitForAsync(1);
        await using (var store = await tutor.StoreAsync())
        {
            Assert.Equal(OutboxState.Parked, (await store.Outbox.OrderBy(m => m.Id).FirstAsync()).State);
            Assert.Equal(TurnState.Parked, (await store.Turns.OrderBy(t => t.Id).FirstAsync()).State);
        }

        Assert.StartsWith("Bạn cứ hỏi", Assert.Single(channel.Sent).Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_reply_goes_out_in_parts_the_channel_can_take()
    {
        var channel = new RecordingChannel("test", limit: 200);
        await using var tutor = await TutorServer.StartAsync(channel: channel);

        await tutor.Inbox.AddAsync(Message("1", "/trogiup"), default);
        await channel.WaitForAsync(3);

        var parts = channel.Sent.Select(sent => sent.Reply).ToList();
        Assert.All(parts, part => Assert.InRange(part.Text.Length, 1, 200));
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Choices));
        Assert.NotEmpty(parts[^1].Choices);
        Assert.Equal(
            Words($"{Replies.FirstContact} {Replies.Help.Text}"), Words(string.Join(' ', parts.Select(part => part.Text))));
    }

    [Theory]
    [InlineData("Một câu. Hai câu. Ba câu.", 12, "Một câu.|Hai câu.|Ba câu.")]
    [InlineData("aaaaaaaaaaaa", 5, "aaaaa|aaaaa|aa")]
    [InlineData("aaaa😀bbbb", 5, "aaaa|😀bbb|b")]
    [InlineData("vừa đủ", 6, "vừa đủ")]
    public void Texts_are_cut_at_ends_of_sentences_and_never_inside_a_character(string text, int limit, string expected) =>
        Assert.Equal(expected, string.Join('|', ReplySplitter.Split(new Reply(text), limit).Select(part => part.Text)));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static IncomingMessage Message(string id, string text) => new()
    {
        Conversation = new ConversationId("test", "c1"),
        ExternalId = id,
        Text = text,
        SentAt = DateTimeOffset.UnixEpoch,
    };
}
