namespace ChatTutor.Domain.Safety;

/// <summary>Finds runs of digits in a judged text: separated, spelled in words, or with the letters O and l for 0 and 1.</summary>
internal static class DigitRuns
{
    private const int LongestNumber = 19;
    private const int LongestGap = 3;
    private const int FewestWords = 4;

    private static readonly Dictionary<string, char> Words = new(StringComparer.Ordinal)
    {
        ["khong"] = '0', ["mot"] = '1', ["hai"] = '2', ["ba"] = '3', ["bon"] = '4', ["tu"] = '4', ["nam"] = '5', ["lam"] = '5',
        ["sau"] = '6', ["bay"] = '7', ["tam"] = '8', ["chin"] = '9', ["ko"] = '0', ["zero"] = '0', ["nham"] = '5',
    };

    /// <summary>Chains of digit groups; two neighbours in a chain may belong to one number.</summary>
    /// <param name="text">Judged text.</param>
    /// <param name="masked">Positions that are no part of a number, such as those of document numbers.</param>
    public static IEnumerable<List<DigitGroup>> Chains(JudgedText text, bool[] masked)
    {
        var chain = new List<DigitGroup>();
        foreach (var group in Groups(text.Folded, masked))
        {
            if (chain.Count > 0 && !Joins(text.Folded, masked, chain[^1], group))
            {
                yield return chain;
                chain = [];
            }

            chain.Add(group);
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
    }

    /// <summary>Every way to read a number of at most 19 digits out of a chain without cutting it at an odd place.</summary>
    public static IEnumerable<DigitWindow> Windows(string text, List<DigitGroup> chain)
    {
        for (var first = 0; first < chain.Count; first++)
        {
            var digits = "";
            for (var last = first; last < chain.Count; last++)
            {
                digits += chain[last].Digits;
                if (digits.Length > LongestNumber)
                {
                    break;
                }

                var single = first == last && digits.Length >= 9;
                if (CanCut(text, chain, first - 1, single) && CanCut(text, chain, last, single))
                {
                    yield return new DigitWindow(digits, chain[first].Start, chain[last].End, chain[first].Glued);
                }
            }
        }
    }

    // A cut after group `at`: fine at the chain's ends and at blanks; "1.234.567" is not cut, nor is "0 9 1 2".
    private static bool CanCut(string text, List<DigitGroup> chain, int at, bool single)
    {
        if (at < 0 || at == chain.Count - 1 || single)
        {
            return true;
        }

        var (left, right) = (chain[at], chain[at + 1]);
        var gap = text.AsSpan(left.End, right.Start - left.End);
        return gap.ContainsAny(' ', '\n') && !(left.Digits.Length == 1 && right.Digits.Length == 1);
    }

    private static bool Joins(string text, bool[] masked, DigitGroup left, DigitGroup right)
    {
        var (from, to) = (left.End, right.Start);
        if (to - from is 0 or > LongestGap)
        {
            return false;
        }

        // Days and shares are written with one or two digits beside the stroke; a comma and a blank part items unless they are words.
        var (long3, words) = (left.Digits.Length > 2 && right.Digits.Length > 2, left.IsWord && right.IsWord);
        for (var i = from; i < to; i++)
        {
            if (masked[i] || !(IsSeparator(text[i]) || (text[i] is '/' or '*' && long3)) || (text[i] == ',' && to - from > 1 && !words))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSeparator(char c) => c is ' ' or '.' or '-' or '_' or '\u00B7' or '(' or ')' or '\n' or ',' or '\'' or '~';

    private static IEnumerable<DigitGroup> Groups(string text, bool[] masked)
    {
        for (var at = 0; at < text.Length;)
        {
            if (masked[at] || !char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !masked[end] && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            foreach (var group in InToken(text, at, end))
            {
                yield return group;
            }

            at = end;
        }
    }

    private static IEnumerable<DigitGroup> InToken(string text, int start, int end)
    {
        if (Words.TryGetValue(text[start..end], out var word))
        {
            return InWordRow(text, start) ? [new DigitGroup(word.ToString(), start, end)] : [];
        }

        return DigitToken.Read(text, start, end);
    }

    // A digit word counts only among at least four of them: "năm", "không", "tám" are everyday words.
    private static bool InWordRow(string text, int start)
    {
        var count = 1 + CountWords(text, start, -1) + CountWords(text, start, +1);
        return count >= FewestWords;
    }

    private static int CountWords(string text, int start, int step)
    {
        var (count, at) = (0, start);
        while (count < FewestWords && NextWord(text, at, step) is var (from, to) && Words.ContainsKey(text[from..to]))
        {
            (count, at) = (count + 1, from);
        }

        return count;
    }

    private static (int From, int To)? NextWord(string text, int at, int step)
    {
        if (step > 0)
        {
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }
        }
        else
        {
            at--;
        }

        var gap = 0;
        while (at >= 0 && at < text.Length && !char.IsAsciiLetterOrDigit(text[at]))
        {
            if (!(text[at] is ' ' or ',' or '-' or '\n' or '.') || ++gap > LongestGap)
            {
                return null;
            }

            at += step;
        }

        return at < 0 || at >= text.Length ? null : WordAt(text, at);
    }

    private static (int From, int To) WordAt(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && char.IsAsciiLetterOrDigit(text[to]))
        {
            to++;
        }

        return (from, to);
    }
}

/// <summary>Digits written together. Positions are judged positions, end exclusive.</summary>
internal sealed record DigitGroup(string Digits, int Start, int End)
{
    /// <summary>True when letters stand directly before the digits: a word must then say what they are.</summary>
    public bool Glued { get; init; }

    /// <summary>True when the digit is a word.</summary>
    public bool IsWord => End - Start != Digits.Length;
}

/// <summary>A candidate number. Positions are judged positions, end exclusive.</summary>
internal sealed record DigitWindow(string Digits, int Start, int End, bool Glued);
