namespace ChatTutor.Domain.Safety.Answers;

/// <summary>What the check decided about an answer before it leaves.</summary>
/// <param name="Action">The strictest action of all findings.</param>
/// <param name="Findings">What was found, in order of position, each once. Never holds words of the answer.</param>
/// <param name="Text">The answer without what had to go; empty when nothing is left that may be said.</param>
public sealed record AnswerVerdict(AnswerAction Action, IReadOnlyList<AnswerFinding> Findings, string Text)
{
    /// <summary>Sentences that must stand with the answer, e.g. that an instrument is no longer in force; <see cref="Text"/> ends with them.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>One thing found in an answer.</summary>
/// <param name="Rule">Id of the check, e.g. <c>answer.number</c>; for an identifier the guard's rule.</param>
/// <param name="Action">What this finding alone asks for.</param>
/// <param name="Entity">Kind of thing in capitals, e.g. <c>DATE_NOT_IN_SOURCES</c>.</param>
public sealed record AnswerFinding(string Rule, AnswerAction Action, string Entity);

/// <summary>What is done with an answer, from mild to strict; the strictest finding wins.</summary>
public enum AnswerAction
{
    /// <summary>Send it as it is.</summary>
    Pass,

    /// <summary>Send it with a remark, or with a number written the sources' way.</summary>
    Warn,

    /// <summary>Send it without the part that was found.</summary>
    Strip,

    /// <summary>Send it with the value replaced.</summary>
    Redact,

    /// <summary>Do not send the sentence; compose the answer from the passages.</summary>
    Block,
}
