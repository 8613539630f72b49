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
/// <param name="Contained">Share of the nearest phrasing that the question holds, 0 to 1.</param>
/// <param name="MissesKey">The most telling word of the question stands nowhere in the library.</param>
/// <param name="Unknown">Share of the question's content that stands nowhere in the library, 0 to 1.</param>
/// <param name="Ask">The nearest phrasing; null when none shares a word.</param>
internal sealed record Candidate(Card Card, double Score, double Coverage, double Likeness, double PairCoverage, double Contained, double Unknown, bool MissesKey, Ask? Ask);

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
        var found = _library.Index.ScorePassages(SearchQuery.Of($"{question.Sought} {string.Join(' ', question.Meant)}"))
            .Select(hit => (Card: CardOf(hit), Score: hit.UnitScore + hit.Score))
            .OrderByDescending(x => x.Score).Take(Considered).ToList();
        var top = found.Count == 0 ? 1 : found[0].Score;
        var ranked = found.ToDictionary(x => x.Card, x => x.Score / top);
        foreach (var (card, score) in ranked.ToList())
        {
            // A group is not indexed by itself: it ranks as its best entry.
            for (var group = _library.Parent(card); group is not null; group = _library.Parent(group))
            {
                ranked[group] = Math.Max(ranked.GetValueOrDefault(group), score - 0.1);
            }
        }

        var likeness = LikenessOf(question);
        var named = _names.In(question);

        return [.. ranked.Keys.Union(likeness.Keys)
            .Where(card => card.Section.Kind is not (SectionKind.Closing or SectionKind.Preamble or SectionKind.Annex) && card.Printed.Length > 0
                && (!IsLetterhead(card) || likeness.GetValueOrDefault(card).Likeness > 0.6)
                && (!card.IsGroup || likeness.ContainsKey(card)))
            .Select(card => Weigh(card, question, ranked.GetValueOrDefault(card), likeness.GetValueOrDefault(card), named, nearTo))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Card.Id)];
    }

    /// <summary>Number, place and date, addressee: nothing of substance stands there.</summary>
    private static bool IsLetterhead(Card card) =>
        card.Printed.Length < 90 && card.Section.Path.StartsWith("Phần mở đầu", StringComparison.Ordinal);

    /// <summary>How telling a folded word is.</summary>
    public double Weight(string word) => _library.Index.Contains(word) ? Math.Max(0.2, _library.Index.Idf(word)) : _unknown;

    /// <summary>A word typed with marks that stand nowhere like this is unknown, whatever it folds to.</summary>
    private double Weight(Question question, string term) =>
        question.Marked[term] is { } marked && !_library.MarkedWords.Contains(marked) ? _unknown : Weight(term);

    private Card CardOf(PassageScore hit) => _library.Cards[int.Parse(hit.PassageKey, CultureInfo.InvariantCulture)];

    private Candidate Weigh(
        Card card, Question question, double ranked, (double Likeness, Ask? Ask) like, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var coverage = CoverageOf(question, card, like.Ask, named);
        var pairs = question.Pairs.Count == 0 ? coverage : question.Pairs.Count(card.Pairs.Contains) / (double)question.Pairs.Count;
        var score = ranked + (1.7 * like.Likeness) + (0.8 * coverage) + (0.4 * pairs)
            + Fit.Of(question, card) + DocumentBonus(card, named, nearTo);
        return new Candidate(card, score, coverage, like.Likeness, pairs, ContainedIn(question, like.Ask), UnknownIn(question), MissesKey(question, card, like.Ask, named), like.Ask);
    }

    private double ContainedIn(Question question, Ask? ask)
    {
        var all = ask?.Words.Folded.Sum(Weight) ?? 0;
        return all == 0 ? 0 : ask!.Words.Folded.Where(question.Terms.Contains).Sum(Weight) / all;
    }

    private bool MissesKey(Question question, Card card, Ask? ask, IReadOnlyList<NamedDocument> named)
    {
        var key = question.Terms.MaxBy(t => Weight(question, t));
        return key is not null && Weight(question, key) >= _unknown && !question.Holds(key, card.Words) && !(ask is not null && question.Holds(key, ask.Words))
            && !_names.Holds(card.Document, key, named);
    }

    private double UnknownIn(Question question)
    {
        var all = question.Terms.Sum(t => Weight(question, t));
        return all == 0 ? 0 : question.Terms.Where(t => Weight(question, t) >= _unknown).Sum(t => Weight(question, t)) / all;
    }

    private double CoverageOf(Question question, Card card, Ask? ask, IReadOnlyList<NamedDocument> named)
    {
        var (held, all) = (0.0, 0.0);
        foreach (var term in question.Terms)
        {
            var weight = Weight(question, term);
            all += weight;
            held += question.Holds(term, card.Words) || (ask is not null && question.Holds(term, ask.Words)) || _names.Holds(card.Document, term, named) ? weight : 0;
        }

        return all == 0 ? 0 : Math.Min(1, (held + MeantIn(question, card.Words.Folded)) / all);
    }

    private Dictionary<Card, (double Likeness, Ask? Ask)> LikenessOf(Question question)
    {
        var weights = question.Terms.ToDictionary(t => t, t => Weight(question, t), StringComparer.Ordinal);
        var asked = weights.Values.Sum();
        var best = new Dictionary<Card, (double, Ask?)>();
        foreach (var ask in question.Terms.Concat(question.Meant).SelectMany(t => _library.AsksOf[t]).Distinct())
        {
            var common = question.Terms.Where(t => question.Holds(t, ask.Words)).Sum(t => weights[t]) + MeantIn(question, ask.Words.Folded);
            var likeness = 2 * Math.Min(common, asked) / (asked + ask.Words.Folded.Sum(Weight));
            if (likeness > best.GetValueOrDefault(ask.Card).Item1)
            {
                best[ask.Card] = (likeness, ask);
            }
        }

        return best.OrderByDescending(b => b.Value.Item1).Take(Considered).ToDictionary();
    }

    private double MeantIn(Question question, HashSet<string> words) =>
        0.5 * question.Meant.Where(w => words.Contains(w) && !question.Terms.Contains(w)).Sum(Weight);

    private static double DocumentBonus(Card card, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var own = named.FirstOrDefault(n => n.Document == card.Document);
        return own is not null ? (own.ByNumber ? 0.8 : 0.45)
            : named.Any(n => n.ByNumber) ? -0.8
            : named.Count > 0 ? -0.3
            : nearTo == card.Document ? 0.4 : 0;
    }
}
