using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>A paragraph of a Word file while it is being read.</summary>
internal sealed class DocxParagraph
{
    public StringBuilder Text { get; } = new();

    public string? Style { get; set; }

    public int? Outline { get; set; }

    public bool IsNumbered { get; set; }

    public bool IsShaded { get; set; }

    /// <summary>What is hidden in it, joined by kind: Word cuts a sentence into many runs.</summary>
    public Dictionary<string, StringBuilder> Hidden { get; } = [];

    public void Hide(string kind, string text)
    {
        if (!Hidden.TryGetValue(kind, out var joined))
        {
            Hidden[kind] = joined = new StringBuilder();
        }

        joined.Append(text);
    }
}

/// <summary>A table of a Word file while it is being read.</summary>
internal sealed class DocxTable
{
    public List<IReadOnlyList<string>> Rows { get; } = [];

    public List<string> Row { get; set; } = [];

    public StringBuilder Cell { get; } = new();

    public bool IsCellShaded { get; set; }

    public bool IsRowHidden { get; set; }

    public int Span { get; set; } = 1;

    /// <summary>Closes a cell; one that covers several columns leaves the others empty.</summary>
    public void EndCell()
    {
        Row.Add(Cell.ToString());
        Row.AddRange(Enumerable.Repeat("", Math.Clamp(Span - 1, 0, 63)));
        Cell.Clear();
        (Span, IsCellShaded) = (1, false);
    }
}
