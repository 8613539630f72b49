using System.Buffers;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety;

/// <summary>Reads words whose telex keys were left standing, "maatj khaaur", as a second reading of the text.</summary>
/// <remarks>Only ever adds findings: an English word that happens to decode ("test") takes nothing away.</remarks>
internal static class TypedWords
{
    // One word may be English or a slip; two make it likely that the keyboard was not switched.
    private const int FewestWords = 2;
    private const int LongestWord = 9;

    // Nobody types pages with the wrong keyboard; a second reading of a long text would only cost time.
    private const int LongestText = 4_000;

    private static readonly SearchValues<char> Keys = SearchValues.Create("fsrxjwFSRXJW");

    /// <summary>True when at least two words of a judged text of at most 4,000 characters decode.</summary>
    public static bool Stand(string text)
    {
        var words = 0;
        for (var at = 0; text.Length <= LongestText && at < text.Length && words < FewestWords;)
        {
            var end = WordEnd(text, at);
            words += Decode(text.AsSpan(at, end - at)) is null ? 0 : 1;
            at = Math.Max(end, at + 1);
        }

        return words >= FewestWords;
    }

    /// <summary>The same characters with each such word decoded; its last letter covers the keys that are gone.</summary>
    public static JudgedCharacters Decode(JudgedCharacters from)
    {
        var (text, to) = (from.ToText(), new JudgedCharacters(from.Count) { HasTags = from.HasTags });
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnd(text, at);
            if (Decode(text.AsSpan(at, end - at)) is { } word)
            {
                to.Replace(from, at, end, word);
                at = end;
            }
            else
            {
                for (end = Math.Max(end, at + 1); at < end; at++)
                {
                    to.CopyFrom(from, at);
                }
            }
        }

        return to;
    }

    // End of the run of ASCII letters that starts here; the start itself when there is none.
    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static string? Decode(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestWord || !(word[1..].ContainsAny(Keys) || HasDoubled(word)))
        {
            return null;
        }

        var decoded = TypedKeys.Telex(word.ToString().ToLowerInvariant());
        return decoded is null || decoded.Length > word.Length ? null
            : word.ContainsAnyInRange('a', 'z') ? decoded : decoded.ToUpperInvariant();
    }

    private static bool HasDoubled(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if ((word[i] | ' ') is 'a' or 'e' or 'o' or 'd' && word[..i].ContainsAny(word[i], (char)(word[i] ^ ' ')))
            {
                return true;
            }
        }

        return false;
    }
}
