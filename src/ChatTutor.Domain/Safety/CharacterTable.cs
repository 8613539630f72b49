using System.Globalization;
using System.Text;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety;

/// <summary>What one character is judged as, from our own tables: the same with ICU and in invariant mode.</summary>
/// <remarks><c>string.Normalize</c> does nothing in invariant mode (facts/safety.md, finding 3), so nothing here calls it.</remarks>
internal static class CharacterTable
{
    private const string LookAlikes =
        "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkмmтtнhвbАAЕEОOРPСCУYХXІIЈJЅSКKМMТTНHВB" +
        "οoαaνvρpιiκkυuχxτtΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXıiſsɑaɡgÐĐðđ";

    private static readonly Dictionary<char, char> Twins = BuildTwins();

    /// <summary>Lower case without any mark; one character gives one character.</summary>
    public static char Fold(char c) => Letters.Fold(c) is var folded and not '\0' ? folded : c;

    /// <summary>Lower case with its marks.</summary>
    public static char Lower(char c) => Letters.Lower(c);

    /// <summary>The letter without its tone but with hat, breve or horn: ậ gives â.</summary>
    public static char WithoutTone(char lower) => Letters.Split(lower).Letter;

    /// <summary>True for a letter that only Vietnamese writing with its marks has.</summary>
    public static bool IsMarked(char c) => Letters.IsMarked(c);

    /// <summary>True for characters that show nothing and join words apart: format characters, selectors, fillers.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0xE0000 and <= 0xE007F)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>The visible twin of a Unicode tag character, or NUL.</summary>
    public static char FromTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007E ? (char)(rune.Value - 0xE0000) : '\0';

    /// <summary>The plain character a rune is judged as; U+FFFC for what has no plain form.</summary>
    public static char Plain(Rune rune)
    {
        var value = rune.Value;
        if (value < 128)
        {
            return value is '\t' or '\v' or '\f' ? ' ' : (char)value;
        }

        if (Rune.GetNumericValue(rune) is var digit and >= 0 and <= 9 && digit == Math.Floor(digit) && IsDigitLike(rune))
        {
            return (char)('0' + (int)digit);
        }

        return PlainLetter(value) ?? PlainSign(rune);
    }

    /// <summary>Puts a combining mark on a letter, or gives the letter back when the two do not compose.</summary>
    public static char Compose(char letter, char mark) =>
        Letters.Compose(letter, mark) is var composed and not '\0' ? composed : letter;

    /// <summary>True for marks that are written over or under the letter before them.</summary>
    public static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsDigitLike(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;

    private static char? PlainLetter(int value) => value switch
    {
        >= 0xFF01 and <= 0xFF5E => (char)(value - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 => (char)((value - 0x1D400) % 52 is var at && at < 26 ? 'A' + at : 'a' + at - 26),
        >= 0x24B6 and <= 0x24CF => (char)('A' + value - 0x24B6),
        >= 0x24D0 and <= 0x24E9 => (char)('a' + value - 0x24D0),
        _ => null,
    };

    private static char PlainSign(Rune rune)
    {
        if (rune.Value > char.MaxValue)
        {
            return '\uFFFC';
        }

        var c = (char)rune.Value;
        return Twins.TryGetValue(c, out var twin) ? twin : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => '"',
            _ => c is '\u0085' ? '\n' : c is '\u2212' ? '-' : c is '\u2022' or '\u30FB' or '\u2219' or '\u22C5' ? '\u00B7' : c,
        };
    }

    private static Dictionary<char, char> BuildTwins()
    {
        var map = new Dictionary<char, char>();
        for (var i = 0; i + 1 < LookAlikes.Length; i += 2)
        {
            map[LookAlikes[i]] = LookAlikes[i + 1];
        }

        return map;
    }
}
