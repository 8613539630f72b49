namespace ChatTutor.Domain.Framework;

/// <summary>Where a required level comes from.</summary>
public enum LevelOrigin
{
    /// <summary>The competency's own row prints it: "M2 bắt buộc", "M4 đối với người đứng đầu".</summary>
    Printed,

    /// <summary>Derived from the minimum of the row and the applied range; no document states it.</summary>
    Derived,

    /// <summary>A competent body issued it.</summary>
    Issued,
}

/// <summary>What a post must reach in one competency, and where that comes from.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Cell">What holds.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record PostLevel(Competency Competency, RequiredCell Cell, LevelOrigin Origin)
{
    /// <summary>The documents that set it; several where they differ, and then <see cref="Cell"/> is the highest of them by default.</summary>
    public IReadOnlyList<LevelOverride> Issued { get; init; } = [];

    /// <summary>What was derived and is replaced; the same as <see cref="Cell"/> where nothing was issued.</summary>
    public RequiredCell Derived { get; init; }

    /// <summary>Open conflicts of the framework that touch it.</summary>
    public IReadOnlyList<OpenConflict> Conflicts { get; init; } = [];

    /// <summary>Documents that are both in force differ, and nothing says which one holds.</summary>
    public bool IsContested => Issued.Select(o => o.Cell).Distinct().Count() > 1;
}

/// <summary>Finds the level of every competency for a post.</summary>
public static class PostLevels
{
    /// <summary>All competencies in order; empty for a row that follows a catalogue of its own.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="overrides">What competent bodies set beside it.</param>
    /// <param name="post">The post.</param>
    public static IReadOnlyList<PostLevel> Of(CompetencyFramework framework, IEnumerable<LevelOverride> overrides, Post post)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(post);
        var concerning = overrides.Where(o => o.Concerns(post)).ToList();
        return post.Row.OwnCatalogue is not null ? []
            : [.. framework.Competencies.Select(c => Of(framework, c, [.. concerning.Where(o => o.Code == c.Code)], post))];
    }

    /// <summary>Below this nobody may set a level for the row (Điều 4, khoản 4: never under the annex).</summary>
    public static int Floor(Competency competency, TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(competency);
        ArgumentNullException.ThrowIfNull(row);
        return Math.Clamp(row.Minimum.Level, competency.Min, competency.Max);
    }

    private static PostLevel Of(CompetencyFramework framework, Competency competency, List<LevelOverride> issued, Post post)
    {
        var derived = competency.HeadsOnly && post.Head != true ? RequiredCell.None
            : framework.RequiredLevels.Cell(competency.Code, post.Row.Id) ?? RequiredCell.None;
        var standing = issued.Where(o => o.Cell.Level >= Math.Max(Floor(competency, post.Row), derived.Level ?? 0)).ToList();
        if (standing.Count > 0)
        {
            var highest = standing.OrderByDescending(o => o.Cell.Level).ThenByDescending(o => o.Cell.Target ?? 0).First().Cell;
            return new PostLevel(competency, highest, LevelOrigin.Issued) { Issued = standing, Derived = derived };
        }

        var printed = derived.Level == competency.Min && (competency.Mandatory || competency.HeadsOnly);
        return new PostLevel(competency, derived, printed ? LevelOrigin.Printed : LevelOrigin.Derived)
        {
            Derived = derived,
            Conflicts = derived.Level is null ? [] : [.. framework.Conflicts.Where(c => c.Touches(competency.Code, post.Row.Id))],
        };
    }
}
