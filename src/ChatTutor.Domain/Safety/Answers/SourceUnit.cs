namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A sentence, table row or list entry of a passage, with what it stands under.</summary>
/// <param name="Piece">Its words.</param>
/// <param name="Passage">Position of its passage.</param>
/// <param name="Article">The Điều it stands in; null where that is not known.</param>
/// <param name="Clause">The khoản; null where that is not known.</param>
internal sealed record SourceUnit(Piece Piece, int Passage, string? Article, string? Clause)
{
    /// <summary>Line of the passage it is on.</summary>
    public int Line { get; init; }

    /// <summary>Its words to look up.</summary>
    public HashSet<string> Keys { get; init; } = [];

    /// <summary>Words of what it stands under: heading, the line with the colon, the rest of its line, the passage's own head.</summary>
    public HashSet<string> Around { get; init; } = [];

    /// <summary>Words of its document's name and place, which may be said but tell nothing of whom a rule is about.</summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>Who is named there.</summary>
    public HashSet<string> ActorsAround { get; init; } = [];
}
