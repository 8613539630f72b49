using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Turns the posts that a person names into a profile; what is open stays open.</summary>
internal sealed class PostNames(CompetencyFramework framework, Positions positions, Func<string, string> mend)
{
    /// <summary>The profile that the named posts point to; null when none is named.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="profile">What was known.</param>
    /// <param name="asked">The person was just asked for the post.</param>
    public Understood? Named(string text, LearnerProfile profile, bool asked)
    {
        var reading = positions.In(text, asked);
        reading = reading.Posts.Count > 0 ? reading : positions.In(mend(text), asked);
        if (reading.Posts.Count == 0)
        {
            return null;
        }

        var settled = reading.Posts.Where(post => post.Group is not null).ToList();
        var open = reading.Posts.FirstOrDefault(post => post.Group is null);
        var fresh = profile with { Group = null, Row = null, AlsoRow = null, Citizen = false, Head = null, OwnSectorFramework = null, Position = reading.Words };
        if (open is not null)
        {
            return new Understood(fresh with { AlsoRow = settled.Count > 0 ? RowOf(settled[0]) : null }, open.Why);
        }

        var first = settled.Find(post => post is { Group: 2, Row: null }) ?? settled[0];
        var second = settled.Find(post => post != first);
        var known = first.Group == 0 ? fresh with { Citizen = true }
            : InGroup(framework.TargetGroups.First(group => group.Number == first.Group), first.Row, fresh);
        return new Understood(known with { AlsoRow = second is null ? null : RowOf(second) });
    }

    /// <summary>A group with several rows stays open: its first row stands for it until the next question is answered.</summary>
    public static LearnerProfile InGroup(TargetGroup group, string? row, LearnerProfile profile) => profile with
    {
        Citizen = false,
        Group = group.Number,
        Row = row ?? (group.Rows.Count == 1 ? group.Rows[0].Id : null),
    };

    /// <summary>A leader of the commune whose row is open is told about the row that needs no other list.</summary>
    private static string RowOf(NamedPost post) => post.Row ?? (post.Group == 2 ? "G2b" : $"G{post.Group}");
}
