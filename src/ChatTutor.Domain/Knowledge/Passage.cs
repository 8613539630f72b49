namespace ChatTutor.Domain.Knowledge;

/// <summary>
/// A piece of a document that can be found, quoted and cited on its own: a paragraph, khoản, điểm, bullet, table row, or a list whole.
/// </summary>
public sealed record Passage
{
    /// <summary><see cref="SourceDocument.Id"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Position in the document's passages, from 0, in reading order (a group before its parts).</summary>
    public required int Index { get; init; }

    /// <summary><see cref="Section.Index"/> of the section it is or, for a paragraph with its list, starts with.</summary>
    public required int Section { get; init; }

    /// <summary>Kind of that section.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary><see cref="Section.Path"/>: what a citation names.</summary>
    public required string Path { get; init; }

    /// <summary>Short title of the document and the headings above and on it, corrections applied, joined by <c> &gt; </c>.</summary>
    public required string Headings { get; init; }

    /// <summary>The wording as printed, without Markdown signs, a line a paragraph; cells of a row joined by <c> | </c>.</summary>
    public required string Printed { get; init; }

    /// <summary>The wording with corrections applied: what search reads. A row says <c>Column: text; …</c>.</summary>
    public required string Corrected { get; init; }

    /// <summary>
    /// The words that introduce it and are no headings, as printed, from the outside in, a line each:
    /// <c>Bước 1: …</c> and <c>Cơ quan thực hiện:</c> for "Đơn vị chủ trì". Empty where there are none.
    /// </summary>
    public required string LeadIn { get; init; }

    /// <summary><see cref="Index"/> of its parts one level down; empty for a piece that is not divided.</summary>
    public IReadOnlyList<int> Children { get; init; } = [];

    /// <summary>For table rows: the cells with their columns.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>A list, section or table whole: it repeats the words of its parts.</summary>
    public bool IsGroup => Children.Count > 0;
}
