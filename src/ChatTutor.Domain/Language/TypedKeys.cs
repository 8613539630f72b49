namespace ChatTutor.Domain.Language;

/// <summary>Reads words typed with a Vietnamese keyboard method that was not switched on: "dduwowcj", "d9u7o7c5".</summary>
/// <remarks>
/// Keys may stand after their letter or at the end of the word. Only a result that is a Vietnamese syllable counts; whether
/// the word was meant that way ("test", "macro") is for the caller to decide.
/// </remarks>
public static class TypedKeys
{
    private const string TelexTones = "zfrxsj";     // by tone number: none, huyền, hỏi, ngã, sắc, nặng
    private static readonly int[] VniTones = [0, 4, 1, 2, 3, 5];      // by digit

    /// <summary>Decodes one word of telex.</summary>
    /// <param name="word">Lower case; may hold [ and ] for ơ and ư, and letters that have their marks already.</param>
    /// <returns>The word in Vietnamese, lower case; null where it is none.</returns>
    public static string? Telex(string word)
    {
        var syllable = new TypedSyllable();
        foreach (var key in word)
        {
            if (!TelexKey(syllable, key))
            {
                return null;
            }
        }

        return syllable.Finish();
    }

    /// <summary>Decodes one word of VNI.</summary>
    /// <param name="word">Lower case, letters and digits, at least two letters.</param>
    /// <returns>The word in Vietnamese, lower case; null where it is none, or where a digit means no mark.</returns>
    public static string? Vni(string word)
    {
        if (word.Count(char.IsLetter) < 2)
        {
            return null;        // "m1", "b2": codes, not words
        }

        var syllable = new TypedSyllable();
        foreach (var key in word)
        {
            var read = key switch
            {
                >= '0' and <= '5' => syllable.Tone(VniTones[key - '0']),
                '6' => syllable.Circumflex(' '),
                '7' => syllable.Horn(),
                '8' => syllable.Breve(),
                '9' => syllable.Bar(),
                _ => Pushed(syllable, key),
            };
            if (!read)
            {
                return null;
            }
        }

        return syllable.Finish();
    }

    private static bool TelexKey(TypedSyllable syllable, char key)
    {
        if (syllable.HasVowel && TelexTones.IndexOf(key, StringComparison.Ordinal) is var tone && tone >= 0)
        {
            return syllable.Tone(tone);
        }

        return key switch
        {
            'w' => syllable.HornOrBreve(),
            'o' when syllable.EndsIn("oe") || syllable.EndsIn("oa") => Pushed(syllable, key),      // khoèo, ngoao
            'a' or 'e' or 'o' => syllable.Circumflex(key) || Pushed(syllable, key),
            'd' => syllable.Bar() || Pushed(syllable, key),
            '[' => syllable.PushShaped('ơ'),
            ']' => syllable.PushShaped('ư'),
            _ => Pushed(syllable, key),
        };
    }

    private static bool Pushed(TypedSyllable syllable, char key)
    {
        syllable.Push(key);
        return true;
    }
}
