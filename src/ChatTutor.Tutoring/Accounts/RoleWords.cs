namespace ChatTutor.Tutoring.Accounts;

/// <summary>Roles as people read them, and as the command line writes them.</summary>
public static class RoleWords
{
    public static IReadOnlyList<ConsoleRole> All { get; } =
        [ConsoleRole.Viewer, ConsoleRole.Head, ConsoleRole.Trainer, ConsoleRole.Admin];

    public static string Of(ConsoleRole role) => role switch
    {
        ConsoleRole.Viewer => "Người xem",
        ConsoleRole.Head => "Người đứng đầu đơn vị",
        ConsoleRole.Trainer => "Giảng viên",
        ConsoleRole.Admin => "Quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string May(ConsoleRole role) => role switch
    {
        ConsoleRole.Viewer => "xem số liệu của đơn vị được giao",
        ConsoleRole.Head => "xem danh sách, số liệu và nhật ký của đơn vị mình đứng đầu",
        ConsoleRole.Trainer => "rà soát hội thoại và câu hỏi của đơn vị được giao",
        ConsoleRole.Admin => "làm mọi việc, ở mọi đơn vị",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <returns>Null when it is no role.</returns>
    public static ConsoleRole? Read(string? text)
    {
        foreach (var role in All)
        {
            if (string.Equals(Code(role), text, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return null;
    }

    public static string Code(ConsoleRole role) => role switch
    {
        ConsoleRole.Viewer => "viewer",
        ConsoleRole.Head => "head",
        ConsoleRole.Trainer => "trainer",
        ConsoleRole.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
