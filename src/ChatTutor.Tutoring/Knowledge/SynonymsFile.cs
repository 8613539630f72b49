using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Everyday words for words of the documents.</summary>
public sealed class SynonymEntry
{
    /// <summary>What people say: words or short phrases, in marks.</summary>
    public List<string> Say { get; set; } = [];

    /// <summary>What the documents call it.</summary>
    public List<string> Means { get; set; } = [];
}

/// <summary>The file <c>knowledge/framework/synonyms.yaml</c>.</summary>
public static class SynonymsFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/synonyms.yaml";

    /// <summary>Reads the file from disk; an entry without a word on either side is a fault.</summary>
    public static Reading<List<SynonymEntry>> Read(string path) =>
        YamlFile.Read<List<SynonymEntry>>(path).Match(entries => Checked(path, entries), faults => faults.ToList());

    /// <summary>What the search asks.</summary>
    public static Synonyms ToSynonyms(IEnumerable<SynonymEntry> entries) =>
        new(entries.Select(entry => ((IReadOnlyList<string>)entry.Say, (IReadOnlyList<string>)entry.Means)));

    private static Reading<List<SynonymEntry>> Checked(string path, List<SynonymEntry> entries)
    {
        var faults = entries.Index()
            .Where(entry => !IsWhole(entry.Item))
            .Select(entry => new KnowledgeFault(path, 0, $"Mục thứ {entry.Index + 1}: “say” và “means” đều phải có ít nhất một từ, không để trống."))
            .ToList();
        return faults.Count > 0 ? faults : entries;
    }

    private static bool IsWhole(SynonymEntry? entry) => entry is { Say.Count: > 0, Means.Count: > 0 }
        && !entry.Say.Concat(entry.Means).Any(string.IsNullOrWhiteSpace);
}
