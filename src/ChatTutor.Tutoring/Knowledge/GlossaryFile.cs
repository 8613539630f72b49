using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The file <c>knowledge/framework/glossary.yaml</c>.</summary>
public sealed record GlossaryFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/glossary.yaml";

    /// <summary>Id of the document that demands the glosses.</summary>
    public required string Source { get; init; }

    /// <summary>Where it demands them.</summary>
    public required string Section { get; init; }

    /// <summary>The terms that document glosses.</summary>
    public required IReadOnlyList<GlossaryTerm> Terms { get; init; }

    /// <summary>Terms that another document of the city glosses.</summary>
    public required IReadOnlyList<GlossaryTerm> FromOtherDocuments { get; init; }

    /// <summary>Terms without a gloss.</summary>
    public required IReadOnlyList<PendingTerm> Pending { get; init; }

    /// <summary>The output step these terms make.</summary>
    public Glossary ToGlossary() => new([.. Terms, .. FromOtherDocuments], Pending);

    /// <summary>Reads the file from disk.</summary>
    public static Reading<GlossaryFile> Read(string path) => YamlContent.Read<GlossaryFile>(path, Check);

    /// <summary>Reads the bytes of the file, which faults name <paramref name="file"/>.</summary>
    public static Reading<GlossaryFile> Parse(string file, ReadOnlySpan<byte> bytes) =>
        YamlContent.Parse<GlossaryFile>(file, bytes, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, GlossaryFile glossary, YamlLines lines)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, at, patterns) in Patterns(glossary))
        {
            if (patterns.Count == 0 || patterns.Any(string.IsNullOrWhiteSpace))
            {
                yield return new KnowledgeFault(file, lines.Line(list, at), "Phải nêu ít nhất một cách viết của thuật ngữ.");
            }

            foreach (var pattern in patterns.Where(pattern => !seen.Add(pattern)))
            {
                yield return new KnowledgeFault(file, lines.Line(list, at, "patterns"), $"“{pattern}” đã có ở trên.");
            }
        }
    }

    private static IEnumerable<(string List, int At, IReadOnlyList<string> Patterns)> Patterns(GlossaryFile glossary) =>
        glossary.Terms.Select((term, at) => ("terms", at, term.Patterns))
            .Concat(glossary.FromOtherDocuments.Select((term, at) => ("from_other_documents", at, term.Patterns)))
            .Concat(glossary.Pending.Select((term, at) => ("pending", at, term.Patterns)));
}
