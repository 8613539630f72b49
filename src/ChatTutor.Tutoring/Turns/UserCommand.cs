namespace ChatTutor.Tutoring.Turns;

/// <summary>What a person can ask of the tutor itself.</summary>
internal enum UserCommand
{
    None,
    Start,
    Help,
    Delete,
    ConfirmDelete,
    CancelDelete,
    ShowData,
    ShowRules,
    AcknowledgeRules,
}

/// <summary>Recognises commands: as a slash word, as a button, and as plain words with and without marks.</summary>
internal static class UserCommands
{
    public const string Start = "/batdau";
    public const string Help = "/trogiup";
    public const string Delete = "/xoa";
    public const string ShowData = "/dulieucuatoi";
    public const string ShowRules = "/quytac";
    public const string AcknowledgeRules = "Tôi đã đọc và cam kết thực hiện";
    public const string ConfirmDelete = "Có, xóa hết";
    public const string ConfirmDeleteAgain = "Chắc chắn xóa";
    public const string CancelDelete = "Không xóa";

    private static readonly Dictionary<string, UserCommand> _words = CommandWords.Table(
        (UserCommand.Start, "/batdau|/start|bắt đầu|bắt đầu lại"),
        (UserCommand.Help, "/trogiup|/help|trợ giúp|giúp tôi|giúp|hướng dẫn|hướng dẫn sử dụng|help"),
        (UserCommand.Delete, "/xoa|xóa dữ liệu của tôi|xóa dữ liệu|xóa hết dữ liệu của tôi|xóa toàn bộ dữ liệu của tôi"),
        (UserCommand.ShowData, "/dulieucuatoi|/dulieu|dữ liệu của tôi|xem dữ liệu của tôi|tải dữ liệu của tôi|xuất dữ liệu của tôi"),
        (UserCommand.ShowRules, "/quytac|quy tắc an toàn|xem quy tắc an toàn|đọc quy tắc an toàn"),
        (UserCommand.AcknowledgeRules, "/camket|tôi đã đọc và cam kết thực hiện|tôi đã đọc và cam kết"));

    /// <summary>Answers to the tutor's own question; at any other time they mean nothing.</summary>
    private static readonly Dictionary<string, UserCommand> _answers = CommandWords.Table(
        (UserCommand.ConfirmDelete, "có, xóa hết|có xóa hết|có, xóa|có xóa|xóa hết|xóa|/xoa|có|đồng ý|chắc chắn xóa|chắc chắn|có, chắc chắn|tôi chắc chắn"),
        (UserCommand.CancelDelete, "không xóa|không, giữ lại|không|thôi|hủy"));

    /// <param name="text">What the person wrote, redacted.</param>
    /// <param name="deletionAsked">Whether the tutor has just asked whether to delete everything.</param>
    public static UserCommand Read(string text, bool deletionAsked)
    {
        var words = CommandWords.Key(text);
        return deletionAsked && _answers.TryGetValue(words, out var answer) ? answer : _words.GetValueOrDefault(words);
    }
}
