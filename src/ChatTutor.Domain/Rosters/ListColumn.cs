using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>A column that a list may have.</summary>
/// <param name="Name">As we call it.</param>
/// <param name="IsRequired">Whether a list without it is refused.</param>
/// <param name="AlsoCalled">Other names, with marks.</param>
public sealed record ListColumn(string Name, bool IsRequired, params string[] AlsoCalled)
{
    /// <summary>Whether a heading in a file means this column: letters only count, "(…)" and signs do not.</summary>
    /// <param name="key">From <see cref="Key"/>.</param>
    internal bool Is(string key) => key == Key(Name) || AlsoCalled.Any(name => key == Key(name));

    /// <summary>The words of a heading, folded.</summary>
    internal static string Key(string heading) =>
        Tokens.Key(heading.IndexOf('(', StringComparison.Ordinal) is var cut && cut > 0 ? heading[..cut] : heading);
}

/// <summary>Headings that announce personal data which nothing here needs (section VII.1 of the framework).</summary>
internal static class PrivateColumns
{
    private static readonly (string Name, string[] Words)[] _known =
    [
        ("số căn cước, chứng minh nhân dân", ["cccd", "can cuoc", "cmnd", "cmt", "cmtnd", "chung minh nhan dan", "chung minh thu", "dinh danh"]),
        ("hộ chiếu", ["ho chieu"]),
        ("ngày sinh, tuổi", ["ngay sinh", "nam sinh", "sinh ngay", "ngay thang nam sinh", "tuoi", "do tuoi"]),
        ("điện thoại", ["dien thoai", "so dt", "sdt", "dtdd", "di dong", "zalo", "viber", "telegram"]),
        ("địa chỉ", ["dia chi", "noi o", "cho o", "thuong tru", "tam tru", "que quan", "nguyen quan", "noi sinh"]),
        ("thư điện tử", ["email", "e mail", "thu dien tu", "gmail"]),
        ("giới tính", ["gioi tinh", "nam nu"]),
        ("dân tộc, tôn giáo", ["dan toc", "ton giao"]),
        ("số tài khoản, ngân hàng", ["tai khoan", "ngan hang", "stk"]),
        ("mã số thuế, bảo hiểm", ["ma so thue", "mst", "bhxh", "bhyt", "bao hiem"]),
        ("lương", ["he so luong", "muc luong", "tien luong", "bac luong"]),
        ("mật khẩu", ["mat khau", "password", "ma pin", "otp"]),
        ("sức khỏe, gia đình", ["suc khoe", "hon nhan", "vo chong", "con cai"]),
        ("đảng viên", ["dang vien", "ngay vao dang", "the dang"]),
    ];

    /// <summary>Which data a heading announces; null where it announces none of them.</summary>
    /// <param name="key">Folded words.</param>
    public static string? Named(string key) =>
        _known.FirstOrDefault(row => row.Words.Any(word => $" {key} ".Contains($" {word} ", StringComparison.Ordinal))).Name;
}
