using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Answers one question from the material: quotes the place that answers, or says plainly that none does.</summary>
internal sealed class AnswerTurn(LiveLibrary live, TimeProvider clock)
{
    public AnswerResult Answer(string text, DialogueState state) =>
        live.Answering.Answer(text, state, DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date));
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
