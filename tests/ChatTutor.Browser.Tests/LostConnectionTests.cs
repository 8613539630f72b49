using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatTutor.Browser.Tests;

/// <summary>A slow or lost connection: what was written is kept, sent later, and answered once.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LostConnectionTests(Chromium chromium)
{
    private const string Question = "Mức 2 nghĩa là gì?";

    [BrowserFact]
    public async Task A_question_asked_while_the_server_is_down_is_answered_when_it_is_back()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync("trợ giúp");
        await server.StopAsync();

        await visit.WriteAsync(Question);
        await Expect(visit.Page.Locator("#status")).ToContainTextAsync("Đang mất kết nối");
        await Expect(visit.Questions.Last).ToContainTextAsync("đang chờ gửi lại");
        await server.StartAgainAsync();

        await Expect(visit.Replies).ToHaveCountAsync(2, Patiently);
        await Expect(visit.Questions).ToHaveCountAsync(2);
        await Expect(visit.Questions.Last.Locator(".fate")).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task A_question_whose_receipt_got_lost_is_answered_once()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var posts = 0;
        await visit.Page.RouteAsync("**/activities", async route =>
        {
            var isFirstPost = route.Request.Method == "POST" && posts++ == 0;
            if (isFirstPost)
            {
                await route.FetchAsync();                  // the server has it,
                await route.AbortAsync("connectionreset"); // the page does not know
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await visit.WriteAsync(Question);
        await Expect(visit.Replies).ToHaveCountAsync(1, Patiently);
        await visit.Page.ReloadAsync();

        await Expect(visit.Replies).ToHaveCountAsync(1);
        await Expect(visit.Questions).ToHaveCountAsync(1);
        Assert.True(posts >= 2);
    }

    [BrowserFact]
    public async Task A_question_that_still_waits_survives_a_reload()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.Page.RouteAsync("**/directline/**", route => route.AbortAsync());
        await visit.WriteAsync(Question);
        await Expect(visit.Questions).ToContainTextAsync("đang chờ gửi lại");

        await visit.Page.ReloadAsync();
        await Expect(visit.Questions).ToContainTextAsync(Question);
        await visit.Page.UnrouteAllAsync();

        await Expect(visit.Replies).ToHaveCountAsync(1, Patiently);
    }

    /// <summary>The page tries again after 1, 2, 4, 8 seconds.</summary>
    private static LocatorAssertionsToHaveCountOptions Patiently => new() { Timeout = 30_000 };
}
