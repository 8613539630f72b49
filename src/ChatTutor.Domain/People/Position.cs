namespace ChatTutor.Domain.People;

/// <summary>Words by which people name their post, and what the documents settle about it. Always shown, never decided in silence.</summary>
/// <param name="Say">Everyday names, folded, whole words; every alternative written out.</param>
/// <param name="Kind">What the words say.</param>
public sealed record Position(IReadOnlyList<string> Say, PositionKind Kind)
{
    /// <summary>Number of the target group, 1 to 4; 0 means a citizen; null where no document settles it.</summary>
    public int? Group { get; init; }

    /// <summary>Row of mục III where the words settle it; null where the group has rows to choose from.</summary>
    public string? Row { get; init; }

    /// <summary>Why nothing settles the group, a Vietnamese sentence; null where something does.</summary>
    public string? Why { get; init; }

    /// <summary>Counts only where nothing clearer is said ("cán bộ", "làm ở phường").</summary>
    public bool Weak { get; init; }

    /// <summary>Belongs to a sector that may have a framework of its own (Điều 2, khoản 3).</summary>
    public bool Sector { get; init; }
}

/// <summary>What the words of a <see cref="Position"/> say.</summary>
public enum PositionKind
{
    /// <summary>A post.</summary>
    Post,

    /// <summary>Work that lifts a post of group 3 to G3x; of a leader it is a portfolio and says nothing.</summary>
    Work,

    /// <summary>Uses digital systems: lifts a post of group 4 to G4x.</summary>
    Systems,
}
