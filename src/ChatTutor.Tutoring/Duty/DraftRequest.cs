using System.Text.RegularExpressions;
using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Duty;

/// <summary>A request for a draft: what kind of text, and about what.</summary>
/// <param name="Kind">E.g. <c>báo cáo</c>, with marks.</param>
/// <param name="Topic">What it is to be about, as written; empty when nothing is said.</param>
internal sealed partial record DraftRequest(string Kind, string Topic)
{
    private static readonly Dictionary<string, string> _kinds = new[]
    {
        "báo cáo", "kế hoạch", "công văn", "bài phát biểu", "tờ trình", "đề cương", "thông báo", "quyết định", "biên bản", "bài truyền thông",
        "bài tuyên truyền", "bài viết", "bản tin", "giấy mời", "thư mời", "đề án", "diễn văn", "nghị quyết", "bài thu hoạch",
        "bản kiểm điểm", "thư ngỏ", "văn bản", "phát biểu", "email", "kịch bản", "bài giới thiệu", "tham luận", "bài tham luận", "lịch học",
    }.ToDictionary(DocumentNames.Key, kind => kind, StringComparer.Ordinal);

    /// <summary>Null when the text asks a question, or for anything but a text.</summary>
    public static DraftRequest? Read(string text)
    {
        var words = Polite().Replace(DocumentNames.Key(text), "");
        var match = Request().Match(words);
        if (!match.Success || Question().IsMatch(words) || !_kinds.TryGetValue(match.Groups["kind"].Value, out var kind))
        {
            return null;
        }

        var topic = words[match.Length..].Trim();
        return match.Groups["please"].Success || match.Groups["ask"].Success || Plea().IsMatch(words) || IsPlain(match, topic)
            ? new DraftRequest(kind, Rest(text, match)) : null;
    }

    /// <summary>What follows in the person's own spelling: marks tell words apart.</summary>
    private static string Rest(string text, Match match) => string.Join(
        ' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(match.Value.Split(' ').Length));

    /// <summary>"Soạn công văn mời họp", "lập kế hoạch tự học": an order without a word of asking.</summary>
    private static bool IsPlain(Match match, string topic) =>
        match.Groups["verb"].Value is "soan" or "viet" or "thao" or "du thao" or "soan thao"
        || topic.StartsWith("tu hoc", StringComparison.Ordinal) || topic.StartsWith("hoc ", StringComparison.Ordinal);

    private const string Please =
        "(?:ban|hay|nho ban|nho|ad|bot|lam on|vui long|co the|giup|giup (?:toi|em|minh)|ho toi|cho toi|toi (?:muon|can) ban|em muon nho|xin|phien ban)";

    private const string Verb = "(?:soan thao|soan|viet|lap|thao|du thao|tao|xay dung|lam|chuan bi|len)";

    private const string Between =
        "(?:giup|ho|gium|dum|cho|toi|em|minh|anh|chi|sep|nhap|san|luon|gap|nhanh|mot|1|cai|so bo|khung|dan y|mau|ban|ban nhap|truoc)";

    private const string Text =
        "(?:bao cao|ke hoach|cong van|bai phat bieu|to trinh|de cuong|thong bao|quyet dinh|bien ban|bai truyen thong|bai tuyen truyen"
        + "|bai viet|ban tin|giay moi|thu moi|de an|dien van|nghi quyet|bai thu hoach|ban kiem diem|thu ngo|van ban|phat bieu"
        + "|email|kich ban|bai gioi thieu|bai tham luan|tham luan|lich hoc)";

    [GeneratedRegex(
        "^(?<please>(?:" + Please + " )+)?(?<verb>" + Verb + ")(?<ask>(?: " + Between + "){1,6})? (?<kind>" + Text + ")(?![a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    // "… được không?" after a request is a courtesy, not a question.
    [GeneratedRegex(" (?:co )?(?:duoc|dc) (?:khong|ko|k|chu)(?: a| ban| nhe| vay)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    [GeneratedRegex(
        "(?<![a-z])(?:giup|ho|gium|dum|nhe|nha|voi|di|cho (?:toi|em|minh|anh|chi|sep))(?: (?:toi|em|minh|anh|chi|a|ban))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plea();

    [GeneratedRegex(
        "(?<![a-z])(?:ai|gi|the nao|ra sao|khi nao|bao gio|o dau|bao nhieu|may|lam sao|vi sao|tai sao|nao|khong|ko|hong|chua|quy trinh"
        + "|trach nhiem|thoi han|han chot|co phai|can luu y|bat buoc|tham quyen|thuoc nang luc)(?![a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
