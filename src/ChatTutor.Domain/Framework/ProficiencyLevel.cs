namespace ChatTutor.Domain.Framework;

/// <summary>A level of proficiency (mức độ thành thạo, Điều 4, khoản 2 and Phụ lục, mục III).</summary>
public sealed record ProficiencyLevel
{
    /// <summary>The level itself.</summary>
    /// <value>1 to 4.</value>
    public required int Number { get; init; }

    /// <summary>Exact name, e.g. <c>Sử dụng cơ bản</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a person at this level can do, to the letter.</summary>
    public required string Descriptor { get; init; }

    /// <summary>Where it stands, e.g. <c>Phụ lục, mục III, dòng Mức 2</c>.</summary>
    public required string Section { get; init; }

    /// <summary><c>Mức 2 - Sử dụng cơ bản</c>, as the document prints it.</summary>
    public override string ToString() => $"Mức {Number} - {Name}";
}
