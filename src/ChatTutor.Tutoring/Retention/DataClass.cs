namespace ChatTutor.Tutoring.Retention;

/// <summary>One kind of data: why it is kept, how long, and what becomes of it.</summary>
public sealed record DataClass
{
    /// <summary>Lower case, e.g. <c>chat</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    /// <summary>What allows or asks for it.</summary>
    public required string Basis { get; init; }

    /// <summary>How long it is kept.</summary>
    /// <value>Days; 0 for what is never written down; null for what does not end by itself.</value>
    public int? Days { get; init; }

    /// <summary>What fixes the number of days; null: nothing does, and the value is a default.</summary>
    public string? Source { get; init; }

    public required DataEnd End { get; init; }

    /// <summary>What happens when a person asks for erasure.</summary>
    public required Erasability OnRequest { get; init; }

    /// <summary>Why it is not erased; for <see cref="Erasability.Restrict"/> only, and then said to the person.</summary>
    public string? Reason { get; init; }

    /// <summary>How it is deleted, or why not.</summary>
    public required string How { get; init; }

    public IReadOnlyList<DataTable> Tables { get; init; } = [];
}

/// <summary>A table of the store that belongs to a class.</summary>
public sealed record DataTable
{
    public required string Table { get; init; }

    /// <summary>Column with the moment its age counts from.</summary>
    public string? Age { get; init; }

    /// <summary>Only rows in this state are deleted.</summary>
    public string? State { get; init; }

    /// <summary>Its rows go when the row of this table that they belong to is gone.</summary>
    public string? Follows { get; init; }

    /// <summary>Column with the key of that row.</summary>
    public string? By { get; init; }

    /// <summary>The column of the other table that it is compared with; null for its primary key.</summary>
    public string? Key { get; init; }
}

/// <summary>What happens when the time is over.</summary>
public enum DataEnd
{
    /// <summary>It was never written down.</summary>
    Never,

    /// <summary>Deleted for good.</summary>
    Delete,

    /// <summary>Deleted for good; only how many there were stays.</summary>
    Count,

    /// <summary>Deleted as soon as what it belongs to is gone.</summary>
    Follow,

    /// <summary>Nothing by itself.</summary>
    Keep,
}

/// <summary>What happens when a person asks for erasure.</summary>
public enum Erasability
{
    /// <summary>Deleted for good.</summary>
    Delete,

    /// <summary>It stays, and no longer points at the person.</summary>
    Detach,

    /// <summary>It must be kept: restricted, and the person is told why.</summary>
    Restrict,

    /// <summary>Nobody who talks with the tutor is in it.</summary>
    None,
}
