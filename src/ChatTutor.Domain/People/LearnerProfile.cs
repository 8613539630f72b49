namespace ChatTutor.Domain.People;

/// <summary>What a person said about the own post; every part may be unknown, and is asked for only when something needs it.</summary>
public sealed record LearnerProfile
{
    /// <summary>Number of the target group, 1 to 4 (Điều 4, khoản 1); null while unknown or for a citizen.</summary>
    public int? Group { get; set; }

    /// <summary>Row of mục III, e.g. <c>G3x</c>; null while unknown or for a citizen.</summary>
    public string? Row { get; set; }

    /// <summary>Row of a second post held at the same time; null where there is none.</summary>
    public string? AlsoRow { get; set; }

    /// <summary>The position as the person named it, folded words; null while unknown.</summary>
    public string? Position { get; set; }

    /// <summary>Not in the political system: the framework of 1879-QĐ/TU does not apply (Điều 1, khoản 1).</summary>
    public bool Citizen { get; set; }

    /// <summary>Heads an agency, unit or locality; null while unknown. Only competency 8.2 asks.</summary>
    public bool? Head { get; set; }

    /// <summary>Works in a sector with a framework of its own, such as health or education (Điều 2, khoản 3); null while unknown.</summary>
    public bool? OwnSectorFramework { get; set; }

    /// <summary>Group of jobs of the guidance of December 2025, <c>J1</c> to <c>J4</c>; never to be mixed with <see cref="Row"/>.</summary>
    public string? JobGroup { get; set; }

    /// <summary>How the person wants to be called.</summary>
    public FormOfAddress Address { get; set; }

    /// <summary>Wants short answers in plain words.</summary>
    public bool Plain { get; set; }

    /// <summary>Wants large letters where the channel can show them; null where the device's own choice holds.</summary>
    public bool? LargeText { get; set; }

    /// <summary>Whether the levels of the post can be told.</summary>
    public bool KnowsPost => Citizen || Row is not null;
}
