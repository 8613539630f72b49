namespace ChatTutor.Domain.Framework;

/// <summary>The required level of every row in every competency.</summary>
public sealed record RequiredLevels
{
    /// <summary>The levels were derived, no document states them.</summary>
    public required bool Derived { get; init; }

    /// <summary>Document and date by which a competent body issued the levels; null while they are derived.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>How they were derived, in Vietnamese.</summary>
    public required string Rule { get; init; }

    /// <summary>Competency code, then row id, then the cell in the notation of <see cref="RequiredCell"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Cells { get; init; }

    /// <summary>A cell; null where the table has none or it cannot be read.</summary>
    public RequiredCell? Cell(string code, string group) =>
        Cells.TryGetValue(code, out var row) && row.TryGetValue(group, out var text) ? RequiredCell.Parse(text) : null;
}

/// <summary>What one row must reach in one competency, and how that was found.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Row">The people.</param>
/// <param name="Level">Required level, 1 to 4; null where nothing is required.</param>
/// <param name="Target">Level striven for; null where there is none.</param>
/// <param name="Conflicts">Open conflicts that touch it.</param>
/// <param name="Derived">No document states it.</param>
/// <param name="How">How it was found, in Vietnamese, with the places it rests on.</param>
public sealed record RequiredLevel(
    Competency Competency,
    TargetRow Row,
    int? Level,
    int? Target,
    IReadOnlyList<OpenConflict> Conflicts,
    bool Derived,
    string How);
