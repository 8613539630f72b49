namespace ChatTutor.Domain.People;

/// <summary>The posts that somebody named, in the order of the words; empty where none is named.</summary>
/// <param name="Posts">Each once.</param>
/// <param name="Words">The names that were found, folded, joined by blanks.</param>
public sealed record PostReading(IReadOnlyList<NamedPost> Posts, string Words)
{
    /// <summary>Nothing was named.</summary>
    public static PostReading None { get; } = new([], "");
}

/// <summary>A post as it was named.</summary>
/// <param name="Group">1 to 4; 0 for a citizen; null where no document settles it.</param>
/// <param name="Row">Row of mục III; null where the group has rows to choose from, or is open.</param>
/// <param name="Why">Why it is open, a Vietnamese sentence; null where it is settled.</param>
public sealed record NamedPost(int? Group, string? Row, string? Why);
