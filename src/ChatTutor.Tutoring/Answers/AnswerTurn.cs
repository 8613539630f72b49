using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Answers one question from the material.</summary>
internal sealed class AnswerTurn
{
    private readonly Reply _decline =
        new("Tôi chưa tìm thấy nội dung này trong tài liệu đang có, nên không trả lời để tránh nói sai.") { Answered = false };

    public AnswerResult Answer(string text, DialogueState state) => new(_decline, state);
}

/// <summary>A reply, and what the next question of the conversation may refer to.</summary>
public sealed record AnswerResult(Reply Reply, DialogueState State);

/// <summary>What a follow-up question needs; stored as JSON with its conversation, starts empty.</summary>
public sealed record DialogueState;
