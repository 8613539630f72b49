using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Server.ConsolePages.Accounts;

/// <summary>An account's state in words.</summary>
internal static class AccountWords
{
    public static string State(AccountLine account) =>
        account.Disabled ? "đã khóa"
        : account.LockedUntil is { } until ? $"tạm khóa đến {HanoiTime.Show(until)}"
        : account.MustChangePassword ? "chờ đổi mật khẩu dùng một lần"
        : account.SecondFactor ? "đang dùng, hai lớp" : "đang dùng, một lớp";

    public static string Units(AccountLine account) =>
        account.Role == ConsoleRole.Admin ? "tất cả" : account.Units.Count == 0 ? "chưa giao" : string.Join(", ", account.Units);
}
