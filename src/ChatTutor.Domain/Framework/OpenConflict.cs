namespace ChatTutor.Domain.Framework;

/// <summary>Something the framework leaves open between its own parts, until a competent body decides.</summary>
public sealed record OpenConflict
{
    /// <summary><c>a</c> to <c>e</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is open, as a Vietnamese question.</summary>
    public required string Question { get; init; }

    /// <summary>The places that pull in different directions.</summary>
    public required IReadOnlyList<ConflictFact> Facts { get; init; }

    /// <summary>Codes of the competencies it touches; empty where it is about all.</summary>
    public required IReadOnlyList<string> Competencies { get; init; }

    /// <summary>Ids of the rows it touches; empty where it is about all.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What the product does until then; a Vietnamese sentence.</summary>
    public required string Default { get; init; }

    /// <summary>Who decides.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The decision with document and date; null while it is open.</summary>
    public string? Resolved { get; init; }

    /// <summary>Whether it is still open and touches this cell of the required levels.</summary>
    public bool Touches(string code, string group) =>
        Resolved is null && Competencies.Contains(code) && Groups.Contains(group);
}

/// <summary>One side of a conflict.</summary>
public sealed record ConflictFact
{
    /// <summary>The words of the document, to the letter.</summary>
    public required string Says { get; init; }

    /// <summary>Where they stand.</summary>
    public required string Section { get; init; }
}
