using System.Text.RegularExpressions;

namespace ChatTutor.Domain.People;

/// <summary>Tells a sentence about oneself from one about somebody else, by its grammar. Works on folded words.</summary>
internal static partial class OwnClaim
{
    private const string Me = "(?:toi|em|e|minh|mk|mik|chau|con|tui|tao|t|to|bac|co|chu|anh|chi|ba|ong|qua)";
    private const string Kin = "(?:sep|vo|chong|con|bo|me|ma|cha|ba|ong|anh|chi|em|ban|chau|co|chu|bac|thu truong|hang xom|dong nghiep|nguoi nha|con trai|con gai)";

    private static readonly HashSet<string> _no = ["nguyen", "cuu", "tung", "truoc"];

    /// <summary>The writer says what he or she is or does.</summary>
    public static bool Stands(string key) => Claim().IsMatch(key) || Last().IsMatch(key);

    /// <summary>Somebody else is spoken of, or the writer only wants to be, meet or ask about the post.</summary>
    public static bool IsAboutOthers(string key) => Others().IsMatch(key) || Wish().IsMatch(key);

    /// <summary>The sentence asks something.</summary>
    public static bool Asks(string key) => Question().IsMatch(key);

    /// <summary>Two posts are held at once.</summary>
    public static bool Joins(string key) => Both().IsMatch(key);

    /// <summary>"không phải công chức", "nguyên là chủ tịch": the post at this word is not held.</summary>
    public static bool IsTakenBack(string[] words, int at)
    {
        var before = at > 0 && words[at - 1] is "la" or "lam" ? at - 1 : at;
        return (before > 0 && _no.Contains(words[before - 1]))
            || (before > 1 && words[before - 1] == "phai" && words[before - 2] is "khong" or "chang" or "dau" or "chua" or "ko" or "k");
    }

    [GeneratedRegex($"(?:^|^da |^thua |^chao [a-z]+ |[a-z] ){Me} (?:(?:moi|dang|hien|nay|cung|da|vua|duoc|van|gio|la nguoi|gia roi) )*"
        + "(?:la|lam|lm|giu|phu trach|chuyen trach|thuoc|trong|o|cong tac|ngoi|day|nguyen|ban|chay|kinh doanh|that nghiep|ve|nghi|ho tro|pho|truong|bi thu|chu tich|do|dieu dong|bo nhiem|chuyen|khong phai)(?: |$)"
        + $"|(?:^| ){Me} (?:moi |vua )*(?:duoc |bi )(?:dieu dong|bo nhiem|luan chuyen|chuyen|bau|phan cong)")]
    private static partial Regex Claim();

    /// <summary>"chuyên viên tham mưu là em".</summary>
    [GeneratedRegex($" (?:la|chinh la) {Me}(?: a| day| ne)?$")]
    private static partial Regex Last();

    [GeneratedRegex($"(?:^| ){Kin} (?:cua )?(?:toi|em|minh|tui|chau|tao|to|co|bac) (?:dang |hien |cung )?(?:la|lam|cong tac|o|thuoc|muon|can) ")]
    private static partial Regex Others();

    [GeneratedRegex("(?:^| )(?:muon|dinh|thich|sap) (?:hoi|gap|lam|thanh|tro thanh|biet|tim|thi|ung tuyen|xin)(?: |$)|(?:^| )(?:can|xin|nho) (?:gap|hoi|lien he|tim) |(?:^| )hoi (?:giup|ho|thay|dum) ")]
    private static partial Regex Wish();

    [GeneratedRegex("(?:^| )(?:gi|nao|may|sao|dau|bao nhieu|the nao|ai|co duoc|co phai)(?: |$)")]
    private static partial Regex Question();

    [GeneratedRegex("(?:^| )(?:kiem|kiem nhiem|dong thoi|kiem luon)(?: |$)|(?:^| )vua .+ vua |(?:^| )va (?:ca |con )?(?:lam|la|kiem) ")]
    private static partial Regex Both();
}
