namespace ChatTutor.Domain.Knowledge;

/// <summary>A document with its structure.</summary>
/// <param name="Document">Front matter and text.</param>
/// <param name="Sections">All sections in reading order; the first is the root.</param>
public sealed record ParsedDocument(SourceDocument Document, IReadOnlyList<Section> Sections)
{
    /// <summary>Sections without children; they tile the text.</summary>
    public IEnumerable<Section> Leaves
    {
        get
        {
            var parents = Sections.Select(s => s.Parent).ToHashSet();
            return Sections.Where(s => !parents.Contains(s.Index));
        }
    }

    /// <summary>The text of a section as printed: correction marks resolved to the original wording.</summary>
    public string Printed(Section section) => Corrections.Original(Document.Text[section.Start..section.End]);

    /// <summary>The text of a section with corrections applied: what search reads.</summary>
    public string Corrected(Section section) => Corrections.Applied(Document.Text[section.Start..section.End]);

    /// <summary>The sections from the root down to this one.</summary>
    public IReadOnlyList<Section> Way(Section section)
    {
        var way = new List<Section>();
        for (var at = section; at is not null; at = at.Parent < 0 ? null : Sections[at.Parent])
        {
            way.Insert(0, at);
        }

        return way;
    }

    /// <summary>A line a section: path, kind and the first 60 characters. For tests and for a person's eye.</summary>
    public IEnumerable<string> Outline() => Sections
        .Where(s => s.Kind is not (SectionKind.Lead or SectionKind.Document))
        .Select(s => $"{s.Path} | {s.Kind} | {Beginning(s)}");

    private string Beginning(Section section)
    {
        var text = MarkdownText.PlainLines(Printed(section)).Replace('\n', ' ');
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
