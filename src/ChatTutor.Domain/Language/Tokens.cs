namespace ChatTutor.Domain.Language;

/// <summary>Cuts a text into tokens.</summary>
public static class Tokens
{
    /// <summary>
    /// The maximal runs of letters and digits, in order. A number such as <c>1879-QĐ/TU</c> comes first as one exact token,
    /// then in its parts.
    /// </summary>
    /// <param name="normalised">A text from <see cref="VietnameseText.Normalise(string)"/>; positions refer to it.</param>
    public static List<Token> Of(string normalised)
    {
        var tokens = new List<Token>((normalised.Length / 5) + 1);
        var joinedEnd = 0;
        for (var at = 0; at < normalised.Length;)
        {
            if (!char.IsLetterOrDigit(normalised[at]))
            {
                at++;
                continue;
            }

            var end = RunEnd(normalised, at);
            if (at >= joinedEnd && JoinedEnd(normalised, at, end) is var whole && whole > end)
            {
                joinedEnd = whole;
                tokens.Add(Cut(normalised, at, whole, true));
            }

            tokens.Add(Cut(normalised, at, end, false));
            at = end;
        }

        return tokens;
    }

    /// <summary>The folded words of any text joined by blanks, without signs: how short commands and names are compared.</summary>
    /// <param name="text">As it was written; normalised here.</param>
    public static string Key(string text) =>
        string.Join(' ', Of(VietnameseText.Normalise(text)).Where(token => !token.IsExact).Select(token => token.Folded));

    private static Token Cut(string text, int start, int end, bool exact)
    {
        var written = text[start..end];
        return new Token(written, VietnameseText.FoldNormalised(written), start, exact);
    }

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Letters.IsMark(text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where runs joined by / - . , end; <paramref name="firstEnd"/> where they are ordinary words.</summary>
    private static int JoinedEnd(string text, int start, int firstEnd)
    {
        var end = firstEnd;
        while (end + 1 < text.Length && Joins(text, end))
        {
            end = RunEnd(text, end + 1);
        }

        return end > firstEnd && IsNumberOrSign(text.AsSpan(start, end - start)) ? end : firstEnd;
    }

    /// <summary>A stroke or hyphen joins anything; a point or comma joins digits only ("5.1", not "xã.Phường").</summary>
    private static bool Joins(string text, int at) => text[at] switch
    {
        '/' or '-' => char.IsLetterOrDigit(text[at + 1]),
        '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>"45/2019/QH14", "NĐ-CP", "5.1"; not "tổng-hợp" and not "và/hoặc".</summary>
    private static bool IsNumberOrSign(ReadOnlySpan<char> joined)
    {
        var lower = false;
        foreach (var c in joined)
        {
            if (char.IsAsciiDigit(c))
            {
                return true;
            }

            lower |= char.IsLetter(c) && Letters.Lower(c) == c;
        }

        return !lower;
    }
}
