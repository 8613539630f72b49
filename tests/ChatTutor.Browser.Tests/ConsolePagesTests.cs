using ChatTutor.Tutoring.Accounts;
using Microsoft.Playwright;

namespace ChatTutor.Browser.Tests;

/// <summary>Every page of the console's shell on a phone and on a desk, in light and dark, by keyboard alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConsolePagesTests(Chromium chromium)
{
    private static readonly string[] _own =
    [
        "/console", "/console/tai-khoan", "/console/nhat-ky", "/console/cua-toi", "/console/cua-toi/mat-khau",
        "/console/cua-toi/xac-thuc-hai-lop", "/console/no-such-page",
    ];

    [AxeFact]
    public async Task An_administrator_finds_no_fault_on_a_phone() => await WalkAsync(390, ColorScheme.Light);

    [AxeFact]
    public async Task An_administrator_finds_no_fault_at_a_desk() => await WalkAsync(1280, ColorScheme.Light);

    [AxeFact]
    public async Task An_administrator_finds_no_fault_in_the_dark() => await WalkAsync(390, ColorScheme.Dark);

    [AxeFact]
    public async Task A_viewer_is_told_what_is_missing_and_what_is_not_allowed()
    {
        await using var server = await RunningServer.StartAsync();
        var made = await ConsoleVisit.AddAsync(server, "nguoi.xem", ConsoleRole.Viewer);
        await using var visit = await ConsoleVisit.OpenAsync(chromium, server, 390);
        await visit.EnterAsync(made, secondFactor: false);

        Assert.Contains("chưa được giao đơn vị nào", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.GoAsync("/console/tai-khoan");

        Assert.Equal("Không có quyền", await visit.Page.InnerTextAsync("h1"));
    }

    [BrowserFact]
    public async Task The_door_and_the_menu_work_by_keyboard_alone()
    {
        await using var server = await RunningServer.StartAsync();
        var made = await ConsoleVisit.AddAsync(server, "nguoi.xem", ConsoleRole.Viewer);
        await using var visit = await ConsoleVisit.OpenAsync(chromium, server, 1280);
        var keys = visit.Page.Keyboard;
        await visit.Page.GotoAsync(server.Address + "/console");
        await keys.TypeAsync(made.Name);        // the first field has the focus
        await keys.PressAsync("Tab");
        await keys.TypeAsync(made.Password);
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Đặt mật khẩu của mình");
        await visit.Page.FocusAsync("#password");
        await keys.TypeAsync(ConsoleVisit.Password);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(ConsoleVisit.Password);
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Tổng quan");

        await keys.PressAsync("Tab");
        Assert.Equal("Đến nội dung chính", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await keys.PressAsync("Enter");
        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Tổng quan", await visit.Page.InnerTextAsync("[aria-current=page]"));
    }

    private async Task WalkAsync(int width, ColorScheme scheme)
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await ConsoleVisit.OpenAsync(chromium, server, width, scheme);
        await visit.GoAsync("/console");
        var made = await ConsoleVisit.AddAsync(server, "quan.tri", ConsoleRole.Admin);
        await visit.GoAsync("/console");
        await visit.FillAsync("name", "ai.do");
        await visit.FillAsync("password", "không phải mật khẩu này");
        await visit.PressAsync("Đăng nhập");
        Assert.Contains("Không đăng nhập được", await visit.Page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
        await visit.EnterAsync(made, secondFactor: true);
        await ConsoleVisit.AddUnitsAsync(server);
        foreach (var path in _own)
        {
            await visit.GoAsync(path);
        }

        await AddAccountAsync(visit);
        await visit.PressAsync("Đăng xuất");
        await visit.FillAsync("name", "quan.tri");
        await visit.FillAsync("password", ConsoleVisit.Password);
        await visit.PressAsync("Đăng nhập");
        Assert.Equal("Nhập mã xác thực", await visit.Page.InnerTextAsync("h1"));
        await visit.Page.ClickAsync("summary");
        await visit.LookAsync();
    }

    private static async Task AddAccountAsync(ConsoleVisit visit)
    {
        await visit.GoAsync("/console/tai-khoan");
        await visit.FillAsync("name", "tran.thi.dung.dau.so.khoa.hoc");
        await visit.Page.CheckAsync("input[value=head]");
        await visit.FillAsync("units", "HN.SKHCN");
        await visit.PressAsync("Tạo tài khoản");
        await visit.Page.GetByText("Đến tài khoản này").ClickAsync();
        await visit.LookAsync();
        await visit.PressAsync("Lưu đơn vị");
        await visit.PressAsync("Khóa tài khoản");
        Assert.Contains("Đã khóa tài khoản", await visit.Page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        await visit.GoAsync("/console/tai-khoan");
        await visit.GoAsync("/console/nhat-ky");
    }
}
