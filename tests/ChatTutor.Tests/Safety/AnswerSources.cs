using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tests.Safety;

/// <summary>Places of the five documents as passages an answer may rest on.</summary>
internal static class AnswerSources
{
    public static AnswerCheck Check { get; } = AnswerFactsFile.Open(Repository.PathOf("knowledge", "safety"));

    public static IReadOnlyList<ParsedDocument> Documents { get; } =
        [.. Directory.GetFiles(Repository.PathOf("knowledge", "documents"), "*.md").Order(StringComparer.Ordinal).Select(Parsed)];

    public static AnswerPassage Passage(string document, string path)
    {
        var held = Documents.Single(d => d.Document.Id == document);
        return Passage(held, held.Sections.Where(s => s.Path == path).MaxBy(s => s.End - s.Start)!);
    }

    public static AnswerPassage Passage(ParsedDocument document, Section section) => new(Words(document, section))
    {
        Document = document.Document.CitedAs,
        ShortTitle = document.Document.ShortTitle,
        Section = section.Path,
        Headings = string.Join('\n', document.Way(section).Where(s => s.Kind is not (SectionKind.Annex or SectionKind.Document)).Select(s => s.Heading)),
        Corrected = document.Corrected(section) == document.Printed(section) ? "" : Corrected(document, section),
        Beside = $"(bản {document.Document.Version})",
    };

    private static string Words(ParsedDocument document, Section section) => section.Kind == SectionKind.Row
        ? string.Join("; ", section.Cells.Where(c => c.Text.Length > 0).Select(c => $"{c.Column}: {c.Text}"))
        : MarkdownText.PlainLines(document.Printed(section));

    private static string Corrected(ParsedDocument document, Section section) => section.Kind == SectionKind.Row
        ? string.Join("; ", section.Cells.Select(c => c.Corrected)) : MarkdownText.PlainLines(document.Corrected(section));

    private static ParsedDocument Parsed(string file) => DocumentFile.Read(file).Match(
        read => StructureParser.Parse(read.Document), faults => throw new InvalidOperationException(string.Join('\n', faults)));
}
