using ChatTutor.Tutoring.Accounts;
using Microsoft.Playwright;

namespace ChatTutor.Browser.Tests;

/// <summary>An administrator takes in the lists of docs/mau, looks at the units and prints the slips with the codes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConsoleUnitPagesTests(Chromium chromium)
{
    [AxeFact]
    public async Task Lists_are_taken_in_and_slips_printed_on_a_phone() => await WalkAsync(390);

    [AxeFact]
    public async Task Lists_are_taken_in_and_slips_printed_at_a_desk() => await WalkAsync(1280);

    private async Task WalkAsync(int width)
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await ConsoleVisit.OpenAsync(chromium, server, width);
        await visit.EnterAsync(await ConsoleVisit.AddAsync(server, "quan.tri", ConsoleRole.Admin), secondFactor: true);
        await visit.GoAsync("/console/don-vi");
        Assert.Contains("Chưa có đơn vị nào", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await visit.GoAsync("/console/nap-danh-sach");
        await HandInAsync(visit, "units", "don-vi.csv", "Thử, chưa ghi gì");
        Assert.Contains("Thử xong, chưa ghi gì", await visit.Page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        await HandInAsync(visit, "units", "don-vi.csv", "Nạp cả tệp");
        await HandInAsync(visit, "roster", "danh-sach-nguoi.csv", "Nạp cả tệp");
        Assert.Contains("Đã nạp cả tệp", await visit.Page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        await HandInAsync(visit, "units", "danh-sach-nguoi.csv", "Nạp cả tệp");
        Assert.Contains("Chưa nạp gì", await visit.Page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);

        await visit.GoAsync("/console/don-vi");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Sở Mẫu", Exact = true }).ClickAsync();
        await visit.LookAsync();
        await visit.FillAsync("duty", "Đại sứ số");
        await visit.FillAsync("contact", "Văn phòng Sở Mẫu, tầng 1");
        await visit.PressAsync("Thêm đầu mối");
        Assert.Contains("Văn phòng Sở Mẫu, tầng 1", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.Page.GetByText("Mở danh sách có họ tên").ClickAsync();
        await visit.LookAsync();
        Assert.Contains("Nguyễn Thị Ví Dụ", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.GoAsync("/console/don-vi/TP.SM");
        await PrintAsync(visit);
        await visit.GoAsync("/console/nhat-ky");
        Assert.Contains("TP.SM", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task HandInAsync(ConsoleVisit visit, string kind, string file, string act)
    {
        await visit.Page.CheckAsync($"input[value={kind}]");
        await visit.Page.SetInputFilesAsync("#file", Path.Combine(AppContext.BaseDirectory, "mau", file));
        await visit.PressAsync(act);
    }

    /// <summary>The slips come with their own style, which the page's policy must let through.</summary>
    private static async Task PrintAsync(ConsoleVisit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Phát mã mới và in phiếu" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("chỉ dùng một lần", new() { IgnoreCase = true });
        await visit.PictureAsync("phiếu");
        Assert.Matches("[A-Z0-9]{5}-[A-Z0-9]{5}", await visit.Page.InnerTextAsync("body"));
        Assert.Contains("Văn phòng Sở Mẫu, tầng 1", await visit.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 3"));
    }
}
