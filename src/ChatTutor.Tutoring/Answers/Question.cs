namespace ChatTutor.Tutoring.Answers;

/// <summary>A question as read: what kind of answer it wants and what the answer must be about.</summary>
internal sealed record Question
{
    /// <summary>The text, normalised (NFC), typing repaired.</summary>
    public required string Text { get; init; }

    /// <summary>Folded tokens joined by single spaces, with a space at both ends, so that " ai " finds the whole word only.</summary>
    public required string Folded { get; init; }

    /// <summary>The text to search for: the names of documents left out.</summary>
    public required string Sought { get; init; }

    /// <summary>What it wants to know.</summary>
    public required Wants Wants { get; init; }

    /// <summary>Folded tokens that carry content, in order, without repeats.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>For each of <see cref="Terms"/> how it was typed with marks, lower case; null for one typed without.</summary>
    public required IReadOnlyDictionary<string, string?> Marked { get; init; }

    /// <summary>Folded words the documents use for everyday words of the question; they weigh half.</summary>
    public HashSet<string> Meant { get; init; } = [];

    /// <summary>What is to be defined, folded, e.g. <c>macro</c> in "macro là gì"; null when nothing is.</summary>
    public string? Defined { get; init; }

    /// <summary>The first group of people named, folded; null when none is.</summary>
    public string? People { get; init; }

    /// <summary>The thing asked to be counted, folded, e.g. <c>thon</c> in "có bao nhiêu thôn"; null when none is.</summary>
    public string? Counted { get; init; }

    /// <summary>Whether a text holds a term: with its marks where the person typed them, else folded.</summary>
    public bool Holds(string term, Words words) =>
        Marked[term] is { } marked ? words.Marked.Contains(marked) : words.Folded.Contains(term);

    /// <summary>Pairs of neighbouring folded tokens of which at least one carries content.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Years named, e.g. 2026.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Quarters named, folded as the documents print them, e.g. <c>quy iii 2026</c>; without a year <c>quy iii</c>.</summary>
    public IReadOnlyList<string> Quarters { get; init; } = [];

    /// <summary>Levels named: 2 in "mức 2", "M2".</summary>
    public IReadOnlyList<int> Levels { get; init; } = [];

    /// <summary>Competency codes named, e.g. <c>5.1</c>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Numbers of percent named, e.g. <c>95</c>.</summary>
    public IReadOnlyList<string> Percents { get; init; } = [];

    /// <summary>Places named that are not Hà Nội or Ứng Hòa, folded, e.g. <c>da nang</c>.</summary>
    public IReadOnlyList<string> OtherPlaces { get; init; } = [];

    /// <summary>Whether the folded text holds this phrase (folded) as whole words.</summary>
    public bool Has(string phrase) => Folded.Contains($" {phrase} ", StringComparison.Ordinal);

    /// <summary>Whether the folded text holds one of these phrases as whole words.</summary>
    public bool HasAny(IEnumerable<string> phrases) => phrases.Any(Has);
}

/// <summary>Kinds of facts a question can ask for; several may be set.</summary>
[Flags]
internal enum Wants
{
    /// <summary>Nothing in particular: any passage about the thing.</summary>
    Anything = 0,

    /// <summary>A person, body or office.</summary>
    Who = 1,

    /// <summary>A date, deadline or period.</summary>
    When = 2,

    /// <summary>A percentage.</summary>
    Percent = 4,

    /// <summary>A count of things.</summary>
    Count = 8,

    /// <summary>A level or minimum standard.</summary>
    Level = 16,

    /// <summary>Several things.</summary>
    List = 32,

    /// <summary>What something means.</summary>
    Definition = 64,

    /// <summary>An amount of money.</summary>
    Money = 128,

    /// <summary>A telephone number, address, e-mail or site.</summary>
    Contact = 256,

    /// <summary>Yes or no.</summary>
    YesNo = 512,

    /// <summary>The partner, not the owner, of a task.</summary>
    Partner = 1024,

    /// <summary>The owner of a task.</summary>
    Owner = 2048,

    /// <summary>What comes out of a task.</summary>
    Product = 4096,
}
