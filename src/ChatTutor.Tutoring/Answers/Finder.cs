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
/// <param name="MissesKey">The most telling word of the question stands nowhere in the library.</param>
/// <param name="Ask">The nearest phrasing; null when none shares a word.</param>
internal sealed record Candidate(Card Card, double Score, double Coverage, double Likeness, double PairCoverage, bool MissesKey, Ask? Ask);

/// <summary>Ranks the places of a library for a question: BM25, phrasings, and whether the kind of fact is there.</summary>
internal sealed class Finder
{
    private const int Considered = 40;

    private readonly Library _library;
    private readonly DocumentNames _names;
    private readonly double _unknown;
    private readonly Phrasings _phrasings;

    public Finder(Library library)
    {
        _library = library;
        _names = new DocumentNames(library);
        // A word that stands nowhere is as telling as the rarest word there is.
        _unknown = Math.Log(1 + library.Cards.Count);
        _phrasings = new Phrasings(library.Asks, Weight);
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

        var sought = Prepare(question, nearTo);
        var likeness = _phrasings.Nearest(question, sought.Weights, sought.Meant, Considered);
        return [.. ranked.Keys.Union(likeness.Keys)
            .Where(card => card.Section.Kind is not (SectionKind.Closing or SectionKind.Preamble or SectionKind.Annex) && card.Printed.Length > 0
                && (!IsLetterhead(card) || likeness.GetValueOrDefault(card).Likeness > 0.6)
                && (!card.IsGroup || likeness.ContainsKey(card)))
            .Select(card => Weigh(card, sought, ranked.GetValueOrDefault(card), likeness.GetValueOrDefault(card)))
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

    private Candidate Weigh(Card card, Sought sought, double ranked, (double Likeness, Ask? Ask) like)
    {
        var question = sought.Question;
        var coverage = CoverageOf(card, sought, like.Ask);
        var pairs = question.Pairs.Count == 0 ? coverage : question.Pairs.Count(card.Pairs.Contains) / (double)question.Pairs.Count;
        var score = ranked + (1.7 * like.Likeness) + (0.8 * coverage) + (0.4 * pairs)
            + Fit.Of(question, card) + DocumentBonus(card, sought.Named, sought.NearTo);
        return new Candidate(card, score, coverage, like.Likeness, pairs, MissesKey(card, sought, like.Ask), like.Ask);
    }

    private bool MissesKey(Card card, Sought sought, Ask? ask) =>
        sought.Key is { } key && sought.Weights[key] >= _unknown && !IsHeld(key, card, sought, ask);

    private double CoverageOf(Card card, Sought sought, Ask? ask)
    {
        if (sought.All == 0)
        {
            return 0;
        }

        var held = sought.Weights.Where(t => IsHeld(t.Key, card, sought, ask)).Sum(t => t.Value)
            + sought.Meant.Where(m => card.Words.Folded.Contains(m.Key)).Sum(m => m.Value);
        return Math.Min(1, held / sought.All);
    }

    private bool IsHeld(string term, Card card, Sought sought, Ask? ask) =>
        sought.Question.Holds(term, card.Words) || (ask is not null && sought.Question.Holds(term, ask.Words))
        || _names.Holds(card.Document, term, sought.Named);

    /// <summary>What is looked for, with everything that is the same for each place.</summary>
    private Sought Prepare(Question question, ParsedDocument? nearTo)
    {
        var weights = question.Terms.ToDictionary(t => t, t => Weight(question, t), StringComparer.Ordinal);
        return new Sought(
            question, weights,
            question.Meant.Where(w => !weights.ContainsKey(w)).ToDictionary(w => w, w => 0.5 * Weight(w), StringComparer.Ordinal),
            weights.Values.Sum(),
            question.Terms.Count == 0 ? null : weights.MaxBy(w => w.Value).Key,
            _names.In(question),
            nearTo);
    }

    private sealed record Sought(
        Question Question, Dictionary<string, double> Weights, Dictionary<string, double> Meant, double All, string? Key,
        IReadOnlyList<NamedDocument> Named, ParsedDocument? NearTo);

    private static double DocumentBonus(Card card, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var own = named.FirstOrDefault(n => n.Document == card.Document);
        return own is not null ? (own.ByNumber ? 0.8 : 0.45)
            : named.Any(n => n.ByNumber) ? -0.8
            : named.Count > 0 ? -0.3
            : nearTo == card.Document ? 0.4 : 0;
    }
}
