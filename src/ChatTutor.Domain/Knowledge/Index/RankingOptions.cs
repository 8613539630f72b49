namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>The numbers of ranking. The defaults are the flat middle of what was measured on five sets; leave them.</summary>
/// <remarks>Source of k1 and b: Robertson &amp; Zaragoza (2009), "The Probabilistic Relevance Framework: BM25 and Beyond".</remarks>
public sealed record RankingOptions
{
    /// <summary>How fast repeating a term stops helping.</summary>
    /// <value>0.9 to 1.5. Default 1.2.</value>
    public double K1 { get; init; } = 1.2;

    /// <summary>How much a long text is held against it.</summary>
    /// <value>0 to 1. Default 0.6.</value>
    public double B { get; init; } = 0.6;

    /// <summary>Weight of the best passage beside its unit.</summary>
    /// <value>Default 1.</value>
    public double PassageWeight { get; init; } = 1;

    /// <summary>Weight of a word in <see cref="SearchPassage.Extra"/>; a printed word weighs 1.</summary>
    /// <value>0 to 1. Default 0.5.</value>
    public double ExtraWeight { get; init; } = 0.5;

    /// <summary>Weight of the same score counted with marks, for a query typed with marks.</summary>
    /// <value>0 switches it off and saves half the memory. Default 0.5.</value>
    public double AccentBonus { get; init; } = 0.5;

    /// <summary>From which share of marked syllables on a query counts as typed with marks.</summary>
    /// <value>0 to 1. Default 0.25.</value>
    public double AccentShare { get; init; } = 0.25;
}
