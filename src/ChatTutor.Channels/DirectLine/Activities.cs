using System.Globalization;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Channels.DirectLine;

/// <summary>Turns what was said into Direct Line's activities. Ids and watermarks come from the store, so they outlive a restart.</summary>
internal static class Activities
{
    /// <summary>What the page shows in place of a text that was refused, and so never stored.</summary>
    public const string NotStored = "(nội dung không được lưu)";

    public static string IdOf(ConversationId conversation, string turn) => $"{conversation.Peer}|{turn}";

    public static Activity From(ConversationId conversation, TranscriptEntry entry) => entry.Reply is { } reply
        ? FromReply(conversation, entry, reply)
        : new Activity
        {
            Id = IdOf(conversation, entry.Id.ToString(CultureInfo.InvariantCulture)),
            Timestamp = entry.At,
            Conversation = new Account(conversation.Peer),
            From = new Account("user", Role: "user"),
            Text = entry.Text.Length > 0 ? entry.Text : NotStored,
            ChannelData = new ChannelData { ClientActivityID = entry.ExternalId },
        };

    /// <summary>Opaque to clients: the last turn and the last message out that they have.</summary>
    public static string Watermark(TranscriptMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Turn}-{mark.Message}");

    /// <returns>The beginning, for anything we did not write.</returns>
    public static TranscriptMark ReadWatermark(string? watermark) =>
        watermark?.Split('-') is [var turn, var message]
        && long.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var lastTurn)
        && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var lastMessage)
            ? new TranscriptMark(lastTurn, lastMessage)
            : default;

    public static TranscriptMark After(TranscriptMark mark, IReadOnlyList<TranscriptEntry> entries) => entries.Aggregate(
        mark,
        (last, entry) => entry.Reply is null
            ? last with { Turn = Math.Max(last.Turn, entry.Id) }
            : last with { Message = Math.Max(last.Message, entry.Id) });

    private static Activity FromReply(ConversationId conversation, TranscriptEntry entry, Reply reply) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{conversation.Peer}|r{entry.Id}"),
        Timestamp = entry.At,
        Conversation = new Account(conversation.Peer),
        From = new Account("chattutor", "ChatTutor", "bot"),
        ReplyToId = IdOf(conversation, entry.ExternalId),
        Text = reply.Text,
        SuggestedActions = reply.Choices.Count + reply.Links.Count == 0
            ? null
            : new SuggestedActions(
            [
                .. reply.Links.Select(link => new CardAction("openUrl", link.Label, link.Address)),
                .. reply.Choices.Select(choice => new CardAction("imBack", choice.Label, choice.Send)),
            ]),
        ChannelData = new ChannelData
        {
            Answered = reply.Answered,
            Citations = reply.Citations,
            Pointers = reply.Pointers,
            Ended = reply.EndsSession ? true : null,
            TextSize = reply.LargeText switch { true => "large", false => "normal", _ => null },
            TextSizeNow = reply.SizesText ? true : null,
        },
    };
}
