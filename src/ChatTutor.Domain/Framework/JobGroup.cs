namespace ChatTutor.Domain.Framework;

/// <summary>A group of jobs by which Sở Nội vụ reviews the staff (guidance of December 2025).</summary>
public sealed record JobGroup
{
    /// <summary><c>J1</c> to <c>J4</c>, in the printed order.</summary>
    public required string Id { get; init; }

    /// <summary>Name as printed where the staff is reviewed.</summary>
    public required string Name { get; init; }

    /// <summary>Name as printed where typical tasks for AI tools are chosen.</summary>
    public required string Tasks { get; init; }

    /// <summary>Id of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Where <see cref="Name"/> stands.</summary>
    public required string Section { get; init; }

    /// <summary>Where <see cref="Tasks"/> stands.</summary>
    public required string TasksSection { get; init; }
}

/// <summary>What "bốn nhóm" means in one document; each document means another four.</summary>
public sealed record Grouping
{
    /// <summary>Stable key.</summary>
    public required string Id { get; init; }

    /// <summary>What is divided, in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }

    /// <summary>The words of the document that announce the groups, to the letter.</summary>
    public required string Phrase { get; init; }

    /// <summary>The groups with corrections applied; empty where the document does not list them.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The groups to the letter where a fault was corrected; null where <see cref="Members"/> are the letter.</summary>
    public IReadOnlyList<string>? MembersAsPrinted { get; init; }

    /// <summary>What a reader must know; a Vietnamese sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Words in a question that show this grouping is meant; lower case.</summary>
    public required IReadOnlyList<string> Asked { get; init; }
}
