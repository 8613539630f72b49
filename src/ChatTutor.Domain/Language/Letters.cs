namespace ChatTutor.Domain.Language;

/// <summary>What Vietnamese writing does to a Latin letter: a shape (^ ˘ ʼ or the bar of đ) and a tone.</summary>
/// <remarks>
/// Own tables, because <c>string.Normalize</c> does nothing under InvariantGlobalization and case mapping follows ICU's
/// version where ICU is there. Everything here is the same on every machine.
/// </remarks>
internal static class Letters
{
    /// <summary>One row a vowel: without tone, then huyền, hỏi, ngã, sắc, nặng.</summary>
    private const string Vowels =
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    private const string UpperVowels =
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";

    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";

    private const string ShapeMarks = "\u0302\u0306\u031B";

    /// <summary>Which vowel stands where a shape mark meets a plain vowel; a space where there is no such letter.</summary>
    private const string Shaped = "aâă |eê  |oô ơ|u  ư";

    /// <summary>Plain letters of U+00C0 to U+017F; a space where nothing is folded.</summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] LowerTable = BuildLower();
    private static readonly char[] FoldTable = BuildFold();

    /// <summary>Lower case for Latin, Greek and Cyrillic letters; others stay.</summary>
    public static char Lower(char c) => c < LowerTable.Length ? LowerTable[c] : c;

    /// <summary>Lower case without any mark; đ becomes d; <c>'\0'</c> for a combining mark.</summary>
    public static char Fold(char c) => c < FoldTable.Length ? FoldTable[c] : c;

    /// <summary>A combining mark of the Latin script (U+0300 to U+036F).</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>The vowel without tone and its tone: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. Case is kept.</summary>
    public static (char Letter, int Tone) Split(char c)
    {
        var at = Vowels.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
        {
            return (Vowels[at - (at % 6)], at % 6);
        }

        at = UpperVowels.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? (UpperVowels[at - (at % 6)], at % 6) : (c, 0);
    }

    /// <summary>The vowel with a tone; other letters stay as they are.</summary>
    public static char WithTone(char letter, int tone)
    {
        var at = Vowels.IndexOf(letter, StringComparison.Ordinal);
        if (at >= 0)
        {
            return Vowels[at - (at % 6) + tone];
        }

        at = UpperVowels.IndexOf(letter, StringComparison.Ordinal);
        return at >= 0 ? UpperVowels[at - (at % 6) + tone] : letter;
    }

    /// <summary>Whether this is a lower-case Vietnamese vowel, toned or not.</summary>
    public static bool IsVowel(char lower) => Vowels.Contains(lower, StringComparison.Ordinal);

    /// <summary>Whether the letter carries a tone or a shape, or is đ.</summary>
    public static bool IsMarked(char c) => c > '\u007F' && (Lower(c) == 'đ' || (IsVowel(Lower(c)) && Fold(c) != Lower(c)));

    /// <summary>Letter and combining mark as one letter.</summary>
    /// <returns><c>'\0'</c> where Vietnamese has no such letter.</returns>
    public static char Compose(char letter, char mark)
    {
        if (mark is '\u0340' or '\u0341')
        {
            mark = mark == '\u0340' ? '\u0300' : '\u0301';      // deprecated twins of grave and acute
        }

        var (plain, tone) = Split(letter);
        var newTone = ToneMarks.IndexOf(mark, StringComparison.Ordinal) + 1;
        if (newTone > 0)
        {
            return tone == 0 && IsVowel(Lower(plain)) ? WithTone(plain, newTone) : '\0';
        }

        var shape = ShapeMarks.IndexOf(mark, StringComparison.Ordinal) + 1;
        var row = shape == 0 ? -1 : Shaped.IndexOf(Lower(plain), StringComparison.Ordinal);
        if (row < 0 || row % 5 != 0 || Shaped[row + shape] == ' ')
        {
            return '\0';
        }

        var shaped = Shaped[row + shape];
        return WithTone(plain == Lower(plain) ? shaped : UpperVowels[Vowels.IndexOf(shaped, StringComparison.Ordinal)], tone);
    }

    private static char[] BuildLower()
    {
        var table = new char[0x2000];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = c switch
            {
                >= 'A' and <= 'Z' => (char)(c + 32),
                >= 0xC0 and <= 0xDE when c != 0xD7 => (char)(c + 32),
                0x130 => 'i',
                0x178 => 'ÿ',
                >= 0x100 and <= 0x137 or >= 0x14A and <= 0x177 when c % 2 == 0 => (char)(c + 1),
                >= 0x139 and <= 0x148 or >= 0x179 and <= 0x17E when c % 2 == 1 => (char)(c + 1),
                >= 0x391 and <= 0x3A9 when c != 0x3A2 => (char)(c + 32),
                >= 0x400 and <= 0x40F => (char)(c + 80),
                >= 0x410 and <= 0x42F => (char)(c + 32),
                _ => (char)c,
            };
        }

        for (var i = 0; i < Vowels.Length; i++)
        {
            table[UpperVowels[i]] = Vowels[i];
        }

        return table;
    }

    private static char[] BuildFold()
    {
        var table = new char[0x2000];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = IsMark((char)c) ? '\0' : LowerTable[c];
        }

        for (var i = 0; i < Latin.Length; i++)
        {
            table[0xC0 + i] = Latin[i] == ' ' ? table[0xC0 + i] : Latin[i];
        }

        for (var i = 0; i < Vowels.Length; i++)
        {
            var plain = Vowels[i - (i % 6)] switch
            {
                'ă' or 'â' => 'a',
                'ê' => 'e',
                'ô' or 'ơ' => 'o',
                'ư' => 'u',
                var vowel => vowel,
            };
            table[Vowels[i]] = table[UpperVowels[i]] = plain;
        }

        return table;
    }
}
