namespace ChatTutor.Domain.Conversations;

/// <summary>What the tutor says in one turn, and what it rests on.</summary>
/// <param name="Text">The whole text the person sees, plain text, Vietnamese, NFC.</param>
public sealed record Reply(string Text)
{
    /// <summary>Stands over every draft. It is part of the text, so no channel, export or copy can leave it out.</summary>
    public const string DraftLabel = "Bản gợi ý – chưa thẩm định";

    /// <summary>Buttons under the text; each also works when its words are typed. Usually at most three.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whether the question was answered from the material. False for a refusal or a decline; true for commands.</summary>
    public bool Answered { get; init; } = true;

    /// <summary>What each factual sentence is quoted from. Empty when declined; a refusal quotes the rule it rests on.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Places that merely mention the thing asked for. Only when declined.</summary>
    public IReadOnlyList<Pointer> Pointers { get; init; } = [];

    /// <summary>Pages of this server to open. Only for channels that can.</summary>
    public IReadOnlyList<Link> Links { get; set; } = [];

    /// <summary>The session is over: whoever writes next is somebody else, and a page forgets what it shows.</summary>
    public bool EndsSession { get; set; }

    /// <summary>The size of letters the person chose, for channels that can show it; null where nothing was chosen.</summary>
    public bool? LargeText { get; set; }

    /// <summary>It was chosen in this very turn, so the channel changes now and not only when it is opened again.</summary>
    public bool SizesText { get; set; }

    /// <summary>A text that a person still has to check, write out and answer for (section VII.2).</summary>
    /// <param name="body">The frame, without the label.</param>
    public static Reply Draft(string body) => new($"{DraftLabel}\n{body}");

    /// <summary>Whether it is such a text.</summary>
    public bool CarriesDraftLabel() => Text.Contains(DraftLabel, StringComparison.Ordinal);
}

/// <summary>A page of this server that belongs to a reply.</summary>
/// <param name="Label">Short, Vietnamese, at most 40 characters.</param>
/// <param name="Address">Path on this server, from its slash; opens for a short time only.</param>
public sealed record Link(string Label, string Address);

/// <summary>A button: what it shows and what pressing it sends.</summary>
/// <param name="Label">Short, Vietnamese, at most 40 characters.</param>
/// <param name="Send">The text that goes back when it is pressed; the same words typed by hand do the same.</param>
public sealed record Choice(string Label, string Send);

/// <summary>A quotation and where it stands.</summary>
/// <param name="Document">Number if there is one, and title; never a file name.</param>
/// <param name="Section">The place in the document, e.g. <c>Điều 5, khoản 3</c>.</param>
/// <param name="Quote">The words of the original, as they stand there.</param>
/// <param name="Version">Version of the document in the knowledge base, e.g. <c>1f3a9c02</c>.</param>
public sealed record Citation(string Document, string Section, string Quote, string Version);

/// <summary>A place that mentions a thing without answering the question.</summary>
/// <param name="Document">Number if there is one, and title.</param>
/// <param name="Section">The place in the document.</param>
public sealed record Pointer(string Document, string Section);
