using System.Text;

namespace ChatTutor.Domain.Language;

/// <summary>Writes a text the way people type it who have no Vietnamese keyboard; for measuring, not for answering.</summary>
public static class OtherSpelling
{
    private const string TelexTones = " frxsj";     // by tone number: none, huyền, hỏi, ngã, sắc, nặng
    private const string VniTones = " 23415";

    /// <summary>Lower case without marks.</summary>
    public static string Stripped(string text) => VietnameseText.Fold(text);

    /// <summary>About half of the syllables without marks; which ones depends on <paramref name="seed"/> alone.</summary>
    public static string Half(string text, string seed)
    {
        var state = 2166136261u;        // FNV-1a over the seed, then over each turn: the same on every machine
        foreach (var c in seed)
        {
            state = (state ^ c) * 16777619u;
        }

        return ByWord(VietnameseText.Normalise(text), word =>
        {
            state = (state ^ 0x9Eu) * 16777619u;
            return ((state >> 15) & 1) == 0 ? word : WithoutMarks(word);
        });
    }

    /// <summary>Telex, lower case, the tone key at the end of the syllable.</summary>
    public static string Telex(string text) => Keyed(text, TelexTones, letter => letter switch
    {
        'ă' => "aw", 'â' => "aa", 'đ' => "dd", 'ê' => "ee", 'ô' => "oo", 'ơ' => "ow", 'ư' => "uw", _ => null,
    });

    /// <summary>VNI, lower case, the tone key at the end of the syllable.</summary>
    public static string Vni(string text) => Keyed(text, VniTones, letter => letter switch
    {
        'ă' => "a8", 'â' => "a6", 'đ' => "d9", 'ê' => "e6", 'ô' => "o6", 'ơ' => "o7", 'ư' => "u7", _ => null,
    });

    /// <summary>Letters and marks apart, in Unicode's canonical order.</summary>
    public static string Decomposed(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var c in VietnameseText.Normalise(text))
        {
            var (shaped, tone) = Letters.Split(c);
            var mark = tone == 0 ? "" : "\u0300\u0309\u0303\u0301\u0323"[tone - 1].ToString();
            var (plain, shape) = Unshaped(shaped);
            // The dot below (class 220) precedes ^ and ˘ (230); the horn (216) precedes every tone.
            result.Append(plain).Append(tone == 5 && shape != "\u031B" ? mark + shape : shape + mark);
        }

        return result.ToString();
    }

    private static (char Plain, string Shape) Unshaped(char letter)
    {
        foreach (var shape in "\u0302\u0306\u031B")
        {
            foreach (var plain in "aeouAEOU")
            {
                if (Letters.Compose(plain, shape) == letter)
                {
                    return (plain, shape.ToString());
                }
            }
        }

        return (letter, "");
    }

    private static string Keyed(string text, string tones, Func<char, string?> shapes) =>
        ByWord(VietnameseText.Lower(VietnameseText.Normalise(text)), word =>
        {
            var (keys, tone) = (new StringBuilder(), 0);
            foreach (var c in word)
            {
                var (letter, own) = Letters.Split(c);
                tone = Math.Max(tone, own);
                keys.Append(shapes(letter) ?? letter.ToString());
            }

            return tone == 0 ? keys.ToString() : keys.Append(tones[tone]).ToString();
        });

    private static string WithoutMarks(string word) => string.Create(word.Length, word, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            var folded = Letters.Fold(from[i]);
            to[i] = Letters.Lower(from[i]) == from[i] ? folded : (char)(folded is >= 'a' and <= 'z' ? folded - 32 : folded);
        }
    });

    private static string ByWord(string text, Func<string, string> rewrite)
    {
        var (result, at) = (new StringBuilder(text.Length * 2), 0);
        while (at < text.Length)
        {
            var from = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            result.Append(at > from ? rewrite(text[from..at]) : text[at++].ToString());
        }

        return result.ToString();
    }
}
