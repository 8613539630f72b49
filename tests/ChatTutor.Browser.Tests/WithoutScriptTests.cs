using static Microsoft.Playwright.Assertions;

namespace ChatTutor.Browser.Tests;

/// <summary>An old phone, or a browser whose scripts are switched off.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WithoutScriptTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_question_and_its_follow_up_are_answered_by_the_next_page()
    {
        await using var server = await RunningServer.StartAsync();
        var window = Windows.Phone;
        window.JavaScriptEnabled = false;
        await using var visit = await Visit.OpenAsync(chromium, server, window);

        await visit.Page.FillAsync("#question", "trợ giúp");
        await visit.Page.ClickAsync(".send");
        await Expect(visit.Replies).ToHaveCountAsync(1);
        await visit.FollowUps.First.ClickAsync();

        await Expect(visit.Questions).ToHaveCountAsync(2);
        await Expect(visit.Replies).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task The_large_text_switch_works()
    {
        await using var server = await RunningServer.StartAsync();
        var window = Windows.Phone;
        window.JavaScriptEnabled = false;
        await using var visit = await Visit.OpenAsync(chromium, server, window);

        await visit.Page.ClickAsync("#text-size");
        await visit.Page.GotoAsync(server.Address);

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-text", "large");
    }
}
