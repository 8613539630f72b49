using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Ranks units of text for a question: BM25 over folded words and pairs of neighbours, unit plus best passage.</summary>
/// <remarks>
/// Immutable; any number of threads may search at once. Folding both sides makes a question without marks rank like one with
/// them, and pairs stand in for word segmentation. Equal scores keep the order in which the units were given.
/// </remarks>
public sealed class SearchIndex
{
    private readonly RankingOptions _options;
    private readonly TwoLevels _folded;
    private readonly TwoLevels? _marked;
    private readonly string[] _units;
    private readonly string[] _passages;
    private readonly int[] _firstPassage;       // unit -> its first passage; one more than there are units

    private readonly NamedPlaces _named;

    private SearchIndex(
        IReadOnlyList<SearchUnit> units, RankingOptions options, TwoLevels folded, TwoLevels? marked, NamedPlaces named)
    {
        (_options, _folded, _marked, _named) = (options, folded, marked, named);
        _units = [.. units.Select(u => u.Key)];
        _passages = [.. units.SelectMany(u => u.Passages).Select(p => p.Key)];
        _firstPassage = new int[units.Count + 1];
        for (var i = 0; i < units.Count; i++)
        {
            _firstPassage[i + 1] = _firstPassage[i] + units[i].Passages.Count;
        }

        Vocabulary = new Vocabulary(folded.Terms, folded.Passages);
    }

    /// <summary>The folded words that stand in the index.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="units">In reading order. Keys are the caller's; the index does not look into them.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">A unit has no passage.</exception>
    public static SearchIndex Build(IReadOnlyList<SearchUnit> units, RankingOptions? options = null)
    {
        options ??= new RankingOptions();
        var folded = new SearchIndexBuilder(withMarks: false);
        var marked = options.AccentBonus > 0 ? new SearchIndexBuilder(withMarks: true) : null;
        var named = new NamedPlaces();
        foreach (var unit in units)
        {
            if (unit.Passages.Count == 0)
            {
                throw new ArgumentException($"Unit {unit.Key} has no passage.", nameof(units));
            }

            var heading = Cut(unit.Heading);
            var passages = unit.Passages.Select(p => (Cut(p.Text), Cut(p.Extra))).ToList();
            folded.Add(heading, passages);
            marked?.Add(heading, passages);
            named.Add(unit, heading);
        }

        return new SearchIndex(units, options, folded.Build(options), marked?.Build(options), named);
    }

    /// <summary>Whether the folded word stands anywhere in the index.</summary>
    public bool Contains(string foldedToken) => _folded.Terms.Word(foldedToken) >= 0;

    /// <summary>How telling a folded word is among the units.</summary>
    /// <returns>ln(1 + (N - n + 0.5) / (n + 0.5)); 0 for a word that is not in the index.</returns>
    public double Idf(string foldedToken) => _folded.Terms.Word(foldedToken) is var term && term >= 0 ? _folded.Units.Idf(term) : 0;

    /// <summary>The best units for a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="top">At most so many.</param>
    /// <returns>Best first; equal scores in the order of the units. Only units that share a word with the question.</returns>
    public IReadOnlyList<Hit> Search(SearchQuery query, int top)
    {
        using var sums = Score(query);
        var best = new TopUnits(top);
        for (var unit = 0; unit < _units.Length; unit++)
        {
            if (sums.Units[unit] > 0)
            {
                var passage = Best(sums.Passages, unit);
                best.Offer(unit, passage, sums.Units[unit] + ((float)_options.PassageWeight * sums.Passages[passage]));
            }
        }

        return best.InOrder((unit, passage, score) =>
            new Hit(_units[unit], _passages[passage], score, sums.Units[unit], sums.Passages[passage]));
    }

    /// <summary>What every passage scored, those without a common word left out, in reading order.</summary>
    public IReadOnlyList<PassageScore> ScorePassages(SearchQuery query)
    {
        using var sums = Score(query);
        var scores = new List<PassageScore>();
        for (var unit = 0; unit < _units.Length; unit++)
        {
            for (var p = _firstPassage[unit]; sums.Units[unit] > 0 && p < _firstPassage[unit + 1]; p++)
            {
                scores.Add(new PassageScore(_units[unit], _passages[p], sums.Units[unit], sums.Passages[p]));
            }
        }

        return scores;
    }

    private int Best(ReadOnlySpan<float> passages, int unit)
    {
        var best = _firstPassage[unit];
        for (var p = best + 1; p < _firstPassage[unit + 1]; p++)
        {
            best = passages[p] > passages[best] ? p : best;
        }

        return best;
    }

    private Sums Score(SearchQuery query)
    {
        var sums = new Sums(_units.Length, _passages.Length);
        var terms = new QueryTerms(query, _options);
        terms.AddTo(sums, _folded, withMarks: false, 1);
        if (_marked is not null && query.MarkedShare > _options.AccentShare)
        {
            terms.AddTo(sums, _marked, withMarks: true, (float)_options.AccentBonus);
        }

        _named.AddTo(sums, query);
        return sums;
    }

    private static List<Token> Cut(string text) => Tokens.Of(VietnameseText.Normalise(text));
}
