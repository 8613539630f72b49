namespace ChatTutor.Tutoring.Answers;

/// <summary>Whether a place carries a question, so that words that merely overlap are not taken for an answer.</summary>
internal static class Support
{
    /// <summary>From this support on a place is an answer. Set with the golden questions, see docs/figures.md.</summary>
    private const double Enough = 0.4;

    /// <summary>A question whose most telling word is nowhere in the place needs a phrasing at least so alike.</summary>
    private const double AlikeEnough = 0.5;

    /// <summary>Single words that occur in a place are no answer: a phrasing must be this much alike, or pairs of words must stand there.</summary>
    private const double LooselyAlike = 0.42;

    private const double SomePairs = 0.4;

    /// <summary>Whether the place says what the thing is that the question wants defined.</summary>
    private static bool Defines(Question question, Candidate candidate) =>
        question.Defined is { } term
        && (candidate.Card.Glosses(term) || candidate.Card.Folded.Contains($" {term} la ", StringComparison.Ordinal));

    /// <summary>Between 0 and 1: the better of likeness to a phrasing and coverage weighed with word order.</summary>
    public static double Of(Question question, Candidate candidate) =>
        Defines(question, candidate) ? 0.8
        : Math.Max(candidate.Likeness, (0.65 * candidate.Coverage) + (0.35 * candidate.PairCoverage)) - OtherPeople(question, candidate);

    /// <summary>Whom the question speaks of must be spoken of in the place; otherwise the words only overlap.</summary>
    private static double OtherPeople(Question question, Candidate candidate) =>
        question.People is { } people && !people.Split(' ').All(w =>
            candidate.Card.Words.Folded.Contains(w) || (candidate.Ask?.Words.Folded.Contains(w) ?? false)) ? 0.2 : 0;

    public static bool Suffices(Question question, Candidate candidate) =>
        Gates(question, candidate) && Of(question, candidate) >= Enough
        && (candidate.Likeness >= LooselyAlike || candidate.PairCoverage >= SomePairs || Defines(question, candidate))
        && (!candidate.MissesKey || candidate.Likeness >= AlikeEnough || Defines(question, candidate));

    /// <summary>Whether nothing speaks against the place outright: place, year, quarter, count, person, kind of document.</summary>
    public static bool Gates(Question question, Candidate candidate) =>
        (question.Terms.Count > 0 || question.Defined is not null)
        && question.OtherPlaces.All(place => candidate.Card.Folded.Contains($" {place} ", StringComparison.Ordinal))
        && YearsAgree(question, candidate)
        && question.Quarters.All(quarter => InReach(candidate.Card, quarter))
        && question.Levels.All(level => level <= 4)
        && (CountsWhatIsAsked(question, candidate.Card) || (candidate.Likeness >= 0.75 && question.Terms.Count >= 3))
        && !AsksForNamedPerson(question)
        && SameKindOfDocument(question, candidate.Card)
        && ClockTime(question, candidate.Card)
        && (!question.Wants.HasFlag(Wants.Contact) || candidate.Card.HasContact);

    /// <summary>In its text, its cells (also those that stand in a row above) or its headings.</summary>
    private static bool InReach(Knowledge.Card card, string words) =>
        card.Folded.Contains($" {words} ", StringComparison.Ordinal)
        || card.Headings.Any(h => $" {DocumentNames.Key(h)} ".Contains($" {words} ", StringComparison.Ordinal));

    /// <summary>"Bao nhiêu thôn" is answered by a number of thôn, or by a list of them, not by a place that mentions thôn.</summary>
    private static bool CountsWhatIsAsked(Question question, Knowledge.Card card) =>
        question.Counted is null || (question.Wants & (Wants.Percent | Wants.When | Wants.Level)) != 0 || card.IsGroup || card.HasPercent
        || card.Folded.Contains(" it nhat ", StringComparison.Ordinal)
        || card.Counts(question.Counted) || card.Printed.Count(c => c == ';') >= 2;

    /// <summary>The documents name signatories only; who holds an office is in none of them.</summary>
    private static bool AsksForNamedPerson(Question question) =>
        question.HasAny(["la ai", "ten gi", "ten la gi", "ho ten", "ten ai", "ten"])
        && question.HasAny(["giang vien", "nguoi day", "chuyen gia", "giam doc", "pho giam doc", "chu tich", "bi thu", "truong phong", "pho chu tich", "cham", "cham bai"]);

    private static readonly (string Word, string Kind)[] _kinds =
    [
        ("luat", "Luật"), ("bo luat", "Luật"), ("nghi dinh", "Nghị định"), ("thong tu", "Thông tư"), ("hien phap", "Hiến pháp"),
        ("phap lenh", "Pháp lệnh"), ("chi thi", "Chỉ thị"),
    ];

    /// <summary>A question about a law is not answered by a plan that shares its words.</summary>
    private static bool SameKindOfDocument(Question question, Knowledge.Card card) =>
        _kinds.Where(k => question.Folded.Contains($" {k.Word} ", StringComparison.Ordinal) && !question.Has("phap luat") && !question.Has("ky luat"))
            .All(k => card.Document.Document.Kind == k.Kind || card.Folded.Contains($" {k.Word} ", StringComparison.Ordinal));

    private static bool ClockTime(Question question, Knowledge.Card card) =>
        !question.HasAny(["may gio", "thu may", "gio nao"]) || card.HasClockTime;

    /// <summary>A year in the question must be one of the place, or the year of its document where the place names none.</summary>
    private static bool YearsAgree(Question question, Candidate candidate) =>
        question.Years.All(year => candidate.Card.Years.Contains(year)
            || (candidate.Card.Document.Document.Issued?.Year == year)
            || candidate.Card.Document.Document.Title.Contains($"{year}", StringComparison.Ordinal));
}
