namespace ChatTutor.Domain.Framework;

/// <summary>A group of competencies (nhóm năng lực, Phụ lục, mục II).</summary>
public sealed record CompetencyGroup
{
    /// <summary>Number as printed, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Core content (nội dung cốt lõi) to the letter.</summary>
    public required string Core { get; init; }

    /// <summary>Whom it concerns (đối tượng trọng tâm) to the letter.</summary>
    public required string AudiencePrinted { get; init; }

    /// <summary>The ids of <see cref="TargetRow"/> that <see cref="AudiencePrinted"/> covers; our reading.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>Printed "yêu cầu bắt buộc".</summary>
    public bool Mandatory { get; init; }

    /// <summary>How <see cref="Audience"/> was read where the print leaves a doubt; a Vietnamese sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Where it stands, e.g. <c>Phụ lục, mục II, dòng 5</c>.</summary>
    public required string Section { get; init; }
}
