using static Microsoft.Playwright.Assertions;

namespace ChatTutor.Browser.Tests;

/// <summary>What a person does on the chat page, in a real browser against the real server.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChatPageTests(Chromium chromium)
{
    private const string Question = "trợ giúp";

    [BrowserFact]
    public async Task A_question_and_its_follow_up_need_no_mouse()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var keyboard = visit.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#question")).ToBeFocusedAsync();
        await keyboard.TypeAsync(Question);
        await keyboard.PressAsync("Enter");
        await Expect(visit.Replies).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#question")).ToBeFocusedAsync();

        await keyboard.PressAsync("Shift+Tab");
        await Expect(visit.FollowUps.Last).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(visit.Replies).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Large_letters_asked_for_in_words_come_at_once_and_stay_until_this_device_chooses_otherwise()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var root = visit.Page.Locator("html");

        await visit.AskAsync("chữ to lên");
        await Expect(root).ToHaveAttributeAsync("data-text", "large");
        await visit.Page.ReloadAsync();
        await Expect(visit.Replies).ToHaveCountAsync(1);
        await Expect(root).ToHaveAttributeAsync("data-text", "large");

        await visit.Page.Locator("#text-size").ClickAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Replies).ToHaveCountAsync(1);
        await Expect(root).ToHaveAttributeAsync("data-text", "normal");
    }

    [BrowserFact]
    public async Task A_follow_up_button_asks_its_question()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync(Question);

        await visit.FollowUps.First.ClickAsync();

        await Expect(visit.Questions).ToHaveCountAsync(2);
        await Expect(visit.Replies).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Every_example_of_the_start_page_gets_an_answer_with_its_source()
    {
        await using var server = await RunningServer.StartAsync();
        for (var example = 0; example < 3; example++)
        {
            await using var visit = await Visit.OpenAsync(chromium, server);
            await Expect(visit.Page.Locator("#start .choices button")).ToHaveCountAsync(3);
            await visit.Page.Locator("#start .choices button").Nth(example).ClickAsync();

            await Expect(visit.Replies).ToHaveCountAsync(1);
            await Expect(visit.Replies.Locator("details blockquote")).Not.ToHaveCountAsync(0);
            await Expect(visit.Replies.Locator("p.source").First).ToContainTextAsync("QĐ 1879-QĐ/TU");
        }
    }

    [BrowserFact]
    public async Task An_answer_shows_the_original_on_request()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync("Năng lực 5.1 yêu cầu gì?");
        var original = visit.Replies.Last.Locator("details").First;

        await Expect(original.Locator("blockquote")).ToBeHiddenAsync();
        await original.Locator("summary").ClickAsync();
        await Expect(original.Locator("blockquote")).ToBeVisibleAsync();
        await Expect(original.Locator("blockquote")).ToContainTextAsync("xác thực đa yếu tố");
    }

    [BrowserFact]
    public async Task Enter_sends_and_shift_enter_begins_a_line()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.Page.FocusAsync("#question");

        await visit.Page.Keyboard.TypeAsync("dòng một");
        await visit.Page.Keyboard.PressAsync("Shift+Enter");
        await visit.Page.Keyboard.TypeAsync("dòng hai");
        await Expect(visit.Questions).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Questions.Locator(".words")).ToHaveTextAsync("dòng một dòng hai");
        Assert.Contains("\n", await visit.Questions.Locator(".words").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Large_text_stays_chosen()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        var before = await FontSizeAsync(visit);

        await visit.Page.ClickAsync("#text-size");
        await visit.Page.ReloadAsync();

        Assert.True(await FontSizeAsync(visit) > 1.25 * before);
        await Expect(visit.Page.Locator("#text-size")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [BrowserFact]
    public async Task A_reload_brings_the_conversation_back()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync(Question);
        await visit.AskAsync("trợ giúp");
        var before = await visit.Page.Locator("#log").InnerTextAsync();

        await visit.Page.ReloadAsync();

        await Expect(visit.Replies).ToHaveCountAsync(2);
        Assert.Equal(before, await visit.Page.Locator("#log").InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_question_that_is_too_long_is_explained_before_it_is_sent()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);

        await visit.WriteAsync(new string('a', 20_001));

        await Expect(visit.Page.Locator("#limit")).ToContainTextAsync("20.001 ký tự, tối đa 20.000");
        await Expect(visit.Questions).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Markup_in_a_question_stays_text()
    {
        const string Markup = "<img src=x onerror=alert(1)><b>mức 2 là gì?</b>";
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);

        await visit.AskAsync(Markup);

        await Expect(visit.Page.Locator("#log img, #log b")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_another_host_and_the_console_stays_clean()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server, Windows.Desktop);

        await visit.AskAsync(Question);
        await visit.FollowUps.First.ClickAsync();
        await Expect(visit.Replies).ToHaveCountAsync(2);
        await visit.Page.ReloadAsync();
        await Expect(visit.Replies).ToHaveCountAsync(2);

        Assert.Equal([new Uri(server.Address).Authority], visit.Hosts);
        Assert.Empty(visit.Complaints);
    }

    private static Task<double> FontSizeAsync(Visit visit) =>
        visit.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.getElementById('question')).fontSize)");
}
