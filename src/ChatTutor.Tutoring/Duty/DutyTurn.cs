using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Duty;

/// <summary>Answers what no place of the documents answers by itself: requests to act for a person, and requests for drafts (VII.2).</summary>
internal sealed class DutyTurn(LiveLibrary live)
{
    /// <summary>Null when the text is a question like any other.</summary>
    public Reply? Answer(string text, IReadOnlyList<Finding> findings)
    {
        var answering = live.Answering;
        if (findings.FirstOrDefault(finding => finding.Rule.StartsWith("duty.", StringComparison.Ordinal)) is { } duty)
        {
            return Refusals.For(duty.Rule, answering.Library);
        }

        return Checklist.Asked(text, answering.Library)
            ?? (DraftRequest.Read(text) is { } draft ? Drafts.For(draft, answering) : null);
    }
}
