using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Question in, cited answer out, from one version of the library. Pure: no clock, no store, no model.</summary>
internal sealed class Answering
{
    private readonly Library _library;
    private readonly QuestionReader _reader;
    private readonly Finder _finder;
    private readonly DocumentNames _names;
    private readonly AboutDocuments _about;
    private readonly MatterFinder _matters;
    private readonly Speaker _speaker;
    private readonly Spelling _spelling;
    private readonly IReadOnlyList<string> _allNames;

    public Answering(Library library)
    {
        _library = library;
        _reader = library.Reader;
        _finder = new Finder(library);
        _names = new DocumentNames(library);
        _spelling = new Spelling(library.Vocabulary);
        _allNames = DocumentNames.AllOf(library.Documents);
        _about = new AboutDocuments(library);
        _matters = new MatterFinder(library);
        _speaker = new Speaker(library, _matters);
    }

    public Library Library => _library;

    /// <summary>Answers one turn.</summary>
    /// <param name="text">What the person wrote, redacted.</param>
    /// <param name="state">What the turn before left.</param>
    /// <param name="today">The day deadlines are judged on.</param>
    public AnswerResult Answer(string text, DialogueState state, DateOnly today)
    {
        var normal = VietnameseText.Normalise(text);
        if (Courtesies.For(normal) is { } courtesy)
        {
            return new AnswerResult(courtesy, state);
        }

        var question = Understand(normal);
        if (question.HasAny(["xem nguyen van", "nguyen van"]) && Last(state) is { } last && question.Terms.Count <= 3)
        {
            return new AnswerResult(_speaker.Whole(last), state);
        }

        if (AsksForSource(question) && Last(state) is { } quoted)
        {
            return new AnswerResult(Speaker.Verify(quoted), state);
        }

        var near = state.Document is null ? null : _library.Documents.FirstOrDefault(d => d.Document.Id == state.Document);
        var leaning = state.Question is null ? Leaning.None : FollowUp.LeaningOf(question);
        var whole = leaning == Leaning.None ? question : _reader.Read(FollowUp.Complete(state.Question!, question), _allNames) with { Wants = Inherit(question, state) };
        var decision = leaning switch
        {
            Leaning.Clear => Decide(whole, near),
            Leaning.Maybe => Better(Decide(question, near), Decide(whole, near)),
            _ => Decide(question, null),
        };

        var said = decision.Question;
        var reply = _speaker.Say(decision, today);
        var next = decision.Cards.Count == 0 ? state with { Question = said.Folded.Trim() } : new DialogueState
        {
            Question = said.Folded.Trim(),
            Document = decision.Cards[0].Document.Document.Id,
            Section = decision.Cards[0].Section.Path,
        };
        return new AnswerResult(reply with { Text = _library.Files.Glossary?.Gloss(reply.Text) ?? reply.Text }, next);
    }

    /// <summary>"Kiểm chứng", "kiểm chứng ở đâu": not a question about verifying in general.</summary>
    private static bool AsksForSource(Question question) =>
        question.HasAny(["kiem chung"]) && question.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 5;

    /// <summary>The places that belong to a topic, quoted, best first; empty when nothing carries it. For the frame of a draft.</summary>
    internal IReadOnlyList<Quoted> Quotations(string topic, int most)
    {
        var question = Understand(VietnameseText.Normalise(topic));
        var found = _finder.Find(question).Where(c => !c.Card.IsGroup && !c.MissesKey && Fit.Carries(question, c.Card)).ToList();
        return found.Count == 0 || !Support.Suffices(question, found[0]) ? []
            : [.. found.Where(c => c.Score > found[0].Score - 1 && c.Coverage >= 0.5).Take(most).Select(c => _speaker.Quote(c.Card, question))];
    }

    /// <summary>Repairs the typing and reads the question; a mark that is a slip counts as no mark.</summary>
    private Question Understand(string text)
    {
        var question = _reader.Read(_spelling.Mend(_library.Typing.Read(text).Text), _allNames);
        var tokens = question.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return question with
        {
            Marked = question.Marked.ToDictionary(
                m => m.Key,
                m => m.Value is { } marked && !_library.MarkedWords.Contains(marked) && _spelling.IsWitnessed(tokens, m.Key) ? null : m.Value,
                StringComparer.Ordinal),
        };
    }

    private Wants Inherit(Question question, DialogueState state) =>
        question.Wants is var wants && (wants & ~Wants.YesNo) != Wants.Anything ? wants : _reader.Read(state.Question!).Wants;

    /// <summary>What to do with a question: which places to quote, or why none.</summary>
    internal Decision Decide(Question question, ParsedDocument? near)
    {
        var named = _names.In(question);
        if (_matters.Asked(question, _finder.Weight) is { } matter)
        {
            return new Decision(question, DecisionKind.Matter, matter.Places) { Say = matter.Matter.Say };
        }

        if (_about.Absent(question) is { } absent && (named.Count == 0 || absent.Document.Number is null || (absent.ByNumber && !named.Any(n => n.Name.Any(char.IsAsciiDigit)))))
        {
            return AboutAbsent(question, absent.Document, absent.Mentions, near);
        }

        if (References.In(question, _library, named, near) is { } place)
        {
            return place.Found is null
                ? new Decision(question, DecisionKind.NoSuchPlace, []) { Say = place.Named, Pointers = [.. named.Select(n => n.Document)] }
                : Inside(question, place.Found);
        }

        if (named is [var only, ..] && question.Counted is null && (question.Wants & (Wants.Contact | Wants.Money | Wants.Percent)) == 0 && _about.Identity(question, only.Document) is { Count: > 0 } identity)
        {
            return new Decision(question, DecisionKind.Answer, identity) { Confidence = 1 };
        }

        if (named.Count == 0 && near is not null && question.Terms.Count <= 4 && _about.Identity(question, near) is { Count: > 0 } same)
        {
            return new Decision(question, DecisionKind.Answer, same) { Confidence = 1 };
        }

        return Search(question, named, near);
    }

    /// <summary>The first candidates and what speaks for them; for a person who wonders why.</summary>
    public IEnumerable<string> Explain(string text)
    {
        var question = Understand(text);
        yield return $"wants {question.Wants}; terms {string.Join(' ', question.Terms)}; named {string.Join(',', _names.In(question).Select(n => n.Name))}";
        foreach (var c in _finder.Find(question).Take(4))
        {
            yield return string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{c.Score:0.00} like {c.Likeness:0.00} cover {c.Coverage:0.00} pairs {c.PairCoverage:0.00} {c.Card.Document.Document.Id} | {c.Card.Section.Path}");
        }
    }

    private Decision Search(Question question, IReadOnlyList<NamedDocument> named, ParsedDocument? near)
    {
        var found = _finder.Find(question, near);
        var best = found.FirstOrDefault(c => Fit.Carries(question, c.Card));
        var pointers = found.Take(2).Where(c => c.Coverage > 0.4).Select(c => c.Card).ToList();
        var second = best is null ? null : found.FirstOrDefault(c => c.Score < best.Score && Rivals(question, best, c));
        return best is null || !Support.Suffices(question, best)
            ? new Decision(question, DecisionKind.Decline, []) { Mentions = pointers }
            : new Decision(question, DecisionKind.Answer, [Promoted(question, best, found)])
            {
                Confidence = Support.Of(question, best),
                Second = second?.Card,
            };
    }

    /// <summary>Another place that fits nearly as well: shown after the first, because the person knows which was meant.</summary>
    private static bool Rivals(Question question, Candidate best, Candidate other) =>
        other.Score > best.Score - 0.4 && !other.Card.IsGroup && !best.Card.IsGroup
        && other.Card.Section.Path != best.Card.Section.Path && !(best.Likeness >= 0.6 && IsRowBeside(best.Card, other.Card)) && other.Card.Printed.Length <= 500
        && !(best.Card.Label.Length > 0 && other.Card.Document == best.Card.Document && other.Card.Section.Parent == best.Card.Section.Parent)
        && Fit.Carries(question, other.Card) && Support.Suffices(question, other);

    /// <summary>The next row of a table is about somebody else.</summary>
    private static bool IsRowBeside(Card row, Card other) =>
        row.Section.Kind == SectionKind.Row && other.Section.Kind == SectionKind.Row
        && row.Document == other.Document && Table(row) == Table(other);

    private static string Table(Card row) => row.Section.Path.Split(", dòng")[0];

    /// <summary>A place named by number: all of it, or the part that the rest of the question asks for.</summary>
    private Decision Inside(Question question, Card place)
    {
        var inside = _finder.Find(question, place.Document)
            .Where(c => c.Card.Document == place.Document && c.Card.Section.Start >= place.Section.Start && c.Card.Section.End <= place.Section.End
                && c.Card != place && !c.Card.IsGroup)
            .FirstOrDefault();
        var card = place.IsGroup && inside is { Likeness: > 0.6 } ? inside.Card : place;
        return new Decision(question, DecisionKind.Answer, [card]) { Confidence = 1 };
    }

    private Decision AboutAbsent(Question question, AbsentDocument document, IReadOnlyList<Card> mentions, ParsedDocument? near)
    {
        if (AboutDocuments.IsAboutIdentity(question) && !AboutDocuments.AsksSigner(question))
        {
            return new Decision(question, DecisionKind.AnswerAbsent, mentions) { Say = document.Name, Confidence = 1 };
        }

        // A question that a place of the store answers may name an absent document in passing.
        var key = document.AlsoCalled.Append(document.Number ?? "").Select(DocumentNames.Key).SelectMany(n => n.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var rest = question.Terms.Where(t => !key.Contains(t)).ToList();
        var best = _finder.Find(question, near).FirstOrDefault(c => Fit.Carries(question, c.Card));
        return rest.Count >= 2 && best is not null && best.Likeness > 0.7 && Support.Suffices(question, best) && !AboutDocuments.AsksContent(question)
            ? new Decision(question, DecisionKind.Answer, [best.Card]) { Confidence = best.Likeness }
            : new Decision(question, DecisionKind.Absent, []) { Say = document.Name, Mentions = mentions };
    }

    /// <summary>The list around a place, when the question asks for several things and its neighbours fit as well.</summary>
    private Card Promoted(Question question, Candidate best, IReadOnlyList<Candidate> found)
    {
        if (best.Card.IsGroup || best.Card.Label.Length > 0 || _library.Parent(best.Card) is not { } parent
            || parent.Section.Kind is SectionKind.Preamble or SectionKind.Closing or SectionKind.Document or SectionKind.Annex)
        {
            return best.Card;
        }

        var siblings = _library.Children(parent).Where(c => c.Section.Kind == best.Card.Section.Kind).ToList();
        var near = found.Take(8).Count(c => siblings.Contains(c.Card));
        return question.Wants.HasFlag(Wants.List) && question.Years.Count + question.Quarters.Count == 0 && best.Likeness < 0.75 && near >= Math.Max(2, siblings.Count / 2.0) ? parent : best.Card;
    }

    private Card? Last(DialogueState state) =>
        state.Document is null || state.Section is null ? null : _library.Find(state.Document, state.Section);

    private static Decision Better(Decision alone, Decision completed) =>
        alone.Kind is DecisionKind.Decline && completed.Kind is not DecisionKind.Decline ? completed
        : completed.Kind is DecisionKind.Answer && alone.Kind is DecisionKind.Answer && completed.Confidence > alone.Confidence + 0.05 ? completed
        : alone;
}
