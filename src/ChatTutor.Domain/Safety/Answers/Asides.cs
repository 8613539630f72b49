namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Finds what of a sentence only names its source, so that the rest can be compared with the source's words.</summary>
internal static class Asides
{
    private static readonly HashSet<string> Parts = new(["y", "bang", "dong", "ban", "buoc", "muc", "phan", "doan", "diem"], StringComparer.Ordinal);

    private static readonly string Signature = Lexicon.Key("chữ");

    /// <summary>Runs of words, both ends included.</summary>
    public static IEnumerable<(int First, int Last)> In(string text, List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var last = words[i].Folded switch
            {
                "theo" or "tai" or "nguon" or "can" when i == 0 || words[i].Break is not '\0' => Clause(words, i),
                _ when Opens(text, words, i) => Bracket(text, words, i),
                _ => -1,
            };
            if (last >= i && words.GetRange(i, last - i + 1).Exists(w => w.Kind is WordKind.Reference or WordKind.Document || Parts.Contains(w.Folded)))
            {
                yield return (i, last);
                i = last;
            }
        }
    }

    /// <summary>A word of "quy định rõ", "nêu", "ghi như sau" behind a source.</summary>
    public static bool Says(Word word) => word.Folded is "quy" or "dinh" or "neu" or "ghi" or "ro" or "noi" or "nhu";

    /// <summary>Up to the comma or colon; a list of places may hold commas of its own.</summary>
    private static int Clause(List<Word> words, int first)
    {
        var last = first;
        while (last + 1 < words.Count && (words[last + 1].Break is '\0' or '(' || words[last + 1].Kind == WordKind.Reference
            || (words[last + 1].Break is ',' or ')' && (Parts.Contains(words[last + 1].Folded) || words[last + 1].Key == Signature))))
        {
            last++;
        }

        return last + 1 < words.Count || words[first].Folded == "nguon" ? last : -1;
    }

    private static bool Opens(string text, List<Word> words, int at) =>
        words[at].Start > 0 && text[words[at].Start - 1] == '(' && words[at].Kind is WordKind.Reference or WordKind.Document or WordKind.Plain;

    private static int Bracket(string text, List<Word> words, int first)
    {
        var close = text.IndexOf(')', words[first].End);
        return close < 0 ? -1 : words.FindLastIndex(w => w.End <= close);
    }
}
