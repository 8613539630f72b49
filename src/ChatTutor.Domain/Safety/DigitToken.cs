namespace ChatTutor.Domain.Safety;

/// <summary>Reads the digits of one token of letters and digits, such as <c>0912345678</c>, <c>O9I2</c> or <c>sdt0912345678nhe</c>.</summary>
internal static class DigitToken
{
    private const int FewestDigitsBesideLetters = 8;

    /// <summary>The digit group of a token, or none when the token is a code with letters.</summary>
    public static IEnumerable<DigitGroup> Read(string text, int start, int end)
    {
        var token = text.AsSpan(start, end - start);
        var digits = Count(token, char.IsAsciiDigit);
        if (token.Length >= 3 && Count(token, IsDigitLike) == token.Length && (digits > 0 || !token.ContainsAnyExcept('o')))
        {
            return [new DigitGroup(Plain(token), start, end)];
        }

        if (digits == 0)
        {
            return [];
        }

        return digits == token.Length ? [new DigitGroup(token.ToString(), start, end)] : Glued(text, start, end);
    }

    // "sdt0912345678", "0912345678nhe": one long block of digits with a word stuck to it. "FT2601", "1c26taa" are codes.
    private static IEnumerable<DigitGroup> Glued(string text, int start, int end)
    {
        var from = start;
        while (from < end && !char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        var to = from;
        while (to < end && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        for (var i = to; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return [];
            }
        }

        return to - from >= FewestDigitsBesideLetters ? [new DigitGroup(text[from..to], from, to) { Glued = from > start }] : [];
    }

    private static bool IsDigitLike(char c) => char.IsAsciiDigit(c) || c is 'o' or 'l' or 'i';

    private static string Plain(ReadOnlySpan<char> token) => string.Create(token.Length, token, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i] switch { 'o' => '0', 'l' or 'i' => '1', var c => c };
        }
    });

    private static int Count(ReadOnlySpan<char> token, Func<char, bool> test)
    {
        var count = 0;
        foreach (var c in token)
        {
            count += test(c) ? 1 : 0;
        }

        return count;
    }
}
