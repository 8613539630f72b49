using System.Globalization;
using System.Text;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Whether a text can be a question at all.</summary>
internal enum InputShape
{
    Words,
    Empty,

    /// <summary>Emoji, punctuation or broken characters, and no letter.</summary>
    NoLetters,

    /// <summary>Another script than Latin, or plainly English.</summary>
    OtherLanguage,
}

/// <summary>Looks at a text's letters only.</summary>
internal static class InputShapes
{
    // English words that are no Vietnamese syllable when its marks are left out ("the", "in", "do", "can" are).
    private static readonly HashSet<string> _english = new(StringComparer.OrdinalIgnoreCase)
    {
        "what", "which", "who", "when", "where", "why", "how", "is", "are", "does", "should", "would", "please", "and",
        "of", "for", "with", "this", "your", "you", "my", "we", "must", "have", "about", "tell", "explain",
    };

    public static InputShape Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return InputShape.Empty;
        }

        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        if (letters.Count == 0)
        {
            return text.Any(char.IsAsciiDigit) ? InputShape.Words : InputShape.NoLetters;
        }

        return letters.Count(IsLatin) * 2 < letters.Count || IsEnglish(text) ? InputShape.OtherLanguage : InputShape.Words;
    }

    /// <summary>Latin letters, Vietnamese ones among them, end at U+024F; U+1E00 to U+1EFF are the rest of Vietnamese.</summary>
    private static bool IsLatin(Rune letter) => letter.Value is < 0x0250 or (>= 0x1E00 and <= 0x1EFF);

    private static bool IsEnglish(string text)
    {
        if (text.Any(letter => letter > 0x7F && CharUnicodeInfo.GetUnicodeCategory(letter) is
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.NonSpacingMark))
        {
            return false;
        }

        var words = text.Split([' ', '\n', '\t', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var english = words.Count(_english.Contains);
        return english >= 2 && english * 4 >= words.Length;
    }
}
