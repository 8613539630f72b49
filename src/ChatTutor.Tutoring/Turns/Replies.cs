using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.People;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The sentences the tutor always says. Warm, short, and never a fact of the documents.</summary>
internal static class Replies
{
    /// <summary>Goes before the first answer of a conversation.</summary>
    public const string FirstContact =
        "Chào bạn, tôi là trợ lý AI giúp tìm hiểu Khung năng lực số của Hà Nội, trả lời theo đúng tài liệu.\n"
        + "Xin đừng gửi thông tin mật hay dữ liệu cá nhân vào đây.";

    public static Reply Start { get; } = new("Mời bạn đặt câu hỏi, hoặc chọn một gợi ý dưới đây.")
    {
        Choices =
        [
            new Choice("Khung năng lực số là gì?", "Khung năng lực số là gì?"),
            new Choice("Trợ giúp", UserCommands.Help),
        ],
    };

    public static Reply Help { get; } = new(
        "Bạn cứ hỏi như nhắn tin bình thường, có dấu hay không dấu đều được; tôi trả lời kèm chỗ trích trong tài liệu. "
        + "Nếu tài liệu không nói, tôi sẽ nói rõ là không có.\n"
        + "Các lệnh: /batdau (bắt đầu), /trogiup (trợ giúp), /quytac (đọc và cam kết quy tắc an toàn), "
        + "/dulieucuatoi (xem dữ liệu đang được giữ), /hoso (hồ sơ của bạn), /dongy (những việc bạn đồng ý), /ma (gõ mã của đơn vị), "
        + "/noi (nối với kênh khác), /huynoi (tách ra), /nguoitieptheo (dùng chung máy: đến lượt người khác), "
        + "/xoa (xóa dữ liệu đã nhắn).")
    {
        Choices = [new Choice("Bắt đầu", UserCommands.Start), new Choice("Xóa dữ liệu của tôi", UserCommands.Delete)],
    };

    public static Reply AskDeletion { get; } = new(
        "Bạn muốn xóa toàn bộ cuộc trò chuyện này khỏi hệ thống? Xóa rồi thì không khôi phục được.")
    {
        Choices =
        [
            new Choice(UserCommands.ConfirmDelete, UserCommands.ConfirmDelete),
            new Choice(UserCommands.CancelDelete, UserCommands.CancelDelete),
        ],
    };

    /// <summary>The same, saying what goes beside this conversation.</summary>
    public static Reply AskDeletionOf(bool confirmed, IReadOnlyList<ConversationId> others) => AskDeletion with
    {
        Text = AskDeletion.Text + " Hồ sơ và mọi lựa chọn của bạn cũng bị xóa."
            + (confirmed ? " Xác nhận danh tính bị gỡ; muốn xác nhận lại phải xin đơn vị mã mới." : "")
            + (others.Count > 0 ? $" Các cuộc trò chuyện đã nối cũng bị xóa: {ChannelNames.Of(others.Select(o => o.Channel))}." : ""),
    };

    public static Reply AskDeletionAgain { get; } = new(
        "Hỏi lại lần cuối: mọi tin nhắn và câu trả lời của cuộc trò chuyện này sẽ bị xóa hẳn. Bạn chắc chắn muốn xóa chứ?")
    {
        Choices =
        [
            new Choice(UserCommands.ConfirmDeleteAgain, UserCommands.ConfirmDeleteAgain),
            new Choice(UserCommands.CancelDelete, UserCommands.CancelDelete),
        ],
    };

    public static Reply Deleted { get; } = new("Đã xóa xong. Hệ thống không còn giữ nội dung bạn đã nhắn.");

    public static Reply NotDeleted { get; } = new("Tôi giữ nguyên, không xóa gì cả. Bạn hỏi tiếp nhé.");

    /// <summary>For a turn that failed to the end, so that nobody waits for an answer that will not come.</summary>
    public static Reply GaveUp { get; } = Declined("Xin lỗi, tôi gặp trục trặc khi xử lý tin nhắn này. Bạn gửi lại giúp tôi nhé.");

    public static Reply For(InputShape shape) => shape switch
    {
        InputShape.Empty => Declined("Tôi chưa nhận được nội dung nào. Bạn viết câu hỏi giúp tôi nhé."),
        InputShape.NoLetters => Declined("Tôi chưa hiểu tin nhắn chỉ có ký hiệu. Bạn viết câu hỏi bằng chữ giúp tôi nhé."),
        InputShape.OtherLanguage => Declined(
            "Hiện tôi chỉ trả lời bằng tiếng Việt; bạn viết lại câu hỏi bằng tiếng Việt giúp tôi nhé. "
            + "(I can only answer questions in Vietnamese for now.)"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Words are answered from the material."),
    };

    private static Reply Declined(string text) => new(text) { Answered = false };
}
