using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Reads units once and writes the postings of units and passages, folded or with marks.</summary>
internal sealed class SearchIndexBuilder(bool withMarks)
{
    private readonly List<(int[] Main, int[] Extra)> _units = [];
    private readonly List<(int[] Main, int[] Extra)> _passages = [];
    private readonly TermTable _terms = new();

    public void Add(List<Token> heading, IReadOnlyList<(List<Token> Text, List<Token> Extra)> passages)
    {
        var reader = new TermReader(_terms, withMarks);
        var headingTerms = new List<int>();
        reader.Add(heading, headingTerms);
        var (unit, unitExtra) = (new List<int>(headingTerms), new List<int>());
        foreach (var (text, extra) in passages)
        {
            var (main, other) = (new List<int>(headingTerms), new List<int>());
            reader.Add(text, main);
            reader.Add(extra, other);
            unit.AddRange(main.Skip(headingTerms.Count));
            unitExtra.AddRange(other);
            _passages.Add((Sorted(main), Sorted(other)));
        }

        _units.Add((Sorted(unit), Sorted(unitExtra)));
    }

    public TwoLevels Build(RankingOptions options) => new(
        _terms, Postings.Build(_units, _terms.Count, options), Postings.Build(_passages, _terms.Count, options));

    private static int[] Sorted(List<int> terms)
    {
        var sorted = terms.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}

/// <summary>The postings of whole units and of their passages over the same terms.</summary>
internal sealed record TwoLevels(TermTable Terms, Postings Units, Postings Passages);
