using static Microsoft.Playwright.Assertions;

namespace ChatTutor.Browser.Tests;

/// <summary>What the page does with a question that holds what must not leave the device.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GuardPageTests(Chromium chromium)
{
    private const string Citizen = "001099000123";
    private const string Question = $"CCCD của tôi là {Citizen}, mức 2 nghĩa là gì?";

    /// <summary>A text of each kind, and the part of it that nobody else may ever see.</summary>
    private static readonly (string Text, string Value)[] _kinds =
    [
        (Question, Citizen), ("sđt của em 0912 345 678 ạ", "0912 345 678"), ("Mật khẩu của tôi là Hanoi@2026", "Hanoi@2026"),
        ("Mã OTP vừa gửi về máy là 482913", "482913"), ("Độ mật: Tối mật, kế hoạch Sao Khuê", "Sao Khuê"),
        ("Đây là tài liệu nội bộ chưa công khai về khu Đồng Gừng, tóm tắt giúp tôi", "Đồng Gừng"),
        ("Ông Nguyễn Văn Mẫu bị HIV dương tính", "Nguyễn Văn Mẫu"),
        ("An 0912000345\nBình 0912000346\nChi 0912000347", "0912000346"),
    ];

    [BrowserFact]
    public async Task What_the_guard_finds_is_in_no_request_and_in_no_storage()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var sent = new List<string>();
        visit.Page.Context.Request += (_, request) => sent.Add(
            $"{request.Url} {Uri.UnescapeDataString(request.Url)} {string.Join(' ', request.Headers)} {request.PostData}");

        foreach (var (text, value) in _kinds)
        {
            await visit.WriteAsync(text);
            await Expect(visit.Found).ToBeVisibleAsync();
            Assert.DoesNotContain(value, await visit.StorageAsync(), StringComparison.Ordinal);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        await visit.AskAsync("trợ giúp");
        Assert.Contains(sent, request => request.Contains("trợ giúp", StringComparison.Ordinal));
        Assert.All(_kinds, kind => Assert.DoesNotContain(sent, one => one.Contains(kind.Value, StringComparison.Ordinal)));
        await Expect(visit.Questions).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_number_is_covered_and_the_rest_of_the_question_is_answered()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);

        await visit.WriteAsync(Question);
        await Expect(visit.Found).ToContainTextAsync("số CCCD");
        await Expect(visit.Found.Locator(".preview")).ToHaveTextAsync("CCCD của tôi là [số CCCD], mức 2 nghĩa là gì?");
        await visit.PressAsync("Che rồi gửi");

        await Expect(visit.Replies).ToContainTextAsync("Mức 2 - Sử dụng cơ bản");
        await Expect(visit.Questions.Locator(".words")).ToHaveTextAsync("CCCD của tôi là [số CCCD], mức 2 nghĩa là gì?");
        await Expect(visit.Page.Locator("#question")).ToHaveValueAsync("");
        await Expect(visit.Found).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_every_choice_and_comes_back()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var (keyboard, entry) = (visit.Page.Keyboard, visit.Page.Locator("#question"));

        await visit.WriteAsync(Question);
        await Expect(visit.Found).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(visit.Found.Locator(".preview")).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(visit.Choice("Che rồi gửi")).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Expect(visit.Choice("Sửa lại")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(entry).ToBeFocusedAsync();
        await Expect(entry).ToHaveValueAsync(Question);

        await keyboard.PressAsync("Enter");
        await Expect(visit.Found).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(entry).ToBeFocusedAsync();
        await keyboard.PressAsync("Backspace");
        await Expect(visit.Found).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_password_can_only_be_deleted_and_the_person_is_told_what_to_do()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);

        await visit.WriteAsync("Mật khẩu của tôi là Hanoi@2026");
        await Expect(visit.Found).ToContainTextAsync("hãy đổi ngay");
        await Expect(visit.Found.Locator("button")).ToHaveTextAsync(["Xóa nội dung"]);
        await visit.PressAsync("Xóa nội dung");

        await Expect(visit.Page.Locator("#question")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Đã xóa khỏi ô nhập. Nội dung đó chưa được gửi đi.");
        await Expect(visit.Questions).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_stopped_question_does_not_come_back_with_the_page()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.WriteAsync(Question);
        await Expect(visit.Found).ToBeVisibleAsync();

        await visit.Page.GotoAsync($"{server.Address}/healthz");
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#question")).ToHaveValueAsync("");
        await visit.WriteAsync(Question);
        await Expect(visit.Found).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator("#question")).ToHaveValueAsync("");
        await Expect(visit.Found).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Without_the_rules_the_page_sends_and_the_server_refuses()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server, before: page =>
            page.Context.RouteAsync("**/chat/rules.json", route => route.AbortAsync()));

        await visit.AskAsync("trợ giúp");
        var reply = await visit.AskAsync("Mật khẩu của tôi là Hanoi@2026");

        Assert.Contains("Tôi không lưu, không xử lý và không nhắc lại", reply, StringComparison.Ordinal);
        await Expect(visit.Found).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_page_gives_the_reason_in_the_words_of_the_document()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.WriteAsync(Question);
        var reason = (await visit.Found.Locator("blockquote").InnerTextAsync()).Trim('“', '”');

        var document = Path.Combine(AppContext.BaseDirectory, "knowledge", "documents", "1879-qd-tu.md");
        Assert.Contains(await File.ReadAllLinesAsync(document), line => line == $"1. {reason}");
    }

    [BrowserFact]
    public async Task The_panel_fits_a_small_phone_in_large_text()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server, Windows.Of(320, 640));
        await visit.Page.ClickAsync("#text-size");
        await visit.WriteAsync($"{Question} {new string('x', 200)}");
        await Expect(visit.Found).ToBeVisibleAsync();

        Assert.Equal(0, await visit.OverflowAsync());
        await Expect(visit.Found.Locator("h2")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task What_was_covered_in_a_long_question_is_in_sight_beside_the_buttons()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var words = string.Concat(Enumerable.Repeat("Em xin hỏi về việc đánh giá cán bộ xã. ", 60));

        await visit.WriteAsync($"{words}{Question} {words}");

        await Expect(visit.Found.Locator("mark")).ToBeInViewportAsync();
        await Expect(visit.Choice("Che rồi gửi")).ToBeInViewportAsync();
    }
}
