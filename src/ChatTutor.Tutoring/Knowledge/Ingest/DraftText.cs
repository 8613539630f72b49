using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>What was read from a file: blocks of Markdown that a reader sees, and beside them what a reader does not see.</summary>
internal sealed class DraftText
{
    /// <summary>Longest text taken from one file, in UTF-16 units, visible and hidden together.</summary>
    public const int Longest = 2_000_000;

    private readonly List<DraftBlock> _blocks = [];
    private readonly List<HiddenText> _hidden = [];
    private readonly List<string> _notes = [];
    private int _length;

    public IReadOnlyList<DraftBlock> Blocks => _blocks;

    public IReadOnlyList<HiddenText> Hidden => _hidden;

    /// <summary>What the person who finishes the draft must look at.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What stands between two blocks: an empty line, or the end of a line where each block is a line.</summary>
    public string Joint { get; init; } = "\n\n";

    /// <summary>Title the file gives itself, empty where it gives none.</summary>
    public string Title { get; set; } = "";

    public void See(string where, string markdown)
    {
        Count(markdown);
        _blocks.Add(new DraftBlock(where, markdown));
    }

    /// <summary>Keeps apart a text that a reader does not see; an empty one is nothing.</summary>
    /// <param name="where">Page, paragraph, row or part.</param>
    /// <param name="kind">How it is hidden, in Vietnamese.</param>
    /// <param name="text">The text.</param>
    /// <param name="stops">A person has to agree before it is left out; false for what every file carries, such as its author.</param>
    public void Hide(string where, string kind, string text, bool stops = true)
    {
        var shown = Spaces(text);
        if (shown.Length > 0)
        {
            Count(shown);
            _hidden.Add(new HiddenText(where, kind, shown, stops));
        }
    }

    public void Note(string note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>One line, one space between words.</summary>
    public static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Rows as a Markdown table; the first row is the header.</summary>
    public static string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        var text = new StringBuilder();
        foreach (var (at, row) in rows.Index())
        {
            text.Append('|');
            for (var column = 0; column < columns; column++)
            {
                text.Append(' ').Append(column < row.Count ? Spaces(row[column]).Replace("|", "/", StringComparison.Ordinal) : "").Append(" |");
            }

            text.Append('\n').Append(at == 0 ? $"|{string.Concat(Enumerable.Repeat("---|", columns))}\n" : "");
        }

        return text.ToString().TrimEnd('\n');
    }

    private void Count(string text)
    {
        if ((_length += text.Length) > Longest)
        {
            throw new UnsafeFileException("Tệp có hơn 2 MB chữ; hãy chia thành nhiều văn bản.");
        }
    }
}

/// <summary>A paragraph, heading or table that a reader sees.</summary>
internal sealed record DraftBlock(string Where, string Markdown);

/// <summary>A text that a reader does not see.</summary>
internal sealed record HiddenText(string Where, string Kind, string Text, bool Stops);
