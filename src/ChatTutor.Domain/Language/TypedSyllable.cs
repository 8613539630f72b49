namespace ChatTutor.Domain.Language;

/// <summary>A syllable while its keys are being read.</summary>
internal sealed class TypedSyllable
{
    private readonly List<char> _letters = [];      // lower case, shaped, without tone
    private int _tone;

    /// <summary>Whether any key meant a mark instead of a letter.</summary>
    public bool Decoded { get; private set; }

    public bool HasVowel => _letters.Exists(Letters.IsVowel);

    public bool EndsIn(string pair) => _letters.Count >= 2 && _letters[^2] == pair[0] && _letters[^1] == pair[1];

    public void Push(char c)
    {
        var (letter, tone) = Letters.Split(c);
        _letters.Add(letter);
        _tone = tone > 0 ? tone : _tone;
    }

    /// <summary>A key that is a marked letter by itself.</summary>
    public bool PushShaped(char letter)
    {
        _letters.Add(letter);
        return Decoded = true;
    }

    /// <summary>0 takes the tone away.</summary>
    /// <returns>False where the same tone is typed twice: that means the letter itself.</returns>
    public bool Tone(int tone)
    {
        var changes = _tone != tone && HasVowel;
        (_tone, Decoded) = (tone, true);
        return changes;
    }

    /// <summary>â ê ô: the nearest plain vowel before it.</summary>
    /// <param name="vowel">a, e or o; a space means any of them.</param>
    public bool Circumflex(char vowel) =>
        Shape(_letters.FindLastIndex(c => vowel == ' ' ? c is 'a' or 'e' or 'o' : c == vowel), '\u0302');

    /// <summary>ă.</summary>
    public bool Breve() => Shape(_letters.LastIndexOf('a'), '\u0306');

    /// <summary>đ, from a d at the beginning.</summary>
    public bool Bar()
    {
        if (_letters.Count == 0 || _letters[0] != 'd')
        {
            return false;
        }

        _letters[0] = 'đ';
        return Decoded = true;
    }

    /// <summary>ơ ư, and both in ươ.</summary>
    public bool Horn()
    {
        var from = RhymeStart();
        var o = _letters.LastIndexOf('o');
        var u = _letters.FindIndex(Math.Min(from, _letters.Count), c => c == 'u');
        var horned = o >= 0 ? o : u;
        return Shape(horned, '\u031B');
    }

    /// <summary>The w of telex: ă, ơ or ư, whichever the rhyme takes; ư by itself after a consonant.</summary>
    public bool HornOrBreve()
    {
        var from = RhymeStart();
        var open = _letters.Count > 0 && _letters[^1] == 'a' && _letters.Count - 2 >= from && _letters[^2] == 'u';
        if (open)
        {
            return Shape(_letters.Count - 2, '\u031B');     // mua + w = mưa
        }

        if (_letters.LastIndexOf('a') is var a && a >= 0)
        {
            return Shape(a, '\u0306');
        }

        if (Horn())
        {
            return true;
        }

        return PushShaped('ư');
    }

    /// <returns>The word with its tone in place; null where no key meant a mark or the result is no Vietnamese syllable.</returns>
    public string? Finish()
    {
        PairHorns();
        var letters = _letters.ToArray();
        var at = Array.FindIndex(letters, Letters.IsVowel);
        if (!Decoded || at < 0)
        {
            return null;
        }

        letters[at] = Letters.WithTone(letters[at], _tone);
        var word = Syllable.PlaceTone(new string(letters));
        return Syllable.IsWellFormed(word) ? word : null;
    }

    private bool Shape(int at, char mark)
    {
        if (at < 0 || Letters.Compose(_letters[at], mark) is not (var shaped and not '\0'))
        {
            return false;
        }

        _letters[at] = shaped;
        return Decoded = true;
    }

    /// <summary>One horn is often typed for two: "ưo" is always ươ, "uơ" before another letter too; but thuở, quờ.</summary>
    private void PairHorns()
    {
        for (var i = RhymeStart(); i + 1 < _letters.Count; i++)
        {
            var pair = (_letters[i], _letters[i + 1]);
            if (pair is ('ư', 'o') || (pair is ('u', 'ơ') && i + 2 < _letters.Count))
            {
                (_letters[i], _letters[i + 1]) = ('ư', 'ơ');
            }
        }
    }

    private int RhymeStart() => Syllable.RhymeStart(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_letters));
}
