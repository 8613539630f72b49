using System.Globalization;
using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>The file <c>knowledge/checked.yaml</c>: lines that a person has looked at and lets stand.</summary>
internal static class CheckedFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "checked.yaml";

    /// <summary>Reads the records of a knowledge folder; none where there is no such file.</summary>
    public static Reading<List<CheckedRecord>> Read(string folder) =>
        Path.Combine(folder, Name) is var path && File.Exists(path) ? YamlContent.Read<List<CheckedRecord>>(path, Check) : new List<CheckedRecord>();

    /// <summary>Adds a record at the end; what stands there already is not touched.</summary>
    public static void Add(string folder, CheckedRecord record)
    {
        var text = new StringBuilder()
            .Append("- file: ").Append(YamlScalar.Quoted(record.File)).Append('\n')
            .Append("  by: ").Append(YamlScalar.Quoted(record.By)).Append('\n')
            .Append("  date: ").Append(record.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n')
            .Append("  why: ").Append(YamlScalar.Quoted(record.Why)).Append('\n')
            .Append("  lines: [").AppendJoin(", ", record.Lines.Select(YamlScalar.Quoted)).Append("]\n");
        File.AppendAllText(Path.Combine(folder, Name), text.ToString());
    }

    private static IEnumerable<KnowledgeFault> Check(string file, List<CheckedRecord> records, YamlLines lines) =>
        from record in records.Index()
        where string.IsNullOrWhiteSpace(record.Item.By) || string.IsNullOrWhiteSpace(record.Item.Why) || record.Item.Lines.Count == 0
        select new KnowledgeFault(file, lines.Line(record.Index), "Bản ghi xác nhận phải có người xác nhận (by), lý do (why) và các dòng (lines).");
}

/// <summary>One confirmation.</summary>
public sealed record CheckedRecord
{
    /// <summary>File within the knowledge folder.</summary>
    public required string File { get; init; }

    /// <summary>Who looked at the lines and answers for them.</summary>
    public required string By { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Why they may stand.</summary>
    public required string Why { get; init; }

    /// <summary>Hashes of the lines, see <c>LineHash</c>.</summary>
    public required IReadOnlyList<string> Lines { get; init; }
}
