using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Cuts a text without known structure into passages: clauses where it shows them, else windows of whole sentences.</summary>
/// <remarks>For corpora of title and text. Documents of the knowledge base have their own structure and do not come here.</remarks>
public static partial class PlainTextPassages
{
    /// <summary>A window is closed at the first sentence end after so many words.</summary>
    public const int WindowWords = 40;

    /// <summary>A clause longer than this is cut further, at its points or sentences.</summary>
    public const int LongestClause = 160;

    /// <summary>The passages; joined they are the text, whole and in order.</summary>
    /// <returns>At least one, empty for an empty text.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        var passages = new List<string>();
        foreach (var clause in CutAt(text, ClauseStarts(text)))
        {
            if (Words(clause) <= LongestClause && clause.Length < text.Length)
            {
                passages.Add(clause);
            }
            else
            {
                passages.AddRange(Windows(clause));
            }
        }

        return passages.Count == 0 ? [text] : passages;
    }

    /// <summary>Where "1. ", "2. " … begin. In running text they count only as an unbroken sequence from 1.</summary>
    private static List<int> ClauseStarts(string text)
    {
        var (starts, expected) = (new List<int>(), 1);
        foreach (Match mark in ClauseMark().Matches(text))
        {
            var number = mark.Groups["n"];
            if (number.Length > 3)
            {
                continue;
            }

            var value = int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            if (value == expected || (value == expected - 1 && mark.Groups["letter"].Length > 0))
            {
                starts.Add(mark.Groups["n"].Index);
                expected = value + 1;
            }
        }

        return starts.Count > 1 ? starts : [];
    }

    private static List<string> Windows(string text)
    {
        var starts = new List<int>();
        var from = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            var next = end.Index + end.Length;
            if (Words(text.AsSpan(from, next - from)) >= WindowWords)
            {
                starts.Add(next);
                from = next;
            }
        }

        var windows = CutAt(text, starts);
        if (windows.Count > 1 && Words(windows[^1]) < WindowWords / 2)
        {
            windows[^2] += windows[^1];     // a short rest says little alone
            windows.RemoveAt(windows.Count - 1);
        }

        return windows;
    }

    private static List<string> CutAt(string text, List<int> starts)
    {
        var (pieces, from) = (new List<string>(), 0);
        foreach (var start in starts)
        {
            if (start > from)
            {
                pieces.Add(text[from..start]);
                from = start;
            }
        }

        if (from < text.Length)
        {
            pieces.Add(text[from..]);
        }

        return pieces;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var (words, inside) = (0, false);
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    // At the start of a line, or after the end of a sentence in running text; "1.1." and "01.01.2020" are none.
    [GeneratedRegex(@"(?<=^\s*|\n\s*|[.;:]\s+)(?<n>[0-9]+)(?<letter>[a-zđ]?)\.(?=\s+\S)")]
    private static partial Regex ClauseMark();

    [GeneratedRegex(@"(?:[.!?…;]+[""”’)\]]*\s+|\n+)")]
    private static partial Regex SentenceEnd();
}
