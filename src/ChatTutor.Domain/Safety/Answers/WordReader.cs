using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Cuts a normalised text into words to compare.</summary>
internal static class WordReader
{
    /// <summary>The words in order. Signs are not words; they stand as <see cref="Word.Break"/> of the next word.</summary>
    public static List<Word> Read(string text)
    {
        var words = new List<Word>((text.Length / 5) + 1);
        var joined = Joined(text);
        var (next, last) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (next < joined.Count && at == joined[next].Start)
            {
                words.Add(joined[next] with { Break = BreakIn(text, last, at) });
                at = last = joined[next++].End;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                var end = RunEnd(text, at, next < joined.Count ? joined[next].Start : text.Length);
                words.Add(Cut(text, at, end, BreakIn(text, last, at)));
                at = last = end;
            }
            else
            {
                at++;
            }
        }

        NumberWords.Count(words, text);
        return words;
    }

    /// <summary>Letters with their shape, the tone at the end.</summary>
    public static string KeyOf(ReadOnlySpan<char> lower)
    {
        Span<char> room = lower.Length < 64 ? stackalloc char[lower.Length + 1] : new char[lower.Length + 1];
        var tone = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            (room[i], var here) = Letters.Split(Letters.Lower(lower[i]));
            tone = here > 0 ? here : tone;
        }

        room[lower.Length] = (char)('0' + tone);
        return new string(tone > 0 ? room : room[..^1]);
    }

    /// <summary>Document numbers and dates, in order, none inside another.</summary>
    private static List<Word> Joined(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var found = DocumentNumber.FindAll(text).Select(n =>
            new Word(Plain(n), Plain(n), WordKind.Document, n.Start, n.Start + n.Printed.Length, '\0') { Number = n }).ToList();
        foreach (var date in DateMention.FindAll(text))
        {
            var end = date.Start + date.Printed.Length;
            if (!found.Exists(w => w.Start < end && date.Start < w.End))
            {
                found.Add(new Word(date.Normal, date.Normal, WordKind.Date, date.Start, end, '\0') { Date = date });
            }
        }

        found.Sort((a, b) => a.Start - b.Start);
        return found;
    }

    private static string Plain(DocumentNumber number) => number.Normal.Replace('Đ', 'D');

    private static Word Cut(string text, int start, int end, char sign)
    {
        var run = text.AsSpan(start, end - start);
        if (!char.IsAsciiDigit(run[0]))
        {
            return new Word(KeyOf(run), VietnameseText.FoldNormalised(run), WordKind.Plain, start, end, sign);
        }

        var value = run.TrimStart('0') is { Length: > 0 } digits ? digits.ToString().ToLowerInvariant() : "0";
        return new Word(value, value, WordKind.Number, start, end, sign);
    }

    private static int RunEnd(string text, int at, int limit)
    {
        var number = char.IsAsciiDigit(text[at]);
        var end = at;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || Letters.IsMark(text[end])
            || (number && text[end] is '.' or ',' && end + 1 < limit && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end - 1]))))
        {
            end++;
        }

        return end;
    }

    private static char BreakIn(string text, int from, int to)
    {
        var (best, rank) = ('\0', 0);
        for (var i = from; i < to; i++)
        {
            var here = text[i] switch { '.' or '!' or '?' or '\n' => 4, ';' or '|' => 3, ':' => 2, ',' or '(' or ')' or '–' or '—' => 1, _ => 0 };
            (best, rank) = here > rank ? (text[i], here) : (best, rank);
        }

        return best;
    }
}
