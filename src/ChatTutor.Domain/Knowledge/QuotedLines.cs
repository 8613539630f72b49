namespace ChatTutor.Domain.Knowledge;

/// <summary>
/// Lines inside a quotation that runs over several lines: a law that amends another quotes whole articles in “…”, and their
/// "Điều 12." is not structure of the document at hand.
/// </summary>
internal static class QuotedLines
{
    /// <summary>One flag a line. A quotation counts when it starts a line or follows a colon, and is closed later.</summary>
    public static bool[] Of(IReadOnlyList<SourceLine> lines)
    {
        var inside = new bool[lines.Count];
        var closing = ClosingLines(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (closing[i] > i && Introduces(lines[i].Text))
            {
                inside[i] = lines[i].Text[0] == '“';
                Array.Fill(inside, true, i + 1, closing[i] - i);
                i = closing[i];
            }
        }

        return inside;
    }

    // For each line the first one, itself included, after which no more quotations are open than before it; -1 where none is.
    private static int[] ClosingLines(IReadOnlyList<SourceLine> lines)
    {
        var depth = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            depth[i + 1] = depth[i] + lines[i].Text.Count(c => c == '“') - lines[i].Text.Count(c => c == '”');
        }

        // Next smaller-or-equal value by a stack: linear.
        var closing = new int[lines.Count];
        var later = new Stack<int>();
        for (var i = lines.Count; i >= 0; i--)
        {
            while (later.TryPeek(out var top) && depth[top] > depth[i])
            {
                later.Pop();
            }

            if (i < lines.Count)
            {
                closing[i] = later.TryPeek(out var found) ? found - 1 : -1;
            }

            later.Push(i);
        }

        return closing;
    }

    private static bool Introduces(string text)
    {
        var opening = text.LastIndexOf('“');
        return opening == 0 || (opening > 0 && text[..opening].TrimEnd().EndsWith(':'));
    }
}
