namespace ChatTutor.Domain.Framework;

/// <summary>A row of the roadmap (lộ trình triển khai, Phụ lục, mục VI).</summary>
public sealed record RoadmapRow
{
    /// <summary>Stable key, e.g. <c>2026-Q4-a</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When, as printed, e.g. <c>Quý IV/2026</c>.</summary>
    public required string Time { get; init; }

    /// <summary>The task, as printed.</summary>
    public required string Task { get; init; }

    /// <summary><see cref="Time"/> and <see cref="Task"/> are blank in this row and stand in the row above.</summary>
    public bool Inherited { get; init; }

    /// <summary>Main content, one entry a dash, to the letter without the dash and the semicolon after it.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    /// <summary>Who leads (đơn vị chủ trì), as printed.</summary>
    public required string Owner { get; init; }

    /// <summary>Who takes part (đơn vị phối hợp), as printed.</summary>
    public required string CoOwners { get; init; }

    /// <summary>What comes of it, one entry a dash.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }
}
