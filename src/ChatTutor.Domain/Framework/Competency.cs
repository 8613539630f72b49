namespace ChatTutor.Domain.Framework;

/// <summary>One of the framework's competencies (năng lực thành phần, Phụ lục, mục IV).</summary>
public sealed record Competency
{
    /// <summary>Code as printed, e.g. <c>5.1</c>; the digit before the dot is its group.</summary>
    public required string Code { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Number of its <see cref="CompetencyGroup"/>.</summary>
    public required int Group { get; init; }

    /// <summary>The required performance (yêu cầu cần đạt) to the letter.</summary>
    public required string Requirement { get; init; }

    /// <summary>The applied levels as printed, e.g. <c>M2 bắt buộc</c>.</summary>
    public required string RangePrinted { get; init; }

    /// <summary>Lowest applied level.</summary>
    /// <value>1 to 4.</value>
    public required int Min { get; init; }

    /// <summary>Highest applied level.</summary>
    /// <value>1 to 4, not below <see cref="Min"/>.</value>
    public required int Max { get; init; }

    /// <summary>Printed "bắt buộc": tested always and for everyone.</summary>
    public bool Mandatory { get; init; }

    /// <summary>Printed "đối với người đứng đầu": only heads are tested on it.</summary>
    public bool HeadsOnly { get; init; }

    /// <summary>Printed "theo chức danh": the level goes by the person's title.</summary>
    public bool ByTitle { get; init; }

    /// <summary>The parts of <see cref="Requirement"/> to the letter, in order; each needs an item and a lesson.</summary>
    public required IReadOnlyList<string> Obligations { get; init; }

    /// <summary>Where it stands, e.g. <c>Phụ lục, mục IV, dòng 5.1</c>.</summary>
    public required string Section { get; init; }

    /// <summary>The obligations with their ids: code and a letter, <c>5.1a</c>, <c>5.1b</c> …</summary>
    public IEnumerable<(string Id, string Text)> NumberedObligations =>
        Obligations.Select((text, at) => ($"{Code}{(char)('a' + at)}", text));
}
