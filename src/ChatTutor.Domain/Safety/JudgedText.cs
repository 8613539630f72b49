using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>A text in the form it is judged in, with the way back to the raw text.</summary>
/// <remarks>
/// <see cref="Text"/>, <see cref="Lower"/> and <see cref="Folded"/> have one length and share positions, so a span found in
/// one is a span in all. Invisible characters are gone, digits of every script are ASCII, marks are composed, look-alike
/// letters are Latin, spaced-out words are closed up.
/// </remarks>
public sealed class JudgedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private JudgedText(string raw, JudgedCharacters characters)
    {
        Raw = raw;
        Text = characters.ToText();
        _starts = characters.Starts();
        _ends = characters.Ends();
        HasTags = characters.HasTags;
        Lower = string.Create(Text.Length, Text, (to, from) => Map(from, to, CharacterTable.Lower));
        Folded = string.Create(Text.Length, Text, (to, from) => Map(from, to, CharacterTable.Fold));
        HasMarks = Text.Any(CharacterTable.IsMarked);
    }

    /// <summary>The text as it came.</summary>
    public string Raw { get; }

    /// <summary>Judged form in its own case.</summary>
    public string Text { get; }

    /// <summary>Judged form in lower case with all marks.</summary>
    public string Lower { get; }

    /// <summary>Judged form in lower case without marks.</summary>
    public string Folded { get; }

    /// <summary>True when at least one letter carries a Vietnamese mark: then nothing may be folded for secrecy marks.</summary>
    public bool HasMarks { get; }

    /// <summary>True when the raw text holds Unicode tag characters, which are invisible ASCII.</summary>
    public bool HasTags { get; }

    /// <summary>Brings a text into its judged form. Broken UTF-16 becomes U+FFFD; never throws.</summary>
    /// <param name="raw">Text as it came.</param>
    /// <param name="decodeTags">True to read tag characters as the ASCII they hide, false to drop them.</param>
    /// <param name="inert">Words that are judged as nothing: the guard's own replacements, such as <c>[mật khẩu]</c>.</param>
    /// <param name="decodeKeys">True to read words with their telex keys as the words that were meant.</param>
    public static JudgedText Of(string raw, bool decodeTags = false, IReadOnlyList<string>? inert = null, bool decodeKeys = false)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var characters = new JudgedCharacters(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            if (raw[at] == '[' && inert?.FirstOrDefault(word => Starts(raw, at, word)) is { } nothing)
            {
                characters.AddInert(at, nothing.Length);
                at += nothing.Length;
                continue;
            }

            if (Rune.DecodeFromUtf16(raw.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                rune = Rune.ReplacementChar;
            }

            characters.Add(rune, at, at + length, decodeTags);
            at += length;
        }

        characters = SpacedWords.Close(characters);
        return new JudgedText(raw, decodeKeys ? TypedWords.Decode(characters) : characters);
    }

    /// <summary>The raw span that a judged span came from, in UTF-16 code units, end exclusive.</summary>
    /// <param name="start">First judged position.</param>
    /// <param name="length">Judged length, at least 1.</param>
    public (int Start, int End) RawSpan(int start, int length) => (_starts[start], _ends[start + length - 1]);

    private static bool Starts(string raw, int at, string word) => raw.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    private static void Map(string from, Span<char> to, Func<char, char> map)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = map(from[i]);
        }
    }
}
