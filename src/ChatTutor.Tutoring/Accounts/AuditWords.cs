namespace ChatTutor.Tutoring.Accounts;

/// <summary>What the entries of the audit say to a reader. An action without words is shown as it is.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["signin.done"] = "Đăng nhập",
        ["signin.failed"] = "Đăng nhập không được",
        ["signin.code_failed"] = "Nhập sai mã xác thực",
        ["signin.locked"] = "Tài khoản bị tạm khóa vì nhập sai nhiều lần",
        ["signin.recovery_used"] = "Dùng một mã khôi phục",
        ["session.ended"] = "Đăng xuất",
        ["session.revoked"] = "Ngắt một phiên đăng nhập",
        ["session.revoked_all"] = "Ngắt mọi phiên khác",
        ["account.added"] = "Tạo tài khoản",
        ["account.role"] = "Đổi vai trò",
        ["account.unit_added"] = "Giao thêm đơn vị",
        ["account.unit_removed"] = "Thôi giao đơn vị",
        ["account.reset"] = "Cấp lại mật khẩu dùng một lần",
        ["account.second_factor_reset"] = "Bỏ xác thực hai lớp để bật lại",
        ["account.disabled"] = "Khóa tài khoản",
        ["account.enabled"] = "Mở lại tài khoản",
        ["account.password"] = "Đổi mật khẩu",
        ["account.second_factor"] = "Bật xác thực hai lớp",
        ["account.recovery_codes"] = "Tạo mã khôi phục mới",
        ["units.imported"] = "Nạp danh sách đơn vị",
        ["headcounts.imported"] = "Nạp số người theo nhóm",
        ["roster.imported"] = "Nạp danh sách người",
        ["roster.names_read"] = "Mở danh sách có họ tên",
        ["roster.codes_issued"] = "Phát mã dùng một lần",
        ["roster.codes_revoked"] = "Thu hồi mã dùng một lần",
        ["contact.added"] = "Thêm đầu mối",
        ["contact.removed"] = "Bỏ đầu mối",
    };

    public static string Of(string action) => _words.GetValueOrDefault(action, action);
}
