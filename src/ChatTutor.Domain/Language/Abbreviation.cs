namespace ChatTutor.Domain.Language;

/// <summary>A short form people type, and what it stands for.</summary>
public sealed record Abbreviation
{
    /// <summary>The form as it is usually written, e.g. <c>CĐS</c>.</summary>
    public required string Short { get; init; }

    /// <summary>Lower-case spellings, with and without marks; a phrase of several words is one form.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>What it stands for; null where that depends on the neighbours.</summary>
    public string? Means { get; init; }

    /// <summary>It has several readings, or its letters are also an ordinary syllable.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The readings, in order of preference; empty unless <see cref="Ambiguous"/>.</summary>
    public IReadOnlyList<AbbreviationReading> Readings { get; init; } = [];
}

/// <summary>What an abbreviation stands for among certain neighbours.</summary>
public sealed record AbbreviationReading
{
    /// <summary>What it stands for.</summary>
    public required string Means { get; init; }

    /// <summary>Words of which one must stand right before; with or without marks.</summary>
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>Words of which one may stand right after instead.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>It applies inside a document number such as <c>138/KH-UBND</c>.</summary>
    public bool InNumber { get; init; }

    /// <summary>It applies where no other reading does.</summary>
    public bool Otherwise { get; init; }
}
