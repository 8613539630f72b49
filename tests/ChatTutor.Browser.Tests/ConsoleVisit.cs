using System.Text.Json;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;
using Microsoft.Playwright;

namespace ChatTutor.Browser.Tests;

/// <summary>Somebody at the console: a window, and a look at each page that comes up.</summary>
internal sealed class ConsoleVisit : IAsyncDisposable
{
    public const string Password = "con trâu là đầu cơ nghiệp";

    /// <summary>Where pictures of the pages go; none are made when it is not set.</summary>
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("CHATTUTOR_PICTURES");

    private readonly IBrowserContext _context;
    private readonly RunningServer _server;
    private readonly string _look;
    private readonly List<string> _complaints = [];

    private ConsoleVisit(IBrowserContext context, IPage page, RunningServer server, string look)
    {
        (_context, Page, _server, _look) = (context, page, server, look);
        page.Console += (_, message) => Note(message.Type is "error" or "warning"
            && !message.Text.Contains("status of 4", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    public static async Task<ConsoleVisit> OpenAsync(
        Chromium chromium, RunningServer server, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var window = Windows.Of(width, 800);
        window.ColorScheme = scheme;
        var context = await chromium.Browser.NewContextAsync(window);
        context.SetDefaultTimeout(15_000);
        return new ConsoleVisit(context, await context.NewPageAsync(), server, $"{width}-{scheme.ToString().ToLowerInvariant()}");
    }

    /// <summary>An account with a one-time password.</summary>
    public static Task<NewPassword> AddAsync(RunningServer server, string name, ConsoleRole role, params string[] units) =>
        server.WithAsync(async (AccountRegister register) =>
            (await register.AddAsync(ConsoleActor.CommandLine, new NewAccount(name, role, units), CancellationToken.None))
                .Match(made => made, problem => throw new InvalidOperationException(problem.Message)));

    public static Task<int> AddUnitsAsync(RunningServer server) => server.WithAsync((TutorDbContext db) =>
    {
        db.Add(new Unit { Code = "HN", Name = "Thành phố Hà Nội", Kind = UnitKind.City, Path = "/HN/" });
        db.Add(new Unit { Code = "HN.SKHCN", Name = "Sở Khoa học và Công nghệ", Kind = UnitKind.Department, Parent = "HN",
            Path = "/HN/HN.SKHCN/" });
        return db.SaveChangesAsync();
    });

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(new Uri(_server.Address), path).ToString());
        await LookAsync();
    }

    public async Task PressAsync(string words)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words, Exact = true }).ClickAsync();
        await LookAsync();
    }

    public Task FillAsync(string id, string text) => Page.FillAsync($"#{id}", text);

    /// <summary>From the one-time password to the overview.</summary>
    public async Task EnterAsync(NewPassword made, bool secondFactor)
    {
        await GoAsync("/console");
        await FillAsync("name", made.Name);
        await FillAsync("password", made.Password);
        await PressAsync("Đăng nhập");
        await FillAsync("password", Password);
        await FillAsync("again", Password);
        await PressAsync("Lưu và tiếp tục");
        if (secondFactor)
        {
            var key = (await Page.InnerTextAsync(".secret")).Replace(" ", "", StringComparison.Ordinal);
            await FillAsync("code", TimeCodes.At(key, TimeProvider.System.GetUtcNow()));
            await PressAsync("Bật");
            await Page.GetByText("Tôi đã cất mã, tiếp tục").ClickAsync();
            await LookAsync();
        }
    }

    /// <summary>
    /// Nothing sticks out, what can be pressed is large enough for a thumb, no rule of axe is broken, no complaint.
    /// </summary>
    public async Task LookAsync()
    {
        var title = await Page.InnerTextAsync("h1");
        await PictureAsync(title);

        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal((title, 0), (title, over));
        Assert.Empty(await Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, summary, input, textarea, nav a, .button, .brand, .choice')]
              .filter(one => !['hidden', 'radio', 'checkbox'].includes(one.type))
              .filter(one => one.checkVisibility())
              .filter(one => { const box = one.getBoundingClientRect(); return box.height < 44 || box.width < 44; })
              .map(one => one.outerHTML.slice(0, 120))
            """));
        Assert.Empty(_complaints);
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Installed.Axe!));
        var result = await Page.EvaluateAsync<JsonElement>("async () => await axe.run()");
        Assert.Empty(result.GetProperty("violations").EnumerateArray()
            .Select(rule => $"{title}: {rule.GetProperty("id")}: {rule.GetProperty("nodes")[0].GetProperty("html")}"));
    }

    /// <summary>A picture for people to look at.</summary>
    public Task PictureAsync(string title) => _pictures is not { } folder ? Task.CompletedTask : Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(folder, $"{_look}-{title.Replace(' ', '-')}.png"),
        FullPage = true,
    });

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            _complaints.Add(text);
        }
    }
}
