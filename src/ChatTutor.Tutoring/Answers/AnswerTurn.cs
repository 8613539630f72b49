using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Answers one question from the material: quotes the place that answers, or says plainly that none does.</summary>
internal sealed partial class AnswerTurn(LiveLibrary live, TimeProvider clock, ILogger<AnswerTurn> log)
{
    public AnswerResult Answer(string text, DialogueState state)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);
        var answering = live.Answering;
        var answer = answering.Answer(CoveredQuestion.Of(text, Tags()), state, today);
        return answer.Reply.Citations.Count == 0 ? answer : Bound(answer, answering.Library, today);
    }

    private IEnumerable<string> Tags() =>
        live.Guard.Rules.Numbers.Select(r => r.Head).Concat(live.Guard.Rules.Patterns.Select(r => r.Head))
            .Select(head => head.Tag).Where(tag => tag.Length > 0);

    /// <summary>No reply from the material leaves unchecked, not even one that was put together from quotations.</summary>
    private AnswerResult Bound(AnswerResult answer, Library library, DateOnly today)
    {
        var (reply, verdict) = new CheckedReplies(library, live.Guard).Check(answer.Reply, today);
        if (verdict.Action > AnswerAction.Warn)
        {
            LogRecomposed(string.Join(',', verdict.Findings.Select(f => f.Entity).Distinct()));
        }

        return answer with { Reply = reply };
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
}
