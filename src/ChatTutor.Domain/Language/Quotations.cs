namespace ChatTutor.Domain.Language;

/// <summary>Finds what stands between “…” or "…" in a text.</summary>
internal static class Quotations
{
    /// <summary>The quotations with their signs, in order, none inside another.</summary>
    /// <remarks>
    /// “ counts its inner “; without its ” the rest of the text is a quotation, because touching one is worse than missing a gloss.
    /// A straight sign without a second one quotes nothing (5" is an inch).
    /// </remarks>
    public static List<Range> In(string text)
    {
        var found = new List<Range>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] switch
            {
                '“' => EndOfCurly(text, at),
                '"' => text.IndexOf('"', at + 1),
                _ => -1,
            };
            if (end >= 0)
            {
                found.Add(at..Math.Min(end + 1, text.Length));
                at = end;
            }
        }

        return found;
    }

    private static int EndOfCurly(string text, int from)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            depth += text[at] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length;
    }
}
