using System.Buffers;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.People;

/// <summary>A secret of ten characters that is handed over on paper or read from one screen and typed into another, once.</summary>
/// <remarks>
/// 45.2 bits. No vowel, so that it spells nothing; no 0, 1, I, L, O, S, B, which are taken for others; no D and no W, which a keyboard
/// in telex or VNI turns into Đ and Ư. Each half holds a letter, so that no code looks like the number of a card or a telephone.
/// </remarks>
public sealed record OneTimeCode
{
    /// <summary>How many random bytes <see cref="From"/> is to be given; it runs out of them less than once in 10²⁰ calls.</summary>
    public const int RandomBytes = 64;

    private const string Alphabet = "23456789CFGHJKMNPQRTVXZ";
    private const int Half = 5;
    private const int Whole = 2 * Half;
    private const int WidestGap = 3;        // " - " between the halves

    private static readonly SearchValues<char> _alphabet = SearchValues.Create(Alphabet);

    private OneTimeCode(string letters) => Letters = letters;

    /// <summary>The ten characters, capitals: what a digest is made of.</summary>
    public string Letters { get; }

    /// <summary>As it is printed: two halves and a hyphen, e.g. <c>7K3PX-9QRT2</c>.</summary>
    public string Shown => $"{Letters[..Half]}-{Letters[Half..]}";

    /// <summary>Makes a code; every code is as likely as any other.</summary>
    /// <param name="random"><see cref="RandomBytes"/> bytes from a cryptographic source.</param>
    /// <exception cref="ArgumentException">The bytes did not last.</exception>
    public static OneTimeCode From(ReadOnlySpan<byte> random)
    {
        // Bytes from the last whole multiple on are passed over: with a plain remainder the first characters would come more often.
        const int End = 256 / 23 * 23;
        Span<char> code = stackalloc char[Whole];
        var filled = 0;
        foreach (var value in random)
        {
            if (value < End)
            {
                code[filled++] = Alphabet[value % Alphabet.Length];
                filled -= filled % Half == 0 && !HasLetter(code.Slice(filled - Half, Half)) ? Half : 0;
            }

            if (filled == Whole)
            {
                return new OneTimeCode(new string(code));
            }
        }

        throw new ArgumentException("Too few random bytes for a code.", nameof(random));
    }

    /// <summary>Finds the code in what a person typed: small letters, blanks, any dash, full-width signs, words around it.</summary>
    /// <param name="text">As it came, also broken UTF-16.</param>
    /// <returns>Null where the text holds no code, or more than one.</returns>
    public static OneTimeCode? Read(string text) =>
        All(VietnameseText.Normalise(text)).Select(found => found.Code).Distinct().ToList() is [var only] ? new OneTimeCode(only) : null;

    /// <summary>Takes every code out of what a person typed, so that no usable one is kept.</summary>
    /// <param name="text">As it came, also broken UTF-16.</param>
    /// <param name="cover">What stands in its place.</param>
    /// <returns>The text itself where it holds no code; else its normal form with the codes covered.</returns>
    public static string Cover(string text, string cover)
    {
        var normal = VietnameseText.Normalise(text);
        var all = All(normal).ToList();
        var rest = normal;
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (i == 0 || all[i].Start >= all[i - 1].End)
            {
                rest = rest[..all[i].Start] + cover + rest[all[i].End..];
            }
        }

        return all.Count == 0 ? text : rest;
    }

    /// <summary>Says only what it is: a secret must not get into a line of a log by being printed.</summary>
    public override string ToString() => nameof(OneTimeCode);

    /// <summary>Every code in a text in its normal form, in its order.</summary>
    private static IEnumerable<(string Code, int Start, int End)> All(string normal)
    {
        var upper = normal.ToUpperInvariant();      // the same length, letter for letter
        var words = Words(upper);
        for (var first = 0; first < words.Count; first++)
        {
            if (Joined(upper, words, first) is { } found)
            {
                yield return (found.Code, words[first].Start, found.End);
            }
        }
    }

    /// <summary>Where the runs of letters and digits stand.</summary>
    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add((start, at));
            }
        }

        return words;
    }

    /// <summary>The code that begins with a word; null where its neighbours do not add up to one.</summary>
    private static (string Code, int End)? Joined(string text, List<(int Start, int End)> words, int first)
    {
        var (code, last) = ("", 0);
        for (var word = first; word < words.Count && code.Length < Whole; word++)
        {
            var (start, end) = words[word];
            var isApart = word > first && start - words[word - 1].End > WidestGap;
            if (isApart || end - start > Whole - code.Length || text.AsSpan(start, end - start).ContainsAnyExcept(_alphabet))
            {
                return null;
            }

            code += text[start..end];
            last = end;
        }

        return code.Length == Whole && HasLetter(code.AsSpan(0, Half)) && HasLetter(code.AsSpan(Half)) ? (code, last) : null;
    }

    private static bool HasLetter(ReadOnlySpan<char> half) => half.ContainsAnyInRange('A', 'Z');
}
