using ChatTutor.Domain.Conversations;

namespace ChatTutor.Server.Pages;

/// <summary>What the chat page shows before any script runs.</summary>
public sealed record ChatPageModel(WebAssets Assets)
{
    public const string TextSizeName = "chu";
    public const string QuestionName = "cau-hoi";
    public const string TokenName = "ma";

    /// <summary>Ends the session on a shared phone; the tutor knows the same words when they are typed.</summary>
    public const string NextPerson = "Người tiếp theo";

    /// <summary>Questions to begin with; each is answered from the shipped documents (a test asks them).</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "Công chức cần đạt tối thiểu mức nào?",
        "Năng lực 5.1 yêu cầu gì?",
        "Có được đưa tài liệu nội bộ vào công cụ AI không?",
    ];

    public bool LargeText { get; init; }

    /// <summary>Path of the server's Direct Line doors.</summary>
    public string Doors { get; init; } = "/directline/v3/directline";

    /// <summary>The conversation's token, carried from form to form when there is no script to keep it.</summary>
    public string? Token { get; init; }

    public IReadOnlyList<ChatLine> Lines { get; init; } = [];

    /// <summary>What the last reply offers to ask next.</summary>
    public IReadOnlyList<Choice> FollowUps => Lines is [.., { Reply.Choices: var choices }] ? choices : [];

    public string Address(string file) => Assets.Address(file);
}

/// <summary>A question or a reply that was already there when the page was made.</summary>
public sealed record ChatLine(string? Question, Reply? Reply);
