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

    /// <summary>The name that the person shows on the channel; null where there is none. Judged, never stored.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What a button sent beside its words; null where there was none. Judged, never stored.</summary>
    public string? Payload { get; init; }

    /// <summary>Files that came with it. Their names and captions are judged; nothing of them is fetched or stored.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>When the person sent it, by the channel's clock, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Made by a command-line verb or a test: outside reviews, indicators and retention.</summary>
    public bool IsTest { get; init; }
}

/// <summary>What a channel says about a file that came with a message.</summary>
/// <param name="FileName">As the person's device names it; null where the channel does not say.</param>
/// <param name="Caption">What the person wrote under it; null where there is nothing.</param>
public sealed record Attachment(string? FileName, string? Caption = null);
