using System.Runtime.InteropServices;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>All phrasings of all places, with postings by word: finds the ones most like a question.</summary>
/// <remarks>Likeness is the F-measure of telling weight: what question and phrasing share, against what both hold.</remarks>
internal sealed class Phrasings
{
    private readonly Ask[] _asks;
    private readonly double[] _weight;      // of all words of a phrasing
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

    /// <param name="asks">In reading order of their places.</param>
    /// <param name="weight">How telling a folded word is.</param>
    public Phrasings(IReadOnlyList<Ask> asks, Func<string, double> weight)
    {
        _asks = [.. asks];
        _weight = [.. asks.Select(a => a.Words.Folded.Sum(weight))];
        for (var i = 0; i < _asks.Length; i++)
        {
            foreach (var word in _asks[i].Words.Folded)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, word, out _) ??= []).Add(i);
            }
        }
    }

    /// <summary>For each place with a phrasing that shares a word: the nearest phrasing and how alike it is, 0 to 1.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="weights">Weight of each of the question's terms.</param>
    /// <param name="meant">Weight of each word that the documents use for the question's everyday words.</param>
    /// <param name="most">At most so many places, the most alike first.</param>
    public Dictionary<Card, (double Likeness, Ask? Ask)> Nearest(
        Question question, IReadOnlyDictionary<string, double> weights, IReadOnlyDictionary<string, double> meant, int most)
    {
        var shared = new Dictionary<int, double>();
        foreach (var (term, weight) in weights)
        {
            Add(shared, term, weight, question);
        }

        foreach (var (word, weight) in meant)
        {
            Add(shared, word, weight, null);
        }

        var asked = weights.Values.Sum();
        var best = new Dictionary<Card, (double Likeness, Ask? Ask)>();
        foreach (var (ask, common) in shared)
        {
            var likeness = 2 * Math.Min(common, asked) / (asked + _weight[ask]);
            ref var nearest = ref CollectionsMarshal.GetValueRefOrAddDefault(best, _asks[ask].Card, out _);
            if (likeness > nearest.Likeness)
            {
                nearest = (likeness, _asks[ask]);
            }
        }

        return best.OrderByDescending(b => b.Value.Likeness).ThenBy(b => b.Key.Id).Take(most).ToDictionary();
    }

    private void Add(Dictionary<int, double> shared, string word, double weight, Question? question)
    {
        foreach (var ask in _postings.GetValueOrDefault(word) ?? [])
        {
            if (question is null || question.Holds(word, _asks[ask].Words))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, ask, out _) += weight;
            }
        }
    }
}
