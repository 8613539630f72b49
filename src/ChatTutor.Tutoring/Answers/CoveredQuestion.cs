namespace ChatTutor.Tutoring.Answers;

/// <summary>What is asked, without the parts that only said whose number was covered: "CCCD của tôi là [số CCCD], mức 2 là gì?".</summary>
internal static class CoveredQuestion
{
    private const int FewestWords = 3;
    private const int MostWordsBehind = 1;      // "ạ", "nhé"

    /// <param name="text">The question as it was stored.</param>
    /// <param name="tags">What the guard puts in the place of values.</param>
    public static string Of(string text, IEnumerable<string> tags)
    {
        var inText = tags.Where(tag => text.Contains(tag, StringComparison.Ordinal)).ToList();
        if (inText.Count == 0)
        {
            return text;
        }

        var asked = string.Concat(Parts(text).Where(part => !OnlyTells(part, inText))).Trim();
        return Words(asked) >= FewestWords ? asked : text;
    }

    // The value ends the part; "gửi [số CCCD] lên mạng" is what the question is about.
    private static bool OnlyTells(string part, IReadOnlyList<string> tags)
    {
        var end = tags.Max(tag => part.LastIndexOf(tag, StringComparison.Ordinal) is var at and >= 0 ? at + tag.Length : -1);
        return end >= 0 && Words(part[end..].TrimStart(',', ';', '.', '?', '!', ' ')) <= MostWordsBehind;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var last = at == text.Length - 1;
            if (last || text[at] is '\n' || (text[at] is ',' or ';' or '.' or '?' or '!' && text[at + 1] == ' '))
            {
                yield return text[from..(at + 1)];
                from = at + 1;
            }
        }
    }

    private static int Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
