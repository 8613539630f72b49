using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Binds every quotation: its words must stand in a passage, in this order.</summary>
internal static class QuoteCheck
{
    private const int WordsToFind = 8;

    private static readonly string[] _gaps = ["[…]", "[...]", "(…)", "(...)", "…", "..."];

    /// <summary>The quotations of a text that are bound, each with the units it is from, and those that are not.</summary>
    public static List<(int Start, int End, IReadOnlyList<SourceUnit> Units)> In(string text, Evidence evidence)
    {
        var found = new List<(int, int, IReadOnlyList<SourceUnit>)>();
        foreach (var (start, end) in Spans(text))
        {
            var quote = text[(start + 1)..(end - 1)];
            if (quote.Any(char.IsLetterOrDigit))
            {
                found.Add((start, end, Holding(quote, evidence)));
            }
        }

        return found;
    }

    /// <summary>Quotations in “…”, «…» or "…", the outermost ones.</summary>
    private static List<(int Start, int End)> Spans(string text)
    {
        var spans = Quotations.In(text).Select(r => (Start: r.Start.Value, End: r.End.Value)).Where(s => text[s.End - 1] is '”' or '"').ToList();
        for (var at = text.IndexOf('«', StringComparison.Ordinal); at >= 0; at = text.IndexOf('«', at + 1))
        {
            if (text.IndexOf('»', at) is var end && end > at)
            {
                spans.Add((at, end + 1));
            }
        }

        return [.. spans.Where(s => s.End - s.Start > 2).OrderBy(s => s.Start)];
    }

    private static IReadOnlyList<SourceUnit> Holding(string quote, Evidence evidence)
    {
        var parts = quote.Split(_gaps, StringSplitOptions.RemoveEmptyEntries).Select(WordReader.Read).Where(w => w.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var passages = evidence.Passages.Where(p => parts.TrueForAll(part => Stands(part, p, evidence.Marked))).ToList();
        return [.. passages.SelectMany(p => UnitsOf(p, parts[0], evidence.Marked))];
    }

    private static bool Stands(List<Word> part, SourcePassage passage, bool marked) =>
        SourcePassage.Run(part, marked) is var run
        && (passage.Words.Contains(run, StringComparison.Ordinal) || passage.Head.Contains(run, StringComparison.Ordinal));

    /// <summary>The units that begin as the quotation does, else all of the passage.</summary>
    private static List<SourceUnit> UnitsOf(SourcePassage passage, List<Word> words, bool marked)
    {
        for (var length = Math.Min(WordsToFind, words.Count); length > 0; length /= 2)
        {
            var run = SourcePassage.Run(words.GetRange(0, length), marked);
            var units = passage.Units.Where(u => SourcePassage.Run(u.Piece.Words, marked).Contains(run, StringComparison.Ordinal)).ToList();
            if (units.Count > 0)
            {
                return units;
            }
        }

        return [.. passage.Units];
    }
}
