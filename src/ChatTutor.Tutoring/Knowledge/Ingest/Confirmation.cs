using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Writes down that a person has looked at what the guard asks about in a file, and lets it stand.</summary>
public sealed class Confirmation
{
    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    private readonly SourceFolder _source;
    private readonly TimeProvider _clock;

    internal Confirmation(SourceFolder source, TimeProvider clock) => (_source, _clock) = (source, clock);

    /// <summary>What waits for a person in a file; null where the knowledge folder has no such file.</summary>
    /// <param name="file">Path, or name within the knowledge folder.</param>
    public IReadOnlyList<KnowledgeFault>? Open(string file) => Within(file) is { } name
        ? [.. new IngestGuard(_source.FullPath).Open(name).Select(f => new KnowledgeFault(name, f.Finding.Line, $"Có {f.Finding.Kind}."))] : null;

    /// <summary>Confirms all of it, with the words it stands in: a changed line is asked about again.</summary>
    public IReadOnlyList<KnowledgeFault>? Confirm(string file, string by, string why)
    {
        var open = Open(file);
        if (open is { Count: > 0 })
        {
            Record(_source.FullPath, Within(file)!, by, why, DateOnly.FromDateTime(_clock.GetUtcNow().ToOffset(_hanoi).Date));
        }

        return open;
    }

    internal static void Record(string folder, string name, string by, string why, DateOnly today)
    {
        var lines = new IngestGuard(folder).Open(name).Select(f => f.Hash).Distinct().ToList();
        if (lines.Count > 0)
        {
            CheckedFile.Add(folder, new CheckedRecord { File = name, By = by, Why = why, Date = today, Lines = lines });
        }
    }

    private string? Within(string file) => new[] { Path.Combine(_source.FullPath, file), Path.GetFullPath(file) }
        .Where(File.Exists).Select(path => KnowledgeFolder.NameWithin(_source.FullPath, path))
        .FirstOrDefault(name => !name.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(name));
}
