namespace ChatTutor.Domain.Framework;

/// <summary>What a row of mục III must reach at least, and what it strives for (mức chuẩn tối thiểu).</summary>
/// <remarks>A competent body may set a higher standard for a position, never a lower one (Điều 4, khoản 4).</remarks>
public sealed record MinimumStandard
{
    /// <summary>The cell with corrections applied.</summary>
    public required string Printed { get; init; }

    /// <summary>The cell to the letter where it carries a fault; null where <see cref="Printed"/> is the letter.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>Least level.</summary>
    /// <value>1 to 4.</value>
    public required int Level { get; init; }

    /// <summary>The level striven for; null where the row names none.</summary>
    /// <value>Above <see cref="Level"/>, to 4.</value>
    public int? Target { get; init; }

    /// <summary>How the text says it: <c>phấn đấu</c> or <c>từng bước đạt</c>.</summary>
    public string? TargetWord { get; init; }

    /// <summary>What the target is limited to, to the letter.</summary>
    public string? TargetScope { get; init; }

    /// <summary>Our reading of <see cref="TargetScope"/> in competency codes; null means every competency of the row.</summary>
    public IReadOnlyList<string>? TargetCompetencies { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }
}
