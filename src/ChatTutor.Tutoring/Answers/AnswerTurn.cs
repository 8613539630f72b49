using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Answers one question from the material: quotes the place that answers, or says plainly that none does.</summary>
internal sealed partial class AnswerTurn(LiveLibrary live, TimeProvider clock, ILogger<AnswerTurn> log)
{
    private CheckedReplies? _checks;

    /// <param name="text">What was asked, redacted.</param>
    /// <param name="state">What the turn before left.</param>
    /// <param name="plain">The person wants short answers.</param>
    public AnswerResult Answer(string text, DialogueState state, bool plain = false)
    {
        if (state.Full is { } full && PlainReplies.AsksForMore(text))
        {
            return new AnswerResult(full, state with { Full = null });
        }

        var answer = Full(text, state with { Full = null });
        return plain && Short(answer.Reply, text) is { } brief
            ? new AnswerResult(brief.Reply, answer.State with { Full = brief.LeavesOut ? answer.Reply : null }) : answer;
    }

    private AnswerResult Full(string text, DialogueState state)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);
        var answering = live.Answering;
        var answer = answering.Answer(CoveredQuestion.Of(text, live.Guard.Rules.Tags), state, today);
        return answer with { Reply = answer.Reply.Citations.Count == 0 ? Own(answer.Reply) : Bound(answer.Reply, answering.Library, today) };
    }

    /// <summary>The short form, as bound as the long one; null where there is none.</summary>
    private PlainReply? Short(Reply full, string question)
    {
        if (PlainReplies.Of(full, question) is not { } plain)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);
        var (said, verdict) = Checks(live.Answering.Library).Check(plain.Reply, today);
        Note(verdict);
        return verdict.Action > AnswerAction.Warn ? null
            : plain with { Reply = plain.CutsList ? said with { Text = $"{said.Text}\n{PlainReplies.ListGoesOn}" } : said };
    }

    /// <summary>A reply of the product's own words: it names no document nobody knows, and nobody's number.</summary>
    public Reply Own(Reply reply)
    {
        var (said, verdict) = Checks(live.Answering.Library).CheckOwn(reply);
        Note(verdict);
        return said;
    }

    /// <summary>No reply from the material leaves unchecked, not even one that was put together from quotations.</summary>
    private Reply Bound(Reply reply, Library library, DateOnly today)
    {
        var (said, verdict) = Checks(library).Check(reply, today);
        Note(verdict);
        return said;
    }

    /// <summary>Made once for a version of the library and the rules; two threads may make the same.</summary>
    private CheckedReplies Checks(Library library) =>
        _checks is { } checks && checks.IsFor(library, live.Guard) ? checks : _checks = new CheckedReplies(library, live.Guard);

    private void Note(AnswerVerdict verdict)
    {
        if (verdict.Action > AnswerAction.Warn)
        {
            LogRecomposed(string.Join(',', verdict.Findings.Select(f => f.Entity).Distinct()));
        }
    }

    [LoggerMessage(1121, LogLevel.Warning, "A reply was not bound to its places ({Entities}) and was replaced by its quotations")]
    private partial void LogRecomposed(string entities);
}

/// <summary>A reply, and what the next question of the conversation may refer to.</summary>
public sealed record AnswerResult(Reply Reply, DialogueState State);

/// <summary>What a follow-up question needs; stored as JSON with its conversation, starts empty.</summary>
public sealed record DialogueState
{
    /// <summary>The last question that was understood, completed, folded tokens; null at the start.</summary>
    public string? Question { get; init; }

    /// <summary>Document of the last answer; null when there was none.</summary>
    public string? Document { get; init; }

    /// <summary>Path of the place the last answer quoted first.</summary>
    public string? Section { get; init; }

    /// <summary>The last answer in full, where a short one was given and left something out; null otherwise.</summary>
    public Reply? Full { get; init; }
}
