namespace ChatTutor.Tutoring.People;

/// <summary>What is open between the tutor and a person about who they are; stored as JSON with the conversation.</summary>
internal sealed record PersonTalkState
{
    /// <summary>The purpose the person was asked to say yes or no to; null when nothing is asked.</summary>
    public string? Asked { get; init; }

    /// <summary>Digest of the words that were shown; a yes to other words is none.</summary>
    public string? Wording { get; init; }

    /// <summary>Whether the question was already asked a second time.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>Digest of the one-time code that waits for the yes; never the code.</summary>
    public string? CodeWaiting { get; init; }

    /// <summary>When a wrong code was typed here, within the last hour.</summary>
    public IReadOnlyList<DateTimeOffset>? WrongCodes { get; init; }

    /// <summary>The person was asked which linked account is to leave.</summary>
    public bool UnlinkAsked { get; init; }

    /// <summary>Digests of changed wordings the person was told of.</summary>
    public string? ToldChanged { get; init; }

    /// <summary>The same with nothing asked: a "đồng ý" in a later message is no yes.</summary>
    public PersonTalkState Closed() => this with { Asked = null, Wording = null, AskedAgain = false, CodeWaiting = null, UnlinkAsked = false };
}
