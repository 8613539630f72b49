using ChatTutor.Domain.Safety;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What a turn's findings ask for before anything else is looked at, and what of its text is the question.</summary>
internal sealed class SafetyStep(RestOfQuestion rest, IOptions<PolicyOptions> policy)
{
    /// <returns>Null when the turn goes its ordinary way.</returns>
    public Step? Before(Turn turn, IReadOnlyList<Finding> findings, ConversationState state)
    {
        var calm = state with { DeletionAsked = false, DeletionConfirmed = false, PublicationAsked = false, People = state.People.Closed() };
        if (findings.Any(finding => finding.Action == GuardAction.Refuse))
        {
            return new Step(SafetyReplies.Refused(findings), calm);
        }

        if (SafetyReplies.IsDistress(findings))
        {
            return new Step(SafetyReplies.Distress(policy.Value.DistressContact), calm);
        }

        if (state.PublicationAsked && Publication.Read(turn.Text) is { } published)
        {
            return published
                ? new Step(SafetyReplies.SendAgain, calm with { Published = true })
                : new Step(SafetyReplies.NotPublished, calm);
        }

        if (SafetyReplies.AsksForPublication(findings) && !state.Published)
        {
            turn.Text = "";     // until it is confirmed, only the rule stays
            return new Step(SafetyReplies.AskPublished, calm with { PublicationAsked = true });
        }

        return rest.IsOnlyRude(turn.Text, findings) ? new Step(SafetyReplies.AskCalmly, calm) : null;
    }

    /// <summary>The text without sentences that give orders to the tutor or are rude.</summary>
    public string Question(string text, IReadOnlyList<Finding> findings) => rest.Of(text, findings);
}
