namespace ChatTutor.Domain.Framework;

/// <summary>One of the four groups the framework applies to (nhóm đối tượng, Điều 4, khoản 1).</summary>
public sealed record TargetGroup
{
    /// <summary>Number as printed.</summary>
    /// <value>1 to 4.</value>
    public required int Number { get; init; }

    /// <summary>Name as printed in the annex.</summary>
    public required string Name { get; init; }

    /// <summary>Name as printed in the article, which differs in places.</summary>
    public required string NameInArticle { get; init; }

    /// <summary>Where the article names it.</summary>
    public required string ArticleSection { get; init; }

    /// <summary>Where the annex names it.</summary>
    public required string Section { get; init; }

    /// <summary>The people in it who have a minimum of their own.</summary>
    public required IReadOnlyList<TargetRow> Rows { get; init; }
}

/// <summary>People of a <see cref="TargetGroup"/> who share one minimum standard.</summary>
public sealed record TargetRow
{
    /// <summary><c>G1</c>, <c>G2a</c>, <c>G2b</c>, <c>G3</c>, <c>G3x</c>, <c>G4</c> or <c>G4x</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who they are, in words of the document.</summary>
    public required string Name { get; init; }

    /// <summary>A name short enough for a button, at most 40 characters; ours.</summary>
    public required string Label { get; init; }

    /// <summary>The document whose list of competencies they follow instead of mục IV; null for all but G2a.</summary>
    public string? OwnCatalogue { get; init; }

    /// <summary>Where <see cref="OwnCatalogue"/> is said.</summary>
    public string? OwnCatalogueSection { get; init; }

    /// <summary>What they must reach at least.</summary>
    public required MinimumStandard Minimum { get; init; }
}
