using System.Globalization;
using System.Text;

namespace ChatTutor.Domain.Language;

/// <summary>Brings Vietnamese text into one form, whoever typed it on whatever machine.</summary>
/// <remarks>The results are the same with ICU and under InvariantGlobalization: no culture data is used.</remarks>
public static class VietnameseText
{
    /// <summary>The normal form of a text: what is shown, stored and compared.</summary>
    /// <remarks>
    /// Broken UTF-16 becomes U+FFFD; letter and combining marks, in any order, become one letter; Icelandic Ð ð become Đ đ;
    /// invisible characters (zero width, soft hyphen, BOM, direction marks, variation selectors) go; every kind of space
    /// becomes a space; full-width letters and the digits of other scripts become ASCII; hyphen signs become '-'.
    /// Wording, case, punctuation and line breaks stay. Normalising twice changes nothing more.
    /// </remarks>
    /// <returns>The very same string where nothing had to change.</returns>
    public static string Normalise(string text) =>
        FirstToChange(text) is var first && first < 0 ? text : Rewrite(text, first, null);

    /// <summary>The normal form, and where each of its characters came from.</summary>
    /// <param name="text">Any text, also broken UTF-16.</param>
    /// <param name="offsets">
    /// For each character of the result its position in <paramref name="text"/>, and one more entry: the length of <paramref name="text"/>.
    /// </param>
    public static string Normalise(string text, out int[] offsets)
    {
        var kept = new List<int>(text.Length + 1);
        var result = Rewrite(text, 0, kept);
        kept.Add(text.Length);
        offsets = [.. kept];
        return result;
    }

    /// <summary>The searching form: normalised, lower case, no marks, đ as d. Idempotent.</summary>
    public static string Fold(string text) => FoldNormalised(Normalise(text));

    /// <summary>Lower case of a normalised text; marks stay.</summary>
    public static string Lower(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = Letters.Lower(from[i]);
        }
    });

    /// <summary>How many syllables carry a tone or a shape (ă â ê ô ơ ư đ), and how many words of letters there are.</summary>
    /// <remarks>A share above a quarter means that the person types with marks.</remarks>
    public static (int Marked, int All) CountMarked(string text)
    {
        var (marked, all) = (0, 0);
        foreach (var token in Tokens.Of(Normalise(text)))
        {
            if (!token.IsExact && char.IsLetter(token.Text[0]))
            {
                all++;
                marked += token.IsMarked ? 1 : 0;
            }
        }

        return (marked, all);
    }

    /// <summary><see cref="Fold"/> of a text that is normalised already.</summary>
    internal static string FoldNormalised(ReadOnlySpan<char> text)
    {
        Span<char> room = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Letters.Fold(c) is var folded and not '\0')
            {
                room[length++] = folded;
            }
        }

        return new string(room[..length]);
    }

    private static int FirstToChange(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u007F' && (Letters.IsMark(text[i]) || char.IsSurrogate(text[i]) || Plain(text[i]) != text[i]))
            {
                return Math.Max(0, i - 1);      // one back: a mark changes the letter before it
            }
        }

        return -1;
    }

    private static string Rewrite(string text, int from, List<int>? offsets)
    {
        var result = new StringBuilder(text.Length);
        result.Append(text, 0, from);
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                i += AppendSurrogate(result, text, i, offsets);
                continue;
            }

            var c = Plain(text[i]);
            if (Letters.IsMark(c) && Attach(result, c))
            {
                continue;
            }

            if (c != '\0')
            {
                result.Append(c);
                offsets?.Add(i);
            }
        }

        return result.ToString();
    }

    /// <summary>Puts a mark on the letter before it, also past another mark that found no place there.</summary>
    private static bool Attach(StringBuilder result, char mark)
    {
        var at = result.Length - 1;
        while (at > 0 && Letters.IsMark(result[at]))
        {
            at--;
        }

        if (at < 0 || Letters.Compose(result[at], mark) is not (var composed and not '\0'))
        {
            return false;
        }

        result[at] = composed;
        return true;
    }

    /// <returns>How many characters more than one were read.</returns>
    private static int AppendSurrogate(StringBuilder result, string text, int at, List<int>? offsets)
    {
        offsets?.Add(at);
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            result.Append('\uFFFD');
            return 0;
        }

        var rune = new Rune(text[at], text[at + 1]);
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xE0100 and <= 0xE01EF)
        {
            offsets?.RemoveAt(offsets.Count - 1);
            return 1;       // tag characters and variation selectors: invisible
        }

        result.Append(text[at]).Append(text[at + 1]);
        offsets?.Add(at + 1);
        return 1;
    }

    /// <summary>The character that stands for this one; <c>'\0'</c> for one that is not seen.</summary>
    private static char Plain(char c) => c switch
    {
        <= '\u007F' => c,
        'Ð' => 'Đ',
        'ð' => 'đ',
        'Ɖ' => 'Đ',
        '\u2010' or '\u2011' or '\u2212' => '-',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F') => '\0',
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format => '\0',
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
            _ => c,
        },
    };
}
