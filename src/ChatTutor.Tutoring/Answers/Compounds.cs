namespace ChatTutor.Tutoring.Answers;

/// <summary>Knows which neighbouring syllables form one word, from how the documents use them. Folded.</summary>
/// <remarks>Vietnamese writes syllables apart; "báo" and "bao" fold together, and only the neighbour tells them apart.</remarks>
internal sealed class Compounds
{
    /// <summary>Share of the rarer syllable's uses that stand in the pair, from which on the pair is a word.</summary>
    private const double Bound = 0.12;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _pairs = [];

    /// <param name="texts">Folded tokens of each text.</param>
    public Compounds(IEnumerable<string[]> texts)
    {
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                _words[text[i]] = _words.GetValueOrDefault(text[i]) + 1;
                if (i > 0)
                {
                    _pairs[(text[i - 1], text[i])] = _pairs.GetValueOrDefault((text[i - 1], text[i])) + 1;
                }
            }
        }
    }

    public bool IsWord(string first, string second) =>
        _pairs.TryGetValue((first, second), out var together)
        && together >= Bound * Math.Min(_words[first], _words[second]);
}
