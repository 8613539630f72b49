using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Takes out of a quotation the sentence that answers, with every sentence that limits it. What is left out shows as […].</summary>
public static class ShortQuote
{
    /// <summary>Stands where words were left out.</summary>
    public const string Gap = "[…]";

    private const int MostLines = 6;

    // With marks: "nhưng" limits, "những" does not.
    private static readonly HashSet<string> _limits =
    [
        .. "không chưa chẳng đừng cấm trừ chỉ nếu khi riêng nhưng miễn phải buộc thiểu đa nhất hợp".Split(' '),
    ];

    private static readonly string[] _back = ["này", "đó", "trên", "vậy", "ấy", "sau"];

    /// <summary>The quotation, shortened; the same string where nothing can go.</summary>
    /// <param name="quote">Words of a document, to the letter.</param>
    /// <param name="question">What was asked.</param>
    public static string Of(string quote, string question)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var lines = quote.Split('\n');
        if (lines.Length > 1)
        {
            return lines.Length <= MostLines ? quote : string.Join('\n', lines.Take(MostLines)) + $"\n{Gap}";
        }

        var sentences = Whole(quote);
        if (sentences.Count < 2)
        {
            return quote;
        }

        var asked = Tokens.Key(question).Split(' ').ToHashSet(StringComparer.Ordinal);
        var best = sentences.Index().MaxBy(s => Tokens.Key(s.Item).Split(' ').Distinct().Count(asked.Contains)).Index;
        var kept = sentences.Select((sentence, at) => at == best || Limits(sentence)).ToArray();
        for (var at = sentences.Count - 1; at > 0; at--)
        {
            kept[at - 1] |= kept[at] && LeansBack(sentences[at]);
        }

        return kept.Contains(false) ? Joined(sentences, kept) : quote;
    }

    /// <summary>A text of the tutor with each “quotation” in it shortened.</summary>
    public static string InText(string text, string question) => Quotations.In(text).AsEnumerable().Reverse().Aggregate(
        text, (said, range) =>
        {
            var (start, end) = (range.Start.Value + 1, range.End.Value - 1);
            return end <= start || said[end] != '”' ? said : said[..start] + Of(said[start..end], question) + said[end..];
        });

    /// <summary>Whether a sentence holds a number, a negation or a condition: such a one is never left out.</summary>
    public static bool Limits(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Any(char.IsAsciiDigit)
            || Tokens.Of(VietnameseText.Normalise(sentence)).Exists(token => _limits.Contains(VietnameseText.Lower(token.Text)));
    }

    /// <summary>Sentences; a number at the head of a clause belongs to the sentence after it.</summary>
    private static List<string> Whole(string quote)
    {
        var whole = new List<string>();
        var open = "";
        foreach (var (start, end) in Sentences.Of(quote))
        {
            open += (open.Length > 0 ? " " : "") + quote[start..end];
            if (open.Count(char.IsLetter) > 3)
            {
                whole.Add(open);
                open = "";
            }
        }

        return open.Length == 0 || whole.Count == 0 ? whole : [.. whole.SkipLast(1), $"{whole[^1]} {open}"];
    }

    /// <summary>"Việc này …" says nothing without the sentence before it.</summary>
    private static bool LeansBack(string sentence) =>
        Tokens.Of(VietnameseText.Normalise(sentence)).Take(8).Any(token => _back.Contains(VietnameseText.Lower(token.Text)));

    private static string Joined(List<string> sentences, bool[] kept)
    {
        var parts = new List<string>();
        for (var at = 0; at < kept.Length; at++)
        {
            if (kept[at])
            {
                parts.Add(sentences[at]);
            }
            else if (parts.Count == 0 || parts[^1] != Gap)
            {
                parts.Add(Gap);
            }
        }

        return string.Join(' ', parts);
    }
}
