namespace ChatTutor.Tutoring.Answers;

/// <summary>Whether a place carries a question, so that words that merely overlap are not taken for an answer.</summary>
internal static class Support
{
    private const double Enough = 0.55;

    /// <summary>Between 0 and 1: the better of likeness to a phrasing and coverage weighed with word order.</summary>
    public static double Of(Question question, Candidate candidate) =>
        Math.Max(candidate.Likeness, (0.65 * candidate.Coverage) + (0.35 * candidate.PairCoverage));

    public static bool Suffices(Question question, Candidate candidate) =>
        question.Terms.Count > 0
        && question.OtherPlaces.All(place => candidate.Card.Folded.Contains($" {place} ", StringComparison.Ordinal))
        && YearsAgree(question, candidate)
        && question.Levels.All(level => level <= 4)
        && (!question.Wants.HasFlag(Wants.Contact) || candidate.Card.HasContact || candidate.Likeness > 0.7)
        && Of(question, candidate) >= Enough;

    /// <summary>A year in the question must be one of the place, or the year of its document where the place names none.</summary>
    private static bool YearsAgree(Question question, Candidate candidate) =>
        question.Years.All(year => candidate.Card.Years.Contains(year)
            || (candidate.Card.Document.Document.Issued?.Year == year)
            || candidate.Card.Document.Document.Title.Contains($"{year}", StringComparison.Ordinal));
}
