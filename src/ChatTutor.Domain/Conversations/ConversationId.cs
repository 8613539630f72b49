namespace ChatTutor.Domain.Conversations;

/// <summary>Where a conversation takes place: a channel and the peer's address there.</summary>
/// <param name="Channel">Lower-case name of the channel, e.g. <c>telegram</c>, <c>directline</c>, <c>terminal</c>; holds no colon.</param>
/// <param name="Peer">The channel's own id of the conversation; opaque outside the channel's folder.</param>
public readonly record struct ConversationId(string Channel, string Peer)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">There is no colon.</exception>
    public static ConversationId Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? throw new FormatException("A conversation id is written channel:peer.")
            : new ConversationId(text[..colon], text[(colon + 1)..]);
    }

    /// <summary><c>channel:peer</c>.</summary>
    public override string ToString() => $"{Channel}:{Peer}";
}
