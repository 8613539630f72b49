using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What the tutor says to a finding of the guard: by kind, and never with anything of what was found.</summary>
/// <remarks>What is a rule is quoted from QĐ 1879-QĐ/TU, annex VII.1; the rest is plain advice and says nothing of the law.</remarks>
internal static class SafetyReplies
{
    /// <summary>Kind of the note that a file came along.</summary>
    public const string FileEntity = "ATTACHMENT";

    /// <summary>The words of the framework.</summary>
    public const string Rule =
        "Không đưa tài liệu mật, tài liệu nội bộ chưa được phép công khai, dữ liệu cá nhân, dữ liệu nhạy cảm, dữ liệu thuộc phạm vi "
        + "bí mật của Đảng, Nhà nước lên các nền tảng AI công cộng hoặc hệ thống không được cấp có thẩm quyền cho phép.";

    public const string FileNotRead = "Tôi chưa đọc được tệp đính kèm và không giữ tệp; bạn viết điều cần hỏi thành chữ giúp tôi nhé.";

    private const string RuleWithPlace = $"\n\n“{Rule}” (Quyết định 1879-QĐ/TU, Phụ lục, mục VII, khoản 1)";

    public static Reply TooLong { get; } = Declined("Tin nhắn dài quá 20.000 ký tự nên tôi không đọc hết được. Bạn rút gọn lại giúp tôi nhé.");

    public static Reply NotJudged { get; } = Declined(
        "Tôi chưa kiểm tra được tin nhắn này nên không xử lý. Bạn viết lại theo cách khác giúp tôi nhé.");

    public static Reply Credential { get; } = Declined(
        "Tin nhắn có vẻ chứa mật khẩu hoặc mã bảo mật. Tôi không lưu, không xử lý và không nhắc lại. Bạn nên đổi ngay:\n"
        + "1. Đổi mật khẩu, mã PIN hoặc khóa truy cập đó ở mọi nơi đang dùng; nếu là mã OTP thì đừng chuyển cho ai nữa.\n"
        + "2. Xóa tin nhắn này trên máy của bạn.\n"
        + "3. Nếu là tài khoản công vụ hoặc thấy đăng nhập lạ, báo ngay người phụ trách an toàn thông tin của đơn vị.\n"
        + "Tôi không bao giờ cần mật khẩu hay mã của bạn. Việc này thuộc năng lực 5.1, Bảo vệ thiết bị, tài khoản, hệ thống.");

    public static Reply Secrecy { get; } = Declined(
        "Tin nhắn có dấu hiệu của tài liệu hoặc thông tin mật. Tôi dừng ở đây: không lưu, không xử lý và không nhắc lại. Bạn hãy:\n"
        + "1. Xóa tin nhắn này trên máy của bạn.\n"
        + "2. Báo ngay người đứng đầu đơn vị hoặc người phụ trách bảo mật, và không kể lại nội dung khi báo qua tin nhắn." + RuleWithPlace);

    public static Reply Internal { get; } = Declined(
        "Tin nhắn có dấu hiệu là tài liệu nội bộ chưa được phép công khai, nên tôi không lưu và không xử lý. "
        + "Bạn xóa tin nhắn này trên máy của mình, rồi hỏi lại bằng một câu hỏi chung, không kèm nội dung tài liệu nhé." + RuleWithPlace);

    public static Reply Sensitive { get; } = Declined(
        "Tin nhắn có dấu hiệu chứa dữ liệu nhạy cảm, như hồ sơ đảng viên hoặc thông tin về người tố cáo, nên tôi không lưu và không xử lý. "
        + "Bạn xóa tin nhắn này trên máy của mình nhé; điều cần hỏi thì hỏi chung, không nêu người cụ thể." + RuleWithPlace);

    public static Reply Bulk { get; } = Declined(
        "Tin nhắn có nhiều dữ liệu cá nhân, như một danh sách, nên tôi không lưu và không xử lý. "
        + "Bạn hỏi lại mà bỏ họ tên, số giấy tờ, số điện thoại; cần ví dụ thì dùng số liệu giả nhé." + RuleWithPlace);

    public static Reply AskPublished { get; } = Declined(
        "Nội dung này có vẻ là dự thảo hoặc tài liệu chưa ban hành nên tôi chưa xử lý và không lưu. Tài liệu đã được công bố chưa?") with
    {
        Choices = [new Choice(Publication.Yes, Publication.Yes), new Choice(Publication.No, Publication.No)],
    };

    public static Reply SendAgain { get; } = new("Cảm ơn bạn. Mời bạn gửi lại nội dung đó, tôi sẽ trả lời.");

    public static Reply NotPublished { get; } = Declined(
        "Vậy xin đừng gửi nội dung ấy vào đây. Bạn hỏi chung, không kèm nội dung dự thảo, tôi vẫn giúp được." + RuleWithPlace);

    public static bool IsDistress(IReadOnlyList<Finding> findings) => Has(findings, "DISTRESS");

    /// <summary>A person first, and no number that no source fixes.</summary>
    /// <param name="contact">What the house that runs the tutor shows; empty when it has set nothing.</param>
    public static Reply Distress(string contact) => Declined(
        "Nghe bạn nói vậy, tôi rất lo cho bạn. Tôi chỉ là trợ lý AI, không thay được một người ở bên bạn lúc này.\n"
        + (contact.Length > 0 ? $"Bạn liên hệ ngay nhé: {contact}.\n" : "")
        + "Bạn hãy gọi hoặc đến gặp ngay một người mình tin: người thân, bạn bè, đồng nghiệp, hàng xóm. "
        + "Nếu bạn đang gặp nguy hiểm, nhờ người ở gần đưa đến cơ sở y tế gần nhất.\n"
        + "Chuyện học để sau cũng được. Tôi không lưu lời bạn vừa nhắn.");

    /// <summary>Why nothing of the message was stored or answered: the gravest kind speaks.</summary>
    public static Reply Refused(IReadOnlyList<Finding> findings)
    {
        var refused = findings.Where(finding => finding.Action == GuardAction.Refuse).ToList();
        return Any(refused, "secrecy.") ? Secrecy
            : Any(refused, "secret.") ? Credential
            : Has(refused, "PARTY_FILE") || Has(refused, "WHISTLEBLOWER") ? Sensitive
            : Has(refused, "BULK") ? Bulk
            : Has(refused, "TOO_LONG") ? TooLong
            : Has(refused, "GUARD_FAILURE") ? NotJudged
            : Internal;
    }

    /// <summary>Goes after an answer when something in the question was covered or came beside it.</summary>
    public static string? Notice(IReadOnlyList<Finding> findings)
    {
        string?[] notices =
        [
            findings.Any(finding => finding.Action == GuardAction.Redact)
                ? "Tôi đã che thông tin cá nhân trong tin nhắn và không lưu; lần sau bạn cứ hỏi mà không cần kèm." : null,
            Has(findings, "HEALTH")
                ? "Tôi đã che tên người và thông tin sức khỏe trong tin nhắn; đó là chuyện riêng của mỗi người, xin đừng gửi vào đây." : null,
            Has(findings, "INTERNAL_IP") ? "Tôi đã che địa chỉ mạng nội bộ trong tin nhắn; xin đừng gửi vào đây." : null,
            Has(findings, FileEntity) ? FileNotRead : null,
        ];
        var said = notices.OfType<string>().ToList();
        return said.Count > 0 ? string.Join('\n', said) : null;
    }

    /// <summary>What is said to rude words: one sentence, no lesson; the answer follows where there is a question.</summary>
    public const string Calm = "Tôi hiểu sự chưa hài lòng của bạn, tôi vẫn sẵn lòng giúp bạn.";

    public static Reply AskCalmly { get; } = Declined(Calm + " Bạn nói rõ điều cần hỏi giúp tôi nhé.");

    public static bool IsRude(IReadOnlyList<Finding> findings) => Has(findings, "ABUSE");

    public static bool AsksForPublication(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Action == GuardAction.Warn && finding.Rule.StartsWith("internal.", StringComparison.Ordinal));

    public static bool BringsFile(IReadOnlyList<Finding> findings) => Has(findings, FileEntity);

    public static Reply NoFiles { get; } = Declined(FileNotRead);

    private static bool Has(IReadOnlyList<Finding> findings, string entity) => findings.Any(finding => finding.Entity == entity);

    private static bool Any(IReadOnlyList<Finding> findings, string rules) =>
        findings.Any(finding => finding.Rule.StartsWith(rules, StringComparison.Ordinal));

    private static Reply Declined(string text) => new(text) { Answered = false };
}
