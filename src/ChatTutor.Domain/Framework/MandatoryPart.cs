namespace ChatTutor.Domain.Framework;

/// <summary>What every training, test and assessment must contain (Phụ lục, mục VII, khoản 4).</summary>
public sealed record MandatoryPart
{
    /// <summary>The sentence to the letter.</summary>
    public required string Printed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }

    /// <summary>The topics in the printed order.</summary>
    public required IReadOnlyList<MandatoryTopic> Topics { get; init; }
}

/// <summary>A topic that no training, test or assessment may leave out.</summary>
public sealed record MandatoryTopic
{
    /// <summary>Stable key, e.g. <c>chu-ky-so</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name to the letter.</summary>
    public required string Name { get; init; }
}
