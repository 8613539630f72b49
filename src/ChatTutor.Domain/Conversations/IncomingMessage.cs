namespace ChatTutor.Domain.Conversations;

/// <summary>One message as a channel delivered it, before anything was judged or stored.</summary>
public sealed record IncomingMessage
{
    /// <summary>Longest text a turn may hold; longer ones are answered with a plain request to shorten.</summary>
    /// <value>UTF-16 units.</value>
    public const int MaxTextLength = 20_000;

    /// <summary>Where it came from, and where the reply goes.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The channel's id of the message; unique within a conversation, so that a second delivery is recognised.</summary>
    public required string ExternalId { get; init; }

    /// <summary>What the person wrote, or the payload of the button that was pressed. May be empty or broken UTF-16.</summary>
    public required string Text { get; init; }

    /// <summary>When the person sent it, by the channel's clock, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Made by a command-line verb or a test: outside reviews, indicators and retention.</summary>
    public bool IsTest { get; init; }
}
