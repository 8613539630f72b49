using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What was decided about a message before anything of it was stored.</summary>
/// <param name="Redacted">The only form of its text that may be stored; empty when it was refused.</param>
/// <param name="Findings">What was found in its text, in what came with it, and by joining; never a value.</param>
/// <param name="Covered">Earlier messages of the conversation that have to be covered in place.</param>
internal sealed record Judgement(string Redacted, IReadOnlyList<Finding> Findings, IReadOnlyList<CoveredMessage> Covered)
{
    public bool IsRefused => Findings.Any(finding => finding.Action == GuardAction.Refuse);
}

/// <summary>An earlier message that a later one showed to be part of something that may not be stored.</summary>
/// <param name="ExternalId">The channel's id of the earlier message.</param>
/// <param name="Redacted">What may stay of its text; empty when nothing.</param>
/// <param name="Findings">All its findings now.</param>
internal sealed record CoveredMessage(string ExternalId, string Redacted, IReadOnlyList<Finding> Findings);
