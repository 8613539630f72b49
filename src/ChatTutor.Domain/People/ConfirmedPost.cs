namespace ChatTutor.Domain.People;

/// <summary>What a unit's list states of a person's post. It wins over what the person says, and is never mixed into it.</summary>
/// <param name="Row">Row of mục III, e.g. <c>G3x</c>; null where the list does not say.</param>
/// <param name="JobGroup">Group of jobs of the guidance of December 2025, 1 to 4; null where the list does not say.</param>
/// <param name="Head">Heads a body, so 8.2 concerns the person.</param>
/// <param name="OwnFramework">Works in a sector with a framework of its own (Điều 2, khoản 3).</param>
public sealed record ConfirmedPost(string? Row, int? JobGroup, bool Head, bool OwnFramework)
{
    /// <summary>The profile that holds: the list's words over the person's.</summary>
    /// <param name="own">What the person said.</param>
    public LearnerProfile Over(LearnerProfile own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own with
        {
            Citizen = false,        // whoever is in a unit's list belongs to the political system
            Row = Row ?? own.Row,
            Group = Row is null ? own.Group : Row[1] - '0',
            JobGroup = JobGroup is { } number ? $"J{number}" : own.JobGroup,
            Head = Head,
            OwnSectorFramework = OwnFramework,
        };
    }

    /// <summary>What the person said, after a turn that may have changed it: the list's words are taken out again.</summary>
    /// <param name="held">The profile after the turn.</param>
    /// <param name="own">What the person had said before it.</param>
    public LearnerProfile Under(LearnerProfile held, LearnerProfile own)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(own);
        return held with
        {
            Citizen = own.Citizen,
            Row = Row is null ? held.Row : own.Row,
            Group = Row is null ? held.Group : own.Group,
            JobGroup = JobGroup is null ? held.JobGroup : own.JobGroup,
            Head = own.Head,
            OwnSectorFramework = own.OwnSectorFramework,
        };
    }
}
