using System.Globalization;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Knowledge.Index;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>A place that may answer, with what speaks for it.</summary>
/// <param name="Card">The place.</param>
/// <param name="Score">Order of preference; no fixed range.</param>
/// <param name="Coverage">Share of the question's content that the place, its headings, its document's name or a phrasing holds, 0 to 1.</param>
/// <param name="Likeness">How alike the question and the nearest phrasing of the place are, 0 to 1.</param>
/// <param name="PairCoverage">Share of the question's pairs of neighbouring content words that stand in the place, 0 to 1.</param>
internal sealed record Candidate(Card Card, double Score, double Coverage, double Likeness, double PairCoverage);

/// <summary>Ranks the places of a library for a question: BM25, phrasings, and whether the kind of fact is there.</summary>
internal sealed class Finder
{
    private const int Considered = 40;

    private readonly Library _library;
    private readonly DocumentNames _names;
    private readonly double _unknown;

    public Finder(Library library)
    {
        _library = library;
        _names = new DocumentNames(library);
        // A word that stands nowhere is as telling as the rarest word there is.
        _unknown = Math.Log(1 + library.Cards.Count);
    }

    /// <summary>The best places first; ties keep reading order.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="nearTo">Document of the turn before, for a question that leans on it; null otherwise.</param>
    public IReadOnlyList<Candidate> Find(Question question, ParsedDocument? nearTo = null)
    {
        var found = _library.Index.ScorePassages(SearchQuery.Of(question.Text))
            .Select(hit => (Card: CardOf(hit), Score: hit.UnitScore + hit.Score))
            .OrderByDescending(x => x.Score).Take(Considered).ToList();
        var top = found.Count == 0 ? 1 : found[0].Score;
        var ranked = found.ToDictionary(x => x.Card, x => x.Score / top);
        var likeness = LikenessOf(question);
        var named = _names.In(question);

        return [.. ranked.Keys.Union(likeness.Keys)
            .Where(card => card.Section.Kind != SectionKind.Closing && card.Printed.Length > 0)
            .Select(card => Weigh(card, question, ranked.GetValueOrDefault(card), likeness.GetValueOrDefault(card), named, nearTo))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Card.Id)];
    }

    /// <summary>How telling a folded word is.</summary>
    public double Weight(string word) => _library.Index.Contains(word) ? Math.Max(0.2, _library.Index.Idf(word)) : _unknown;

    private Card CardOf(PassageScore hit) => _library.Cards[int.Parse(hit.PassageKey, CultureInfo.InvariantCulture)];

    private Candidate Weigh(
        Card card, Question question, double ranked, (double Likeness, Ask? Ask) like, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var coverage = CoverageOf(question, card, like.Ask, named);
        var pairs = question.Pairs.Count == 0 ? coverage : question.Pairs.Count(card.Pairs.Contains) / (double)question.Pairs.Count;
        var score = ranked + (1.3 * like.Likeness) + (0.8 * coverage) + (0.4 * pairs)
            + Fit.Of(question, card) + DocumentBonus(card, named, nearTo);
        return new Candidate(card, score, coverage, like.Likeness, pairs);
    }

    private double CoverageOf(Question question, Card card, Ask? ask, IReadOnlyList<NamedDocument> named)
    {
        var (held, all) = (0.0, 0.0);
        foreach (var term in question.Terms)
        {
            var weight = Weight(term);
            all += weight;
            held += card.Words.Contains(term) || (ask?.Words.Contains(term) ?? false) || _names.Holds(card.Document, term, named) ? weight : 0;
        }

        return all == 0 ? 0 : held / all;
    }

    private Dictionary<Card, (double Likeness, Ask? Ask)> LikenessOf(Question question)
    {
        var weights = question.Terms.ToDictionary(t => t, Weight, StringComparer.Ordinal);
        var asked = weights.Values.Sum();
        var best = new Dictionary<Card, (double, Ask?)>();
        foreach (var ask in question.Terms.SelectMany(t => _library.AsksOf[t]).Distinct())
        {
            var content = ask.Words.Where(w => !QuestionWords.Empty.Contains(w)).ToList();
            var common = content.Sum(w => weights.GetValueOrDefault(w));
            var likeness = 2 * common / (asked + content.Sum(Weight));
            if (likeness > best.GetValueOrDefault(ask.Card).Item1)
            {
                best[ask.Card] = (likeness, ask);
            }
        }

        return best.OrderByDescending(b => b.Value.Item1).Take(Considered).ToDictionary();
    }

    private static double DocumentBonus(Card card, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var own = named.FirstOrDefault(n => n.Document == card.Document);
        return own is not null ? (own.ByNumber ? 0.8 : 0.35)
            : named.Any(n => n.ByNumber) ? -0.8
            : named.Count > 0 ? -0.2
            : nearTo == card.Document ? 0.4 : 0;
    }
}
