using static Microsoft.Playwright.Assertions;

namespace ChatTutor.Browser.Tests;

/// <summary>A shared phone: the button at the head of the page hands it on.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NextPersonPageTests(Chromium chromium)
{
    private const string Secret = "chuyện riêng Hoàng Hôn Tím";

    [BrowserFact]
    public async Task The_next_person_sees_the_goodbye_only_and_starts_a_new_conversation()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync(Secret);
        var before = await visit.StorageAsync();
        await visit.Page.FillAsync("#question", "còn dở");

        await visit.Page.ClickAsync("#next button");

        await Expect(visit.Replies).ToContainTextAsync("Đã kết thúc phiên của bạn.");
        await Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Hoàng Hôn Tím");
        await Expect(visit.Page.Locator("#question")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator("#start")).ToBeVisibleAsync();
        Assert.Contains("Chào bạn", await visit.AskAsync("trợ giúp"), StringComparison.Ordinal);
        Assert.NotEqual(before, await visit.StorageAsync());
        await visit.Page.ReloadAsync();
        await Expect(visit.Replies).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Hoàng Hôn Tím");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_page_whose_session_was_ended_elsewhere_forgets_and_asks_anew()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync(Secret);
        await visit.Page.EvaluateAsync(
            """
            async () => {
              const { conversation, token } = JSON.parse(sessionStorage.chattutor);
              const door = `/directline/v3/directline/conversations/${conversation}/activities`;
              const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
              const body = JSON.stringify({ type: 'message', text: 'người tiếp theo', from: { id: 'web' } });
              await fetch(door, { method: 'POST', headers, body });
              while (!(await (await fetch(door, { headers })).text()).includes('"ended":true'));
            }
            """);

        await visit.WriteAsync("trợ giúp");

        await Expect(visit.Replies.Last).ToContainTextAsync("Chào bạn");
        await Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Hoàng Hôn Tím");
    }

    [BrowserFact]
    public async Task The_button_works_without_script()
    {
        await using var server = await RunningServer.StartAsync();
        var window = Windows.Phone;
        window.JavaScriptEnabled = false;
        await using var visit = await Visit.OpenAsync(chromium, server, window);
        await visit.Page.FillAsync("#question", Secret);
        await visit.Page.ClickAsync(".send");
        await Expect(visit.Replies).ToHaveCountAsync(1);

        await visit.Page.ClickAsync("#next button");
        await Expect(visit.Replies).ToContainTextAsync("Đã kết thúc phiên của bạn.");
        await visit.Page.FillAsync("#question", "trợ giúp");
        await visit.Page.ClickAsync(".send");

        await Expect(visit.Replies).ToContainTextAsync("Chào bạn");
        await Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Hoàng Hôn Tím");
    }

    [BrowserFact]
    public async Task The_button_is_there_on_every_window_and_nothing_overflows()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var window in new[] { Windows.Of(320, 640), Windows.Of(390, 844), Windows.Desktop })
        {
            await using var visit = await Visit.OpenAsync(chromium, server, window);
            await Expect(visit.Page.Locator("#next button")).ToBeInViewportAsync();
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }
}
