using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages.Overview;

/// <summary>What a role has to do next, by what is missing.</summary>
internal static class NextSteps
{
    public static IEnumerable<NextStep> Of(ConsoleRole role, OverviewFigures figures)
    {
        var admin = role == ConsoleRole.Admin;
        if (admin && figures.Units == 0)
        {
            yield return new("Chưa có đơn vị nào. Nhập cây đơn vị từ tệp CSV hoặc Excel trước, "
                + "vì danh sách người và quyền xem đều theo đơn vị.",
                ConsolePaths.Import, "Nạp danh sách");
        }

        if (figures is { Units: > 0, Listed: 0 } && role is ConsoleRole.Admin or ConsoleRole.Head)
        {
            yield return new(admin
                ? "Các đơn vị chưa có danh sách người. Nhập danh sách rồi in mã một lần để mọi người gắn tài khoản trò chuyện."
                : "Đơn vị chưa có danh sách người. Gửi danh sách cho người quản trị để nhập và in mã.",
                admin ? ConsolePaths.Import : null, "Nạp danh sách");
        }

        if (figures.Listed > figures.Bound && role is ConsoleRole.Admin or ConsoleRole.Head)
        {
            yield return new(
                $"Còn {figures.Listed - figures.Bound} người chưa gắn tài khoản trò chuyện: phát mã một lần cho từng người.",
                ConsolePaths.Units, "Mở cây đơn vị");
        }

        if (figures.Admins == 1)
        {
            yield return new("Mới có một tài khoản quản trị. Tạo thêm một tài khoản để không ai mất đường vào.",
                ConsolePaths.Accounts, "Tạo tài khoản");
        }

        if (figures.WithoutUnits > 0)
        {
            yield return new($"{figures.WithoutUnits} tài khoản chưa được giao đơn vị nên chưa xem được gì.",
                ConsolePaths.Accounts, "Giao đơn vị");
        }
    }
}

/// <summary>A step, with where to take it if the console has a page for it.</summary>
internal sealed record NextStep(string Words, string? Address = null, string? Link = null);
