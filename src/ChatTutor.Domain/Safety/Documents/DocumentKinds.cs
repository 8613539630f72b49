namespace ChatTutor.Domain.Safety.Documents;

/// <summary>What a finding of the input guard means where it stands in a document instead of a message.</summary>
internal static class DocumentKinds
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["CCCD"] = "số căn cước", ["CMND"] = "số chứng minh nhân dân", ["PASSPORT"] = "số hộ chiếu", ["PHONE"] = "số điện thoại",
        ["EMAIL"] = "địa chỉ thư điện tử", ["BHXH"] = "số bảo hiểm xã hội", ["BHYT"] = "số thẻ bảo hiểm y tế", ["MST"] = "mã số thuế",
        ["BANK_ACCOUNT"] = "số tài khoản", ["CARD"] = "số thẻ ngân hàng", ["PLATE"] = "biển số xe", ["GPLX"] = "số giấy phép lái xe",
        ["PARTY_CARD"] = "số thẻ đảng", ["DOB"] = "ngày sinh", ["ADDRESS"] = "địa chỉ nhà", ["HEALTH"] = "sức khỏe của một người",
        ["PARTY_FILE"] = "hồ sơ đảng viên", ["WHISTLEBLOWER"] = "người tố cáo", ["UNRELEASED_EXAM"] = "đề thi chưa công bố",
        ["PASSWORD"] = "mật khẩu", ["OTP"] = "mã OTP", ["PIN"] = "mã PIN", ["TOKEN"] = "khóa truy cập", ["INTERNAL_IP"] = "địa chỉ máy nội bộ",
        ["SECRECY_MARK"] = "dấu độ mật", ["SECRECY_NUMBER"] = "số hiệu văn bản mật", ["SECRECY_CLAIM"] = "lời nói đây là tài liệu mật",
        ["INTERNAL_MARK"] = "dấu lưu hành nội bộ", ["INTERNAL_CLAIM"] = "biên bản, kết luận nội bộ", ["DRAFT"] = "dấu dự thảo",
    };

    /// <summary>Kinds that are judged by words around them: in a question these words are everywhere.</summary>
    private static readonly HashSet<string> ByWords = new(StringComparer.Ordinal)
    {
        "ADDRESS", "HEALTH", "PARTY_FILE", "WHISTLEBLOWER", "UNRELEASED_EXAM", "SECRECY_CLAIM", "INTERNAL_CLAIM", "INTERNAL_MARK",
    };

    /// <summary>What the finding means in a text of a sort; null where it means nothing there.</summary>
    public static DocumentConcern? Concern(Finding finding, DocumentSort sort) => Concern(finding) is not { } concern ? null
        : sort == DocumentSort.Questions
            && (concern is DocumentConcern.Machine or DocumentConcern.Notice || (concern == DocumentConcern.Personal && ByWords.Contains(finding.Entity)))
            ? null : concern;

    /// <summary>What the finding means; null for rules that are about a conversation: who is asked to decide, who is in distress.</summary>
    private static DocumentConcern? Concern(Finding finding) => finding.Rule switch
    {
        "secrecy.mark_line" or "secrecy.mark_bracket" or "secrecy.number" or "internal.mark" => DocumentConcern.Mark,
        "secrecy.claim" or "internal.claim" => DocumentConcern.Personal,
        "internal.draft" or "pii.mst_company" => DocumentConcern.Notice,
        var id when Is(id, "secret.") => DocumentConcern.Credential,
        var id when Is(id, "injection.") || Is(id, "machine.") => DocumentConcern.Machine,
        var id when Is(id, "guard.") => DocumentConcern.Mark,
        var id when Is(id, "duty.") || Is(id, "distress") => null,
        _ => finding.Action == GuardAction.Allow ? null : DocumentConcern.Personal,
    };

    /// <summary>What was found, in Vietnamese; the rule's id where it has no name here.</summary>
    public static string Name(Finding finding) =>
        Concern(finding) == DocumentConcern.Machine ? "câu nói với máy, không phải với người đọc"
        : Is(finding.Rule, "guard.") ? "đoạn quá dài hoặc không kiểm tra được"
        : Names.GetValueOrDefault(finding.Entity) ?? $"dữ liệu theo quy tắc {finding.Rule}";

    private static bool Is(string id, string start) => id.StartsWith(start, StringComparison.Ordinal);
}
