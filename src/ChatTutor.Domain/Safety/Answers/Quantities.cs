namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A count, a share, a level or a date in a text.</summary>
/// <param name="At">Position of its word.</param>
/// <param name="Types">What it counts: the words it may be compared by, e.g. <c>nhom</c>, <c>%</c>, <c>muc#</c> for "Mức 2", <c>date</c>.</param>
/// <param name="Value">Its value in normal form.</param>
internal sealed record Quantity(int At, IReadOnlyList<string> Types, string Value)
{
    /// <summary>Whether two may be compared: they count the same thing.</summary>
    public bool Compares(Quantity other) => Types.Any(other.Types.Contains);
}

/// <summary>Finds quantities.</summary>
internal static class Quantities
{
    private static readonly HashSet<string> Ordinals = new(
        ["muc", "nhom", "buoc", "quy", "thang", "cau", "bang", "bieu", "lan", "thu", "khoa", "tuan", "ngay", "luc", "dung", "so", "cap"], StringComparer.Ordinal);

    /// <summary>All quantities in order.</summary>
    /// <param name="text">The text the words are from: "%" is no word.</param>
    /// <param name="words">Its words.</param>
    public static List<Quantity> In(string text, IReadOnlyList<Word> words)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordKind.Date)
            {
                found.Add(new Quantity(i, [words[i].Date!.Precision == Knowledge.DatePrecision.Year ? "year" : "date"], words[i].Folded));
            }
            else if (words[i].Kind == WordKind.Number && !IsEnumerator(text, words, i))
            {
                found.Add(new Quantity(i, TypesOf(text, words, i), words[i].Folded));
            }
            else if (words[i].Kind == WordKind.Plain && words[i].Folded is ['m', >= '1' and <= '9'])
            {
                found.Add(new Quantity(i, ["muc#"], words[i].Folded[1..]));
            }
        }

        return found;
    }

    /// <summary>Whether a number at the start of a line or behind a stop only counts the lines: "2. …", "(1) …".</summary>
    private static bool IsEnumerator(string text, IReadOnlyList<Word> words, int at)
    {
        var (word, end) = (words[at], words[at].End);
        return (at == 0 || word.Break is '\n' or '.' or ';' or '|' or ':' || (word.Start > 0 && text[word.Start - 1] == '('))
            && end < text.Length && (text[end] is ')' || (text[end] is '.' && (end + 1 == text.Length || text[end + 1] is ' ' or '\n')) || (word.Break == '|' && at + 1 < words.Count && words[at + 1].Break == '|'));
    }

    private static List<string> TypesOf(string text, IReadOnlyList<Word> words, int at)
    {
        var rest = text.AsSpan(words[at].End).TrimStart();
        if (rest.StartsWith("%") || (Next(words, at, 1) == "phan" && Next(words, at, 2) == "tram"))
        {
            return ["%"];
        }

        if (words[at].Folded.Contains('.') && words[at].Folded.Length == 3)
        {
            return ["code"];
        }

        var before = at > 0 && words[at].Break == '\0' ? words[at - 1].Folded : "";
        if (words[at].Folded is ['1', '9', _, _] or ['2', '0', _, _] && before is "den" or "tu" or "vao" or "truoc" or "sau" or "trong")
        {
            return ["year"];
        }

        if (Next(words, at, 1) is "ngay" && Next(words, at, 2) == "lam" && Next(words, at, 3) == "viec")
        {
            return ["workday"];
        }

        before = before == "do" && at > 1 && words[at - 2].Folded is "muc" or "cap" ? "muc" : before;
        if (before is "muc" or "bac")
        {
            return ["muc#"];
        }

        var types = new List<string>();
        if (Ordinals.Contains(before))
        {
            types.Add(before + "#");
        }

        for (var k = 1; k <= 2; k++)
        {
            if (Next(words, at, k) is { Length: > 0 } unit && (k == 1 || unit is not ("nhat" or "ke")))
            {
                types.Add(unit);
            }
        }

        return types.Count == 0 ? [""] : types;
    }

    private static string Next(IReadOnlyList<Word> words, int at, int step)
    {
        for (var k = 1; k <= step; k++)
        {
            if (at + k >= words.Count || words[at + k].Break is not '\0' || words[at + k].Kind != WordKind.Plain)
            {
                return "";
            }
        }

        return words[at + step].Folded;
    }
}
