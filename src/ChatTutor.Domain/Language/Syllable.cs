namespace ChatTutor.Domain.Language;

/// <summary>How a Vietnamese syllable is built: first consonants, rhyme, tone.</summary>
public static class Syllable
{
    private static readonly HashSet<string> Onsets =
    [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s",
        "t", "th", "tr", "v", "x",
    ];

    private static readonly HashSet<string> Rhymes =
    [
        .. ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
            "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
            "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
            "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up " +
            "ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu " +
            "ynh ych yt").Split(' '),
    ];

    /// <summary>Whether a word can be Vietnamese, marks and all. A rhyme that ends in c, ch, p or t needs sắc or nặng.</summary>
    /// <param name="word">Normalised, lower case.</param>
    public static bool IsWellFormed(string word)
    {
        Span<char> letters = stackalloc char[8];
        if (word.Length is 0 or > 8)
        {
            return false;       // the longest, "nghiêng", has seven letters
        }

        var tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            (letters[i], var own) = Letters.Split(word[i]);
            if (own > 0 && tone > 0)
            {
                return false;
            }

            tone = own > 0 ? own : tone;
        }

        var plain = letters[..word.Length].ToString();
        return SplitsWell(plain) && (tone is 4 or 5 || !EndsInStop(plain));
    }

    /// <summary>Puts the tone of a syllable where the older and official spelling puts it: hòa, khỏe, thủy; but quý, hoàn.</summary>
    /// <param name="word">Normalised. Words that are no Vietnamese syllable are returned as they are.</param>
    public static string PlaceTone(string word)
    {
        var letters = new char[word.Length];
        var tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            (letters[i], var own) = Letters.Split(word[i]);
            tone = Math.Max(tone, own);
        }

        if (tone == 0 || !SplitsWell(VietnameseText.Lower(new string(letters))))
        {
            return word;
        }

        var at = ToneAt(letters);
        letters[at] = Letters.WithTone(letters[at], tone);
        return new string(letters);
    }

    /// <summary>Where the rhyme begins; the u of qu and the i of gi belong to the consonant.</summary>
    internal static int RhymeStart(ReadOnlySpan<char> letters)
    {
        var at = 0;
        while (at < letters.Length && !Letters.IsVowel(Letters.Lower(letters[at])))
        {
            at++;
        }

        var glide = at == 1 && at + 1 < letters.Length && Letters.IsVowel(Letters.Lower(letters[at + 1]))
            && (char.ToLowerInvariant(letters[0]), Letters.Lower(letters[1])) is ('q', 'u') or ('g', 'i');
        return glide ? at + 1 : at;
    }

    private static int ToneAt(ReadOnlySpan<char> letters)
    {
        var first = RhymeStart(letters);
        var end = first;
        var shaped = -1;
        while (end < letters.Length && Letters.IsVowel(Letters.Lower(letters[end])))
        {
            shaped = Letters.IsMarked(letters[end]) ? end : shaped;
            end++;
        }

        if (shaped >= 0)
        {
            return shaped;
        }

        var vowels = end - first;
        return vowels == 1 || (vowels == 2 && end == letters.Length) ? first : first + 1;
    }

    private static bool SplitsWell(string plain)
    {
        for (var at = 0; at <= Math.Min(3, plain.Length - 1); at++)
        {
            if (Onsets.Contains(plain[..at]) && Rhymes.Contains(plain[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInStop(string plain) => plain[^1] is 'c' or 'p' or 't' || plain.EndsWith("ch", StringComparison.Ordinal);
}
