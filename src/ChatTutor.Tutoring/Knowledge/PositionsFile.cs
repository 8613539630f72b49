using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The content of <c>knowledge/framework/positions.yaml</c>.</summary>
public sealed class PositionsContent
{
    /// <summary>Alternatives that names may hold in braces: <c>{xã}</c>; <c>{ubnd?}</c> may also be left out.</summary>
    public Dictionary<string, List<string>> Words { get; set; } = [];

    /// <summary>Short forms of titles.</summary>
    public Dictionary<string, string> Short { get; set; } = [];

    /// <summary>The posts.</summary>
    public List<PositionEntry> Posts { get; set; } = [];
}

/// <summary>Names of a post as people say them.</summary>
public sealed class PositionEntry
{
    /// <summary>Everyday names, with marks.</summary>
    public List<string> Say { get; set; } = [];

    /// <summary>Number of the target group, 1 to 4; 0 for a citizen; none where no document settles it.</summary>
    public int? Group { get; set; }

    /// <summary>Row of mục III, where the words settle it.</summary>
    public string? Row { get; set; }

    /// <summary>Why no document settles the group; a Vietnamese sentence.</summary>
    public string? Unsettled { get; set; }

    /// <summary>Counts only where nothing clearer is said.</summary>
    public bool Weak { get; set; }

    /// <summary>Work that lifts a post, not a post.</summary>
    public bool Work { get; set; }

    /// <summary>Says that digital systems are used.</summary>
    public bool Systems { get; set; }

    /// <summary>Belongs to a sector that may have a framework of its own.</summary>
    public bool Sector { get; set; }
}

/// <summary>The file <c>knowledge/framework/positions.yaml</c>.</summary>
public static class PositionsFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/positions.yaml";

    /// <summary>Reads the file from disk; an entry without a name, or with neither a group nor a reason, is a fault.</summary>
    public static Reading<PositionsContent> Read(string path) =>
        YamlFile.Read<PositionsContent>(path).Match(content => Checked(path, content), faults => faults.ToList());

    /// <summary>What the profile dialogue asks.</summary>
    public static Positions ToPositions(PositionsContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new Positions(content.Posts.Select(entry => Of(entry, content.Words)), content.Short);
    }

    private static Position Of(PositionEntry entry, Dictionary<string, List<string>> words) =>
        new([.. entry.Say.SelectMany(say => Alternatives(say, words))], entry switch
        {
            { Work: true } => PositionKind.Work,
            { Systems: true } => PositionKind.Systems,
            _ => PositionKind.Post,
        })
        {
            Group = entry.Group,
            Row = entry.Row,
            Why = entry.Unsettled,
            Weak = entry.Weak,
            Sector = entry.Sector,
        };

    private static Reading<PositionsContent> Checked(string path, PositionsContent content)
    {
        var faults = content.Posts.Index().Where(entry => !IsWhole(entry.Item, content.Words)).Select(entry => new KnowledgeFault(
            path, 0, $"Mục thứ {entry.Index + 1} của “posts”: “say” phải có ít nhất một tên và chỉ dùng từ có trong “words”; "
            + "phải có “group” từ 0 đến 4 hoặc “unsettled”; “row” thuộc đúng nhóm đó.")).ToList();
        return faults.Count > 0 ? faults : content;
    }

    private static bool IsWhole(PositionEntry? entry, Dictionary<string, List<string>> words) =>
        entry is { Say.Count: > 0, Group: null or (>= 0 and <= 4) } && entry.Group is null == entry.Unsettled is not null
        && entry.Say.TrueForAll(say => !string.IsNullOrWhiteSpace(say) && Slots(say).All(slot => words.ContainsKey(slot)))
        && (entry.Row is null || entry.Row.StartsWith($"G{entry.Group}", StringComparison.Ordinal))
        && (!(entry.Work || entry.Systems) || entry.Row is not null);

    private static IEnumerable<string> Slots(string say) =>
        say.Split('{').Skip(1).Select(part => part.Split('}')[0].TrimEnd('?'));

    private static IEnumerable<string> Alternatives(string say, Dictionary<string, List<string>> words)
    {
        var open = say.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [say];
        }

        var close = say.IndexOf('}', open);
        var slot = say[(open + 1)..close];
        IEnumerable<string> fillings = slot.EndsWith('?') ? [.. words[slot[..^1]], ""] : words[slot];
        return fillings.SelectMany(filling => Alternatives(say[..open] + filling + say[(close + 1)..], words));
    }
}
