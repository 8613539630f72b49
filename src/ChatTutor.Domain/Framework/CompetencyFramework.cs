namespace ChatTutor.Domain.Framework;

/// <summary>The city's framework of digital competence as data: Quyết định 1879-QĐ/TU and what belongs to it.</summary>
/// <remarks>The framework is reviewed every year (Phụ lục, mục VIII): what it says is data with a version, not code.</remarks>
public sealed record CompetencyFramework
{
    /// <summary>Version of the data; the date of issue.</summary>
    public required string Version { get; init; }

    /// <summary>Id of the document it comes from; places without a document of their own are in it.</summary>
    public required string Source { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Where <see cref="EffectiveFrom"/> is said.</summary>
    public required string EffectiveSection { get; init; }

    /// <summary>The groups of competencies, in order.</summary>
    public required IReadOnlyList<CompetencyGroup> Groups { get; init; }

    /// <summary>The levels, from the lowest.</summary>
    public required IReadOnlyList<ProficiencyLevel> Levels { get; init; }

    /// <summary>The competencies, in order.</summary>
    public required IReadOnlyList<Competency> Competencies { get; init; }

    /// <summary>The four groups of people, in order.</summary>
    public required IReadOnlyList<TargetGroup> TargetGroups { get; init; }

    /// <summary>The four groups of jobs, in order.</summary>
    public required IReadOnlyList<JobGroup> JobGroups { get; init; }

    /// <summary>What "bốn nhóm" means in which document.</summary>
    public required IReadOnlyList<Grouping> Groupings { get; init; }

    /// <summary>The indicators, in order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The roadmap, in order.</summary>
    public required IReadOnlyList<RoadmapRow> Roadmap { get; init; }

    /// <summary>What no training, test or assessment may leave out.</summary>
    public required MandatoryPart MandatoryPart { get; init; }

    /// <summary>Required levels; derived while nobody issued any.</summary>
    public required RequiredLevels RequiredLevels { get; init; }

    /// <summary>What the framework leaves open between its own parts.</summary>
    public required IReadOnlyList<OpenConflict> Conflicts { get; init; }

    /// <summary>What no source fixes.</summary>
    public required IReadOnlyList<PolicyValue> Policy { get; init; }

    /// <summary>All rows with a minimum of their own, in order.</summary>
    public IEnumerable<TargetRow> Rows => TargetGroups.SelectMany(group => group.Rows);

    /// <summary>The competency with this code, e.g. <c>5.1</c>; null where there is none.</summary>
    public Competency? Competency(string code) => Competencies.FirstOrDefault(c => c.Code == code);

    /// <summary>The group of competencies with this number; null where there is none.</summary>
    public CompetencyGroup? Group(int number) => Groups.FirstOrDefault(g => g.Number == number);

    /// <summary>The level with this number, 1 to 4; null where there is none.</summary>
    public ProficiencyLevel? Level(int number) => Levels.FirstOrDefault(l => l.Number == number);

    /// <summary>The row with this id, e.g. <c>G3x</c>; null where there is none.</summary>
    public TargetRow? Row(string groupId) => Rows.FirstOrDefault(row => row.Id == groupId);

    /// <summary>The minimum of a row; null where there is no such row.</summary>
    public MinimumStandard? MinimumFor(string groupId) => Row(groupId)?.Minimum;

    /// <summary>What no source fixes, by its key; null where there is no such key.</summary>
    public PolicyValue? PolicyOf(string key) => Policy.FirstOrDefault(p => p.Key == key);

    /// <summary>What a row must reach in a competency, with the way it was found; null where either is unknown.</summary>
    public RequiredLevel? RequiredLevel(string code, string groupId)
    {
        if (Competency(code) is not { } competency || Row(groupId) is not { } row || Group(competency.Group) is not { } group)
        {
            return null;
        }

        var cell = row.OwnCatalogue is null ? RequiredLevels.Cell(code, groupId) ?? RequiredCell.None : RequiredCell.None;
        return new RequiredLevel(
            competency,
            row,
            cell.Level,
            cell.Target,
            [.. Conflicts.Where(conflict => conflict.Touches(code, groupId))],
            RequiredLevels.IssuedBy is null,
            RequiredLevelWords.Of(competency, group, row, cell, RequiredLevels.IssuedBy));
    }
}
