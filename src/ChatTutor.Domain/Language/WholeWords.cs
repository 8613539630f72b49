using System.Globalization;

namespace ChatTutor.Domain.Language;

/// <summary>Finds a word or phrase in a text where it stands on its own.</summary>
internal static class WholeWords
{
    private const int LongestAddress = 200;     // characters to each side; keeps a text without a space from costing its square

    /// <summary>All places, in order. Not in part of a word, a compound with a hyphen, a file name, an address or a command.</summary>
    public static IEnumerable<Range> Of(string words, bool exactCase, string text)
    {
        var how = exactCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = 0; (at = text.IndexOf(words, at, how)) >= 0; at += words.Length)
        {
            if (StandsAlone(text, at, at + words.Length))
            {
                yield return at..(at + words.Length);
            }
        }
    }

    private static bool StandsAlone(string text, int start, int end) =>
        !Joined(text, start - 1, start - 2) && !Joined(text, end, end + 1) && !IsAddress(Chunk(text, start, end));

    /// <summary>Whether the neighbour is a word's character, or a sign that ties it to the character beyond.</summary>
    private static bool Joined(string text, int neighbour, int beyond) =>
        IsWord(text, neighbour) || (At(text, neighbour) is '-' or '.' or '_' or '\'' or '’' && IsWord(text, beyond));

    private static bool IsWord(string text, int at) => At(text, at) is var c && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation);

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    private static ReadOnlySpan<char> Chunk(string text, int start, int end)
    {
        var (first, last) = (Math.Max(0, start - LongestAddress), Math.Min(text.Length, end + LongestAddress));
        while (start > first && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < last && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('@') || chunk is ['/', ..]
        || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
