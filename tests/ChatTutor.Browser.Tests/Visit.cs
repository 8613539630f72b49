using Microsoft.Playwright;

namespace ChatTutor.Browser.Tests;

/// <summary>A person's visit to the chat page: one window, what it did to the network, and what its console said.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Hosts.Add(new Uri(request.Url).Authority);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and what no script caught.</summary>
    public List<string> Complaints { get; } = [];

    public HashSet<string> Hosts { get; } = [];

    public ILocator Questions => Page.Locator(".person");

    public ILocator Replies => Page.Locator(".tutor");

    /// <summary>The panel that says why a question was not sent.</summary>
    public ILocator Found => Page.Locator("#found");

    public ILocator FollowUps => Page.Locator("#log .choices button");

    public static async Task<Visit> OpenAsync(
        Chromium chromium, RunningServer server, BrowserNewContextOptions? window = null,
        Func<IPage, Task>? before = null)
    {
        var context = await chromium.Browser.NewContextAsync(window ?? Windows.Phone);
        context.SetDefaultTimeout(15_000);
        var visit = new Visit(context, await context.NewPageAsync());
        if (before is not null)
        {
            await before(visit.Page);
        }

        await visit.Page.GotoAsync(server.Address);
        return visit;
    }

    public async Task WriteAsync(string text)
    {
        await Page.FillAsync("#question", text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes and waits for the reply.</summary>
    public async Task<string> AskAsync(string text)
    {
        var before = await Replies.CountAsync();
        await WriteAsync(text);
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        return await Replies.Last.InnerTextAsync();
    }

    /// <summary>A button of the panel.</summary>
    public ILocator Choice(string words) => Found.Locator("button", new LocatorLocatorOptions { HasText = words });

    public Task PressAsync(string words) => Choice(words).ClickAsync();

    /// <summary>Everything that the page has stored in the browser.</summary>
    public Task<string> StorageAsync() =>
        Page.EvaluateAsync<string>(
            "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])");

    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            Complaints.Add(text);
        }
    }
}

/// <summary>The windows people use.</summary>
internal static class Windows
{
    public static BrowserNewContextOptions Phone => Of(360, 740);

    public static BrowserNewContextOptions Desktop => Of(1280, 800);

    public static BrowserNewContextOptions Of(int width, int height) => new()
    {
        ViewportSize = new ViewportSize { Width = width, Height = height },
        Locale = "vi-VN",
    };
}
