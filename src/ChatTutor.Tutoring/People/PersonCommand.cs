using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.People;

/// <summary>What a person can ask about who they are and which accounts are theirs.</summary>
internal enum PersonCommand
{
    None,

    /// <summary>Show what one has said yes to.</summary>
    Consents,

    /// <summary>How to type the unit's code.</summary>
    Code,

    /// <summary>Sign in at an identity provider outside.</summary>
    SignIn,

    /// <summary>Show a code for another channel.</summary>
    Link,

    Unlink,

    /// <summary>Only this account leaves.</summary>
    LeaveHere,

    /// <summary>All other accounts leave.</summary>
    LeaveOthers,

    /// <summary>Answers on the old account.</summary>
    ItIsMe,

    /// <summary>On the old account: somebody else typed the code. After a confirmation: the wrong person was confirmed.</summary>
    NotMe,

    /// <summary>On the old account only: it says too little to undo a confirmation.</summary>
    No,

    /// <summary>Nothing is unlinked.</summary>
    Stay,

    /// <summary>Hands the phone on.</summary>
    NextPerson,
}

/// <summary>The words of those commands; buttons send the same words, and marks are not needed.</summary>
internal static class PersonCommands
{
    public const string Consents = "/dongy";
    public const string Code = "/ma";
    public const string SignIn = "/xacthuc";
    public const string Link = "/noi";
    public const string Unlink = "/huynoi";
    public const string ItIsMe = "Đúng là tôi";
    public const string NotMe = "Không phải tôi";
    public const string LeaveHere = "Tách kênh này";
    public const string LeaveOthers = "Tách các kênh kia";
    public const string Stay = "Giữ nguyên";
    public const string NextPerson = "Người tiếp theo";
    public const string Agree = "Tôi đồng ý";
    public const string Refuse = "Tôi không đồng ý";

    /// <summary>Goes before the name of a purpose: shows its words and asks.</summary>
    public const string About = "Xem và chọn:";

    /// <summary>Goes before the name of a purpose: takes the yes back at once.</summary>
    public const string Withdraw = "Rút đồng ý:";

    private static readonly Dictionary<string, PersonCommand> _words = CommandWords.Table(
        (PersonCommand.Consents, "/dongy|sự đồng ý của tôi|xem sự đồng ý|tôi đã đồng ý những gì|rút đồng ý|rút lại đồng ý|tôi muốn rút đồng ý"),
        (PersonCommand.Code, "/ma|tôi có mã|nhập mã|tôi muốn nhập mã|mã của đơn vị|xác nhận danh tính"),
        (PersonCommand.SignIn, "/xacthuc|xác thực|xác thực tài khoản|tôi muốn xác thực tài khoản|xác thực danh tính|xác thực vneid|đăng nhập vneid|xác thực bằng vneid"),
        (PersonCommand.Link, "/noi|nối tài khoản|nối kênh|tôi muốn nối tài khoản|liên kết tài khoản"),
        (PersonCommand.Unlink, "/huynoi|hủy nối|hủy nối tài khoản|bỏ nối|bỏ nối tài khoản|tách tài khoản|hủy liên kết tài khoản"),
        (PersonCommand.LeaveHere, "tách kênh này|tách kênh này ra"),
        (PersonCommand.LeaveOthers, "tách các kênh kia|tách kênh kia|tách các kênh khác"),
        (PersonCommand.ItIsMe, "đúng là tôi|đúng|đúng rồi|đúng, là tôi|đúng tôi|là tôi|chính tôi"),
        (PersonCommand.NotMe, "không phải tôi|không phải là tôi|đó không phải tôi|không phải tôi đâu"),
        (PersonCommand.No, "không phải|không"),
        (PersonCommand.Stay, $"{Stay}|thôi|không tách"),
        (PersonCommand.NextPerson, "/nguoitieptheo|người tiếp theo|đổi người|đổi người dùng|kết thúc phiên|đến lượt người khác"));

    private static readonly HashSet<string> _yes = [.. CommandWords.Keys("tôi đồng ý|đồng ý|tôi đồng ý ạ|đồng ý ạ|vâng, tôi đồng ý|có, tôi đồng ý|vâng tôi đồng ý|có tôi đồng ý")];
    private static readonly HashSet<string> _no = [.. CommandWords.Keys("tôi không đồng ý|không đồng ý|không|không ạ|thôi|để sau|chưa|bỏ qua|từ chối")];

    public static PersonCommand Read(string text) => _words.GetValueOrDefault(CommandWords.Key(text));

    /// <summary>Yes or no to a question for consent; null for anything else, which is no yes.</summary>
    public static bool? Answer(string text) => CommandWords.Key(text) is var key && _yes.Contains(key) ? true : _no.Contains(key) ? false : null;

    /// <summary>The purpose a button named.</summary>
    public static ConsentPurpose? Named(string text, string before, ConsentPurposes purposes) =>
        CommandWords.Key(text) is var key && key.StartsWith(VietnameseText.Fold(before), StringComparison.Ordinal)
            ? purposes.Purposes.FirstOrDefault(p => key.EndsWith($" {p.Key}", StringComparison.Ordinal)) : null;
}
