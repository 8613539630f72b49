namespace ChatTutor.Server.ConsolePages;

/// <summary>Where the console's own pages are.</summary>
internal static class ConsolePaths
{
    public const string Root = "/console";
    public const string SignIn = Root + "/dang-nhap";
    public const string Code = Root + "/ma-xac-thuc";
    public const string NewPassword = Root + "/mat-khau-moi";
    public const string Enrol = Root + "/bat-xac-thuc";
    public const string SignOut = Root + "/dang-xuat";
    public const string Sessions = Root + "/cua-toi";
    public const string Password = Sessions + "/mat-khau";
    public const string SecondFactor = Sessions + "/xac-thuc-hai-lop";
    public const string RecoveryCodes = SecondFactor + "/ma-khoi-phuc";
    public const string Accounts = Root + "/tai-khoan";
    public const string Audit = Root + "/nhat-ky";
    public const string Units = Root + "/don-vi";
    public const string Import = Root + "/nap-danh-sach";

    /// <summary>Where to go after signing in. Anything but a page of the console, written plainly, is the overview.</summary>
    public static string Local(string? wanted) =>
        wanted is not null
        && (wanted == Root || wanted.StartsWith(Root + "/", StringComparison.Ordinal)
            || wanted.StartsWith(Root + "?", StringComparison.Ordinal))
        && !wanted.Contains("//", StringComparison.Ordinal) && !wanted.Contains("..", StringComparison.Ordinal)
        && !wanted.Any(c => c is '\\' or '#' || char.IsControl(c))
            ? wanted : Root;
}
