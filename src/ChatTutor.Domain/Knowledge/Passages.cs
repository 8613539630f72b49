namespace ChatTutor.Domain.Knowledge;

/// <summary>Cuts a parsed document into the pieces that search and answers use.</summary>
public sealed class Passages
{
    private readonly ParsedDocument _document;
    private readonly ILookup<int, Section> _children;
    private readonly List<Passage> _found = [];

    private Passages(ParsedDocument document)
    {
        _document = document;
        _children = document.Sections.ToLookup(s => s.Parent);
    }

    /// <summary>
    /// Every undivided paragraph, khoản, điểm, bullet and row, and every list, section and table whole, in reading order.
    /// A paragraph that ends with a colon is one group with the entries it announces. An annex, a part and a chapter are too long for a passage.
    /// </summary>
    public static IReadOnlyList<Passage> Of(ParsedDocument document)
    {
        var passages = new Passages(document);
        passages.Parts(document.Sections[0], new Way(document.Document.ShortTitle, ""));
        return passages._found;
    }

    // Adds the passages of a section's children; returns those one level down.
    private List<int> Parts(Section parent, Way way)
    {
        var parts = new List<int>();
        var children = _children[parent.Index].Where(c => c.Kind != SectionKind.Lead).ToList();
        for (var i = 0; i < children.Count; i++)
        {
            var entries = Announces(children[i]) ? children.Skip(i + 1).TakeWhile(IsEntry).ToList() : [];
            if (entries.Count > 0)
            {
                parts.Add(Announced(children[i], entries, way));
                i += entries.Count;
            }
            else
            {
                parts.AddRange(Piece(children[i], way));
            }
        }

        return parts;
    }

    private int Announced(Section paragraph, List<Section> entries, Way way)
    {
        var index = Reserve();
        var inner = way.Under(Words(Original(paragraph)));
        var parts = entries.SelectMany(e => Piece(e, inner)).ToList();
        var text = _document.Document.Text[paragraph.Start..entries[^1].End];
        return Fill(index, paragraph, way, text, parts);
    }

    private List<int> Piece(Section section, Way way)
    {
        way = way.Below(section);
        var lead = _children[section.Index].FirstOrDefault(c => c.Kind == SectionKind.Lead);
        if (!_children[section.Index].Any())
        {
            return IsContainer(section) || section.Kind == SectionKind.Table ? [] : [Fill(Reserve(), section, way, null, [])];
        }

        if (IsContainer(section))
        {
            return Parts(section, way);
        }

        var words = LeadWords(section, lead);
        var index = Reserve();
        var parts = Parts(section, way.Under(words));
        if (parts.Count == 1 && words.Length == 0 && index == _found.Count - 2)
        {
            // Only a heading over one paragraph: the paragraph says it all.
            _found.RemoveAt(index);
            return [Renumbered(index)];
        }

        return [Fill(index, section, way, null, parts)];
    }

    private int Renumbered(int index)
    {
        _found[index] = _found[index] with { Index = index };
        return index;
    }

    // Words of a marker line that are content: not those that are already in the chain of headings.
    private string LeadWords(Section section, Section? lead) => section.Kind switch
    {
        SectionKind.Row => Cells(section.Cells, " | "),
        SectionKind.Table => "",
        _ when lead is null || section.Heading.Length > 0 => "",
        _ => Words(Original(lead)),
    };

    private int Reserve()
    {
        _found.Add(null!);
        return _found.Count - 1;
    }

    private int Fill(int index, Section section, Way way, string? text, List<int> parts)
    {
        text ??= _document.Document.Text[section.Start..section.End];
        var row = section.Kind == SectionKind.Row && parts.Count == 0;
        var bullet = section.Kind == SectionKind.Bullet && parts.Count == 0;
        var printed = row ? Cells(section.Cells, " | ") : MarkdownText.PlainLines(Corrections.Original(text));
        var corrected = row
            ? string.Join("; ", section.Cells.Where(c => c.Text.Length > 0).Select(c => $"{c.Column}: {c.Corrected}"))
            : MarkdownText.PlainLines(Corrections.Applied(text));
        _found[index] = new Passage
        {
            DocumentId = _document.Document.Id,
            Index = index,
            Section = section.Index,
            Kind = section.Kind,
            Path = section.Path,
            Headings = way.Headings,
            Printed = bullet ? Unsigned(printed) : printed,
            Corrected = bullet ? Unsigned(corrected) : corrected,
            LeadIn = way.LeadIn,
            Children = parts,
            Cells = section.Cells,
        };
        return index;
    }

    private bool Announces(Section section) =>
        section.Kind == SectionKind.Paragraph && Original(section).AsSpan().TrimEnd().TrimEnd('*').EndsWith(":");

    private static bool IsContainer(Section section) =>
        section.Kind is SectionKind.Annex or SectionKind.Part or SectionKind.Chapter;

    private static bool IsEntry(Section section) => section.Kind is SectionKind.Point or SectionKind.Bullet or SectionKind.Clause;

    private string Original(Section section) => _document.Printed(section);

    private static string Words(string text) => MarkdownText.PlainLines(text);

    private static string Cells(IEnumerable<Cell> cells, string between) =>
        string.Join(between, cells.Where(c => c.Text.Length > 0).Select(c => c.Text));

    private static string Unsigned(string text) => text.TrimStart('-', '+', '–', '—', '•', '*', ' ');

    // What stands above a piece: headings, and words that introduce it.
    private sealed record Way(string Headings, string LeadIn)
    {
        public Way Below(Section section)
        {
            var named = section.Kind is SectionKind.Annex or SectionKind.Part or SectionKind.Chapter or SectionKind.Article;
            var label = named ? char.ToUpperInvariant(section.Label[0]) + section.Label[1..] : "";
            var heading = string.Join(". ", new[] { label, section.Heading }.Where(w => w.Length > 0));
            return heading.Length == 0 ? this : this with { Headings = $"{Headings} > {heading}" };
        }

        public Way Under(string words) =>
            words.Length == 0 ? this : this with { LeadIn = LeadIn.Length == 0 ? words : $"{LeadIn}\n{words}" };
    }
}
