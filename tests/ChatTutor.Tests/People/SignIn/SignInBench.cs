using System.Net;
using ChatTutor.Tests.Logs;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.People.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.People.SignIn;

/// <summary>The tutor with a provider that signs real tokens, somebody who agreed to be known, and their browser.</summary>
public abstract class SignInBench : IAsyncLifetime, IDisposable
{
    private protected RecordingLogs Logs { get; } = new();

    private protected MovedClock Clock { get; } = new();

    private protected StubProvider Provider { get; private set; } = null!;

    private protected TutorServer Tutor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Provider = await StubProvider.StartAsync();
        Tutor = await StartAsync(Settings());
    }

    public async Task DisposeAsync()
    {
        await Tutor.DisposeAsync();
        await Provider.DisposeAsync();
    }

    public void Dispose()
    {
        Logs.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<TutorServer> StartAsync(Dictionary<string, string?> settings) => TutorServer.StartAsync(settings: settings, adjust: host =>
    {
        host.Logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Debug);
        host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    });

    private protected Dictionary<string, string?> Settings() => new()
    {
        ["Authorisations:SignIn:Document"] = "Công văn 12/SKHCN (ví dụ)",
        ["Authorisations:SignIn:Date"] = "2026-05-18",
        ["Authorisations:SignIn:Hosts"] = new Uri(Provider.Address).Authority,
        ["Authorisations:SignIn:DataClasses"] = "sign-in",
        ["Authorisations:SignIn:InternalNetwork"] = "true",
        ["SignIn:Learners:Name"] = "VNeID",
        ["SignIn:Learners:Authority"] = Provider.Address,
        ["SignIn:Learners:ClientId"] = StubProvider.ClientId,
        ["SignIn:Learners:ClientSecret"] = StubProvider.ClientSecret,
        ["SignIn:Learners:CallbackAddress"] = $"http://localhost{SignInFlow.CallbackPath}",
    };

    /// <summary>Somebody who said yes to being known.</summary>
    private protected async Task<ChatPage> PersonAsync()
    {
        var page = await ChatPage.OpenAsync(Tutor.Http);
        await page.SayAsync("/xacthuc");
        await page.RepliesAsync(1);
        await page.SayAsync(PersonCommands.Agree);
        await page.RepliesAsync(2);
        return page;
    }

    private protected static async Task<string> LinkAsync(ChatPage page)
    {
        var before = (await page.EverythingAsync()).Count(IsReply);
        await page.SayAsync("/xacthuc");
        var reply = (await page.RepliesAsync(before + 1))[^1].ToString();
        var at = reply.IndexOf(SignInFlow.Path, StringComparison.Ordinal);
        Assert.True(at >= 0, reply);
        return reply[at..reply.IndexOf('"', at)];
    }

    private protected static bool IsReply(System.Text.Json.JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private protected static async Task<(HttpStatusCode Status, string Said)> SignInAsync(Browser browser, string link)
    {
        var (status, said, back) = await browser.FollowAsync(link);
        return back is null ? (status, said) : await browser.OpenAsync(back);
    }

    private protected async Task NothingIsBoundAsync()
    {
        await using var db = await Tutor.StoreAsync();
        Assert.Equal((0, 0), (await db.ExternalAccounts.CountAsync(), await db.Identities.CountAsync()));
    }
}
