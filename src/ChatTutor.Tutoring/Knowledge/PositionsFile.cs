using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Names of a post as people say them.</summary>
public sealed class PositionEntry
{
    /// <summary>Everyday names, with marks.</summary>
    public List<string> Say { get; set; } = [];

    /// <summary>Number of the target group, 1 to 4; 0 for a citizen.</summary>
    public int Group { get; set; } = -1;

    /// <summary>Row of mục III, where the words settle it.</summary>
    public string? Row { get; set; }
}

/// <summary>The file <c>knowledge/framework/positions.yaml</c>.</summary>
public static class PositionsFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/positions.yaml";

    /// <summary>Reads the file from disk; an entry without a name or a group is a fault.</summary>
    public static Reading<List<PositionEntry>> Read(string path) =>
        YamlFile.Read<List<PositionEntry>>(path).Match(entries => Checked(path, entries), faults => faults.ToList());

    /// <summary>What the profile dialogue asks.</summary>
    public static Positions ToPositions(IEnumerable<PositionEntry> entries) =>
        new(entries.Select(entry => new Position(entry.Say, entry.Group, entry.Row)));

    private static Reading<List<PositionEntry>> Checked(string path, List<PositionEntry> entries)
    {
        var faults = entries.Index().Where(entry => !IsWhole(entry.Item))
            .Select(entry => new KnowledgeFault(
                path, 0, $"Mục thứ {entry.Index + 1}: “say” phải có ít nhất một tên, “group” từ 0 đến 4, “row” thuộc đúng nhóm đó."))
            .ToList();
        return faults.Count > 0 ? faults : entries;
    }

    private static bool IsWhole(PositionEntry? entry) =>
        entry is { Say.Count: > 0, Group: >= 0 and <= 4 } && !entry.Say.Any(string.IsNullOrWhiteSpace)
        && (entry.Row is null || entry.Row.StartsWith($"G{entry.Group}", StringComparison.Ordinal));
}
