namespace ChatTutor.Server.ConsolePages;

/// <summary>What a page says after something was done. The address carries a code, never the words.</summary>
internal static class Notices
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["dang-xuat"] = "Đã đăng xuất.",
        ["dang-nhap-lai"] = "Đã quá lâu hoặc tài khoản vừa thay đổi. Hãy đăng nhập lại từ đầu.",
        ["mat-khau"] = "Đã đổi mật khẩu. Các phiên đăng nhập khác đã bị ngắt.",
        ["phien"] = "Đã ngắt phiên đăng nhập.",
        ["phien-khac"] = "Đã ngắt mọi phiên khác. Chỉ còn phiên này.",
        ["vai-tro"] = "Đã lưu vai trò.",
        ["don-vi"] = "Đã lưu đơn vị của tài khoản.",
        ["khoa"] = "Đã khóa tài khoản và ngắt mọi phiên của tài khoản này.",
        ["thu-hoi"] = "Đã thu hồi các mã chưa dùng.",
        ["dau-moi"] = "Đã lưu đầu mối.",
        ["mo"] = "Đã mở lại tài khoản.",
    };

    public static string? Of(string? code) => code is null ? null : _words.GetValueOrDefault(code);
}
