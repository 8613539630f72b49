namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A sentence of the answer beside the source sentence it most likely says again.</summary>
internal sealed class Binding
{
    private readonly int[] _source;

    public Binding(Piece claim, SourceUnit unit, bool marked)
    {
        Claim = claim;
        Unit = unit;
        Marked = marked;
        Alignment = Alignment.Of(claim, unit.Piece, marked);
        _source = new int[claim.Words.Count];
        Array.Fill(_source, -1);
        Matched = new bool[unit.Piece.Words.Count];
        foreach (var (c, s) in Alignment.Pairs)
        {
            _source[c] = s;
            Matched[s] = true;
        }

        PairTheRest();
    }

    public Piece Claim { get; }

    public SourceUnit Unit { get; }

    public bool Marked { get; }

    public Alignment Alignment { get; }

    /// <summary>Which words of the source are in the claim.</summary>
    public bool[] Matched { get; }

    /// <summary>Where a word of the claim stands in the source; -1 where it does not.</summary>
    public int SourceOf(int claim) => _source[claim];

    /// <summary>A word moved elsewhere in the sentence is still the same word, when it stands there only once.</summary>
    private void PairTheRest()
    {
        for (var c = 0; c < _source.Length; c++)
        {
            var word = Claim.Words[c];
            if (_source[c] >= 0 || !word.IsContent || word.Kind == WordKind.Reference)
            {
                continue;
            }

            var key = Piece.KeyOf(word, Marked);
            if (!Unit.Keys.Contains(key))
            {
                continue;
            }

            var at = Unit.Piece.Words.FindIndex(w => Piece.KeyOf(w, Marked) == key);
            if (at >= 0 && !Matched[at] && Unit.Piece.Words.FindLastIndex(w => Piece.KeyOf(w, Marked) == key) == at)
            {
                _source[c] = at;
                Matched[at] = true;
            }
        }
    }
}
