using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>The terms of a question, each once, added up over the postings.</summary>
internal sealed class QueryTerms(SearchQuery query, RankingOptions options)
{
    /// <summary>A short form says again what its words say already.</summary>
    private const float AsTypedWeight = 0.5f;

    public void AddTo(Sums sums, TwoLevels levels, bool withMarks, float weight)
    {
        var seen = new HashSet<int>();
        Add(sums, levels, Terms(query.Tokens, levels.Terms, withMarks), seen, weight);
        if (query.AsTyped is { } asTyped)
        {
            Add(sums, levels, Terms(asTyped, levels.Terms, withMarks), seen, weight * AsTypedWeight);
        }
    }

    private static void Add(Sums sums, TwoLevels levels, IEnumerable<int> terms, HashSet<int> seen, float weight)
    {
        foreach (var term in terms)
        {
            if (term >= 0 && seen.Add(term))
            {
                levels.Units.AddTo(sums.Units, term, weight);
                levels.Passages.AddTo(sums.Passages, term, weight);
            }
        }
    }

    private IEnumerable<int> Terms(IReadOnlyList<Token> tokens, TermTable table, bool withMarks)
    {
        var reader = new TermReader(table, withMarks);
        var (before, beforeMarked) = (-1, false);
        foreach (var token in tokens)
        {
            var word = table.Word(reader.Spelling(token));
            var counts = !withMarks || token.IsMarked || query.MarkedShare > 2 * options.AccentShare;
            if (counts)
            {
                yield return word;
            }

            if (!token.IsExact)
            {
                if (counts || beforeMarked)
                {
                    yield return table.Pair(before, word);
                }

                (before, beforeMarked) = (word, token.IsMarked);
            }
        }
    }
}
