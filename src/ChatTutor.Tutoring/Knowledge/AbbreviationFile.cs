using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The file <c>knowledge/framework/abbreviations.yaml</c>.</summary>
public sealed record AbbreviationFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/abbreviations.yaml";

    /// <summary>Short forms of offices, papers and the subject.</summary>
    public required IReadOnlyList<Abbreviation> Domain { get; init; }

    /// <summary>Short forms of everyday chat.</summary>
    public required IReadOnlyList<Abbreviation> Teencode { get; init; }

    /// <summary>All of them, ready to write out a question.</summary>
    public Abbreviations ToAbbreviations() => new(Domain.Concat(Teencode));

    /// <summary>Reads the file from disk.</summary>
    public static Reading<AbbreviationFile> Read(string path) => YamlContent.Read<AbbreviationFile>(path, Check);

    /// <summary>Reads the bytes of the file, which faults name <paramref name="file"/>.</summary>
    public static Reading<AbbreviationFile> Parse(string file, ReadOnlySpan<byte> bytes) =>
        YamlContent.Parse<AbbreviationFile>(file, bytes, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, AbbreviationFile content, YamlLines lines)
    {
        var seen = new HashSet<string>();
        foreach (var (list, at, entry) in content.Domain.Select((entry, at) => ("domain", at, entry))
            .Concat(content.Teencode.Select((entry, at) => ("teencode", at, entry))))
        {
            if (!IsWhole(entry))
            {
                yield return new KnowledgeFault(
                    file, lines.Line(list, at), "Một nghĩa thì ghi “means”; nhiều nghĩa thì ghi “ambiguous: true” và “readings” có điều kiện.");
            }

            foreach (var form in entry.Forms.Where(form => !seen.Add(form)))
            {
                yield return new KnowledgeFault(file, lines.Line(list, at, "forms"), $"“{form}” đã có ở trên.");
            }
        }
    }

    private static bool IsWhole(Abbreviation entry) => entry.Forms.Count > 0 && (entry.Ambiguous
        ? entry.Means is null && entry.Readings.Count > 0 && entry.Readings.All(HasCondition)
        : !string.IsNullOrWhiteSpace(entry.Means) && entry.Readings.Count == 0);

    private static bool HasCondition(AbbreviationReading reading) =>
        reading.InNumber || reading.Otherwise || reading.Previous.Count + reading.Next.Count > 0;
}
