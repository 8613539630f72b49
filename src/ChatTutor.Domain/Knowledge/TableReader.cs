namespace ChatTutor.Domain.Knowledge;

/// <summary>Reads a pipe table: header, rows, cells; a blank first cell means that the row goes on from the one above.</summary>
internal static class TableReader
{
    /// <summary>The table at a line, and the line behind it. A table that goes on under a repeated header is one table.</summary>
    public static (Node Table, int Next) Read(IReadOnlyList<SourceLine> lines, int first, int rank)
    {
        var header = lines[first].Text;
        var columns = Split(header).Select(c => MarkdownText.Plain(Corrections.Original(c))).ToList();
        var table = new Node(SectionKind.Table, MarkerKind.Table, rank, lines[first].Start);
        IReadOnlyList<Cell> above = [];
        var at = first + 1;
        for (; at < lines.Count; at++)
        {
            if (lines[at].IsTable)
            {
                if (!IsRule(lines[at].Text) && lines[at].Text != header)
                {
                    above = Cells(lines[at].Text, columns, above);
                    Place(table, new Node(SectionKind.Row, MarkerKind.Table, rank + 1, lines[at].Start) { Cells = above });
                }
            }
            else if (!Continues(lines, at, header))
            {
                break;
            }
        }

        return (table, at);
    }

    // A row marked "-" is part of the numbered row above it.
    private static void Place(Node table, Node row)
    {
        var first = row.Cells.Count > 0 ? row.Cells[0] : null;
        var numbered = table.Children.LastOrDefault();
        var under = first is { Text: "-" or "–" or "+", Inherited: false } && numbered is not null ? numbered : table;
        under.Add(row);
    }

    private static bool Continues(IReadOnlyList<SourceLine> lines, int at, string header)
    {
        var next = at;
        while (next < lines.Count && lines[next].Text.Length == 0 && next < at + 4)
        {
            next++;
        }

        return next > at && next < lines.Count && lines[next].Text == header;
    }

    private static List<Cell> Cells(string line, List<string> columns, IReadOnlyList<Cell> above)
    {
        var texts = Split(line);
        var goesOn = texts.Count > 0 && texts[0].Length == 0 && above.Count > 0;
        var cells = new List<Cell>();
        for (var i = 0; i < Math.Max(texts.Count, columns.Count); i++)
        {
            var text = i < texts.Count ? texts[i] : "";
            var column = i < columns.Count ? columns[i] : "";
            cells.Add(goesOn && text.Length == 0 && i < above.Count && above[i].Text.Length > 0
                ? above[i] with { Column = column, Inherited = true }
                : new Cell(column, MarkdownText.Plain(Corrections.Original(text)))
                {
                    Corrected = MarkdownText.Plain(Corrections.Applied(text)),
                });
        }

        return cells;
    }

    private static bool IsRule(string line) => line.AsSpan().IndexOfAnyExcept("|-: \t") < 0 && line.Contains('-');

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var from = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '|' && line[i - 1] != '\\')
            {
                cells.Add(line[from..i].Trim());
                from = i + 1;
            }
        }

        if (line[from..].Trim() is { Length: > 0 } last)
        {
            cells.Add(last);
        }

        return cells;
    }
}
