using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Whether a place holds the kind of fact a question wants, and speaks of the same code, level and year.</summary>
internal static class Fit
{
    /// <summary>What speaks for or against a place, beside the words.</summary>
    /// <returns>About -1 to 1.</returns>
    public static double Of(Question question, Card card)
    {
        var fit = 0.0;
        fit += Wanted(question, card, Wants.Owner, "don vi chu tri", 0.25);
        fit += Wanted(question, card, Wants.Partner, "don vi phoi hop", 0.25);
        fit += question.Wants.HasFlag(Wants.Percent) ? (card.HasPercent ? 0.25 : -0.25) : 0;
        fit += question.Wants.HasFlag(Wants.When) ? (card.HasTime ? 0.2 : -0.15) : 0;
        fit += question.Wants.HasFlag(Wants.Level) && card.HasLevel ? 0.15 : 0;
        fit += !card.IsGroup ? 0 : question.Wants.HasFlag(Wants.List) && question.Years.Count + question.Quarters.Count == 0 ? 0.1 : -0.35;
        fit += Codes(question, card) + Years(question, card) + Levels(question, card) + Definition(question, card) + Heading(question, card);
        fit += question.Wants.HasFlag(Wants.Contact) && card.HasContact && !card.IsGroup ? 0.6 : 0;
        return card.Section.Kind is SectionKind.Preamble or SectionKind.Annex ? fit - 0.3 : fit;
    }

    /// <summary>Whether the place can stand as an answer at all: no figure of another year, code or level, no missing kind of fact.</summary>
    public static bool Carries(Question question, Card card) =>
        (!question.Wants.HasFlag(Wants.Money) || card.HasMoney)
        && (question.Codes.Count == 0 || question.Codes.Any(code => card.Folded.Contains($" {code.Replace('.', ' ')} ", StringComparison.Ordinal)
            || card.Section.Path.Contains(code, StringComparison.Ordinal)))
        && question.Percents.All(p => card.Printed.Contains(p, StringComparison.Ordinal) || !question.Wants.HasFlag(Wants.YesNo));

    private static double Wanted(Question question, Card card, Wants wanted, string label, double bonus) =>
        question.Wants.HasFlag(wanted) && card.Label == label ? bonus : 0;

    /// <summary>"Macro là gì?": the place that glosses the term, "Macro (…)", or says what it is.</summary>
    private static double Definition(Question question, Card card) =>
        question.Defined is not { } term ? 0
        : card.Glosses(term) ? 0.6
        : card.Folded.Contains($" {term} la ", StringComparison.Ordinal) && !card.IsGroup ? 0.9
        : 0;

    /// <summary>Duties stand under the name of the body that has them.</summary>
    private static double Heading(Question question, Card card)
    {
        var heading = card.HeadingKey;
        return heading.Length > 0 && question.Wants.HasFlag(Wants.List) && SlotWords.Bodies.Any(b => heading.StartsWith(b, StringComparison.Ordinal) && question.Has(b)) ? 0.7 : 0;
    }

    private static double Codes(Question question, Card card) =>
        question.Codes.Count == 0 ? 0
        : question.Codes.Any(code => card.Section.Path.EndsWith($"năng lực {code}", StringComparison.Ordinal)) ? 1.5
        : -0.5;

    private static double Years(Question question, Card card) =>
        question.Years.Count == 0 || card.Years.Count == 0 ? 0
        : question.Years.Any(card.Years.Contains) ? 0.25
        : -0.5;

    private static double Levels(Question question, Card card) =>
        question.Levels.Count == 0 ? 0
        : question.Levels.Any(level => card.Section.Kind == SectionKind.Row && card.Folded.StartsWith($" muc {level} ", StringComparison.Ordinal))
            ? (question.People is not null || question.Has("toi thieu") || question.Terms.Count > 5 ? 0.3 : 1)
        : 0;
}
