namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>What an import did, or would do, or why nothing was done.</summary>
public sealed record ImportReport
{
    /// <summary><c>units</c>, <c>headcounts</c> or <c>roster</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Nothing was written, because nothing was asked to be.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Lines that were read.</summary>
    public required int Lines { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    /// <summary>People who are no longer in the list of their unit.</summary>
    public int Left { get; init; }

    public int Unchanged { get; init; }

    /// <summary>With any fault nothing was written.</summary>
    public IReadOnlyList<ListFault> Faults { get; init; } = [];

    /// <summary>How many faults more than are told.</summary>
    public int MoreFaults { get; init; }
}

/// <summary>What a list changes.</summary>
internal readonly record struct ImportCounts(int Added, int Changed, int Left, int Unchanged);
