namespace ChatTutor.Tutoring.Answers;

/// <summary>Completes a question that leans on the one before: "còn cộng tác viên thì sao?".</summary>
/// <remarks>
/// The earlier question is kept in words. What the new one names anew (a group, a year, a level, a body, a document) takes the
/// place of the thing of the same kind in the old one; the kind of fact asked for is the new one's, if it asks for one.
/// </remarks>
internal static class FollowUp
{
    private const int FewTerms = 2;
    private const int SomeTerms = 6;

    /// <summary>How strongly a question leans on the one before.</summary>
    public static Leaning LeaningOf(Question question)
    {
        var points = question.HasAny(QuestionWords.PointingBack);
        var starts = QuestionWords.LeaningStarts.Any(s => question.Folded.AsSpan(1).StartsWith(s, StringComparison.Ordinal));
        var names = SlotWords.DocumentNames.Any(question.Has);
        var few = question.Terms.Count <= FewTerms && !names && question.Codes.Count == 0;
        var fieldsOnly = question.Terms.Count <= 5 && !names && question.Terms.All(QuestionWords.Fields.Contains);
        return points || fieldsOnly || (starts && question.Terms.Count <= SomeTerms) || question.Terms.Count == 0 ? Leaning.Clear
            : few ? Leaning.Maybe
            : Leaning.None;
    }

    /// <summary>The earlier question with the new one's words put in.</summary>
    /// <param name="earlier">Folded tokens of the earlier question, itself already completed.</param>
    /// <param name="question">The new question.</param>
    /// <returns>Text to read as a question: the kept words, then the new ones.</returns>
    public static string Complete(string earlier, Question question)
    {
        var kept = $" {earlier.Trim()} ";
        foreach (var kind in SlotWords.Kinds.Where(question.HasAny))
        {
            kept = kind.Where(word => !question.Has(word)).Aggregate(kept, Without);
        }

        if (question.Wants != Wants.Anything)
        {
            kept = QuestionWords.Kinds.SelectMany(k => k.Phrases).Where(p => p.Contains(' ')).Concat(AboutDocuments.Phrases).Aggregate(kept, Without);
        }

        if (question.Codes.Count > 0)
        {
            kept = string.Join(' ', kept.Split(' ').Where(t => !(t.Length == 3 && t[1] == '.')));
        }

        return $"{kept.Trim()} {question.Text}";
    }

    private static string Without(string text, string phrase) =>
        text.Replace($" {phrase} ", " ", StringComparison.Ordinal);
}

/// <summary>Whether a question can stand alone.</summary>
internal enum Leaning
{
    /// <summary>It says all it needs.</summary>
    None,

    /// <summary>It is short: it may lean.</summary>
    Maybe,

    /// <summary>It points back or has no content of its own.</summary>
    Clear,
}
