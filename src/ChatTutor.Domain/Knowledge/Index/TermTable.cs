namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Numbers for words and for pairs of neighbouring words, in one sequence from 0.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _pairs = [];

    /// <summary>How many numbers were given out.</summary>
    public int Count => _words.Count + _pairs.Count;

    public IEnumerable<KeyValuePair<string, int>> Words => _words;

    /// <returns>-1 for a word that was never added.</returns>
    public int Word(string word) => _words.TryGetValue(word, out var term) ? term : -1;

    /// <returns>Null for a word that was never added.</returns>
    public string? Find(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known, out _) ? known : null;

    /// <returns>-1 for a pair that was never added.</returns>
    public int Pair(int first, int second) => first >= 0 && second >= 0 && _pairs.TryGetValue(Key(first, second), out var term) ? term : -1;

    public int AddWord(string word)
    {
        if (!_words.TryGetValue(word, out var term))
        {
            _words.Add(word, term = Count);
        }

        return term;
    }

    public int AddPair(int first, int second)
    {
        var key = Key(first, second);
        if (!_pairs.TryGetValue(key, out var term))
        {
            _pairs.Add(key, term = Count);
        }

        return term;
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;
}
