namespace ChatTutor.Domain.Framework;

/// <summary>An indicator by which the framework's use is followed (chỉ số theo dõi, Phụ lục, mục V).</summary>
public sealed record Indicator
{
    /// <summary>Number as printed, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is counted, to the letter.</summary>
    public required string Name { get; init; }

    /// <summary>What it tells (ý nghĩa), to the letter.</summary>
    public required string Meaning { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }
}
