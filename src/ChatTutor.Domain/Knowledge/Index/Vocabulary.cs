namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>The folded words of an index: what a typed word is held against before it is repaired.</summary>
public sealed class Vocabulary
{
    private readonly TermTable _terms;
    private readonly Postings _passages;

    internal Vocabulary(TermTable terms, Postings passages) => (_terms, _passages) = (terms, passages);

    /// <summary>Whether the folded word stands anywhere in the index.</summary>
    public bool Contains(string foldedToken) => _terms.Word(foldedToken) >= 0;

    /// <returns>The word, if it stands in the index; no string is made for one that does not.</returns>
    internal string? Find(ReadOnlySpan<char> foldedToken) => _terms.Find(foldedToken);

    /// <summary>In how many passages the folded word stands; 0 for an unknown one.</summary>
    public int Count(string foldedToken) => Frequency(_terms.Word(foldedToken));

    /// <summary>In how many passages the two folded words stand next to each other in this order.</summary>
    public int Count(string first, string second) => Frequency(_terms.Pair(_terms.Word(first), _terms.Word(second)));

    /// <summary>All words, in no order, each with the number of passages it stands in.</summary>
    public IEnumerable<KeyValuePair<string, int>> Words =>
        _terms.Words.Select(word => KeyValuePair.Create(word.Key, Frequency(word.Value)));

    private int Frequency(int term) => term < 0 ? 0 : _passages.Frequency(term);
}
