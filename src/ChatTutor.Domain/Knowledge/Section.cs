namespace ChatTutor.Domain.Knowledge;

/// <summary>A node of a document's structure. The leaves tile the text exactly: no gap, no overlap.</summary>
public sealed record Section
{
    /// <summary>Position in the document's list of sections, from 0, in reading order (a parent before its children).</summary>
    public required int Index { get; init; }

    /// <summary><see cref="Index"/> of the section around it; -1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>What it is.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>
    /// Its own marker as people say it: <c>Điều 5</c>, <c>khoản 3</c>, <c>điểm a</c>, <c>mục 2.1</c>, <c>năng lực 5.1</c>;
    /// empty for plain text.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>
    /// Where it stands, e.g. <c>Phụ lục, mục IV, năng lực 5.1</c>; the grammar is at <see cref="StructureParser"/>.
    /// Unique in the document for labelled sections; a <see cref="SectionKind.Lead"/> and an only paragraph have their parent's.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Heading text, corrections applied, without marker and Markdown signs; empty where there is none.</summary>
    public required string Heading { get; init; }

    /// <summary>First character in <see cref="SourceDocument.Text"/>.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last character, its children included.</summary>
    public required int End { get; init; }

    /// <summary>For table rows: header and cell pairs as printed, blank leading cells filled from the row above. Otherwise empty.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];
}

/// <summary>A cell of a table row with the name of its column.</summary>
/// <param name="Column">Header as printed.</param>
/// <param name="Text">Content as printed, original wording, without Markdown signs.</param>
/// <param name="Inherited">The cell was blank and its text stands in a row above.</param>
public sealed record Cell(string Column, string Text, bool Inherited = false)
{
    /// <summary>Content with corrections applied: what search reads.</summary>
    public string Corrected { get; init; } = Text;
}

/// <summary>Kinds of sections, from the outside in.</summary>
public enum SectionKind
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>Letterhead, number, date, title and the legal bases before the first heading.</summary>
    Preamble,

    /// <summary>Phụ lục: everything under it belongs to the annex.</summary>
    Annex,

    /// <summary>Phần.</summary>
    Part,

    /// <summary>Chương.</summary>
    Chapter,

    /// <summary>Mục: Roman (I., II.) or decimal (1., 1.1., 2.3.) heading of a plan.</summary>
    Heading,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>Khoản.</summary>
    Clause,

    /// <summary>Điểm: a), đ), (1), and "Bước 1".</summary>
    Point,

    /// <summary>A list entry: "- …" or "+ …".</summary>
    Bullet,

    /// <summary>Running text without a marker.</summary>
    Paragraph,

    /// <summary>A table; its children are rows.</summary>
    Table,

    /// <summary>A table row (the header row is part of the table, not a row).</summary>
    Row,

    /// <summary>Nơi nhận, signature block, page noise kept at the end.</summary>
    Closing,

    /// <summary>The marker line of a section that has children, with its title or lead-in; a table's header. Without label.</summary>
    Lead,
}
