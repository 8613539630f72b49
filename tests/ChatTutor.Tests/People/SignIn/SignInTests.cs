using System.Net;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.People.SignIn;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.People.SignIn;

/// <summary>A learner signs in at a provider outside: once, in one browser, with consent, and one account is one person.</summary>
public sealed class SignInTests : SignInBench
{
    [Fact]
    public async Task Who_signed_in_is_bound_sealed_and_told_in_the_conversation()
    {
        var page = await PersonAsync();

        var (status, said) = await SignInAsync(new Browser(Tutor), await LinkAsync(page));

        Assert.Equal((HttpStatusCode.OK, true), (status, said.Contains("Đã xác thực xong bằng VNeID", StringComparison.Ordinal)));
        await using var db = await Tutor.StoreAsync();
        var (account, identity) = (await db.ExternalAccounts.SingleAsync(), await db.Identities.SingleAsync());
        Assert.Equal(account.Person, identity.Person);
        Assert.Equal((Provider.Address, 32), (account.Issuer, account.SubjectDigest.Length));
        Assert.Equal(IdentitySource.Provider, identity.Source);
        Assert.Equal(new IdentityFacts(Provider.Name, ""), IdentityFacts.Read(Tutor.Part<Seals>().Open(SealPurpose.Identity, identity.Cipher)));
        var told = (await page.EverythingAsync()).Select(activity => activity.TryGetProperty("text", out var text) ? text.GetString() : "");
        Assert.Contains(told, text => text!.Contains("đã được xác thực bằng VNeID", StringComparison.Ordinal));
        Assert.Contains("code_verifier=", Assert.Single(Provider.TokenRequests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_sign_in_stands_in_a_log_or_in_the_store()
    {
        await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()));
        Provider.TokenAnswer = http => http.Response.WriteAsync($"{{\"error\":\"{Provider.Subject}\"}}");
        await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()));

        foreach (var secret in new[] { Provider.Subject, Provider.Name, StubProvider.ClientSecret, "khong-duoc-giu" })
        {
            Assert.DoesNotContain(secret, Logs.Everything, StringComparison.Ordinal);
            Assert.False(Tutor.StoreHolds(secret), secret);
        }
    }

    [Fact]
    public async Task A_return_in_another_browser_binds_nothing_and_does_not_end_the_right_one()
    {
        var browser = new Browser(Tutor);
        var back = await browser.GoAsync(await LinkAsync(await PersonAsync()));

        var (other, said) = await new Browser(Tutor).OpenAsync(back);
        Assert.Equal(HttpStatusCode.NotFound, other);
        Assert.Contains("trình duyệt khác", said, StringComparison.Ordinal);
        await NothingIsBoundAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(back)).Status);
    }

    [Fact]
    public async Task A_link_and_a_return_work_once()
    {
        var (browser, link) = (new Browser(Tutor), await LinkAsync(await PersonAsync()));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);        // looking at it uses nothing up
        var back = await browser.GoAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(back)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(back)).Status);
        Assert.Single(Provider.TokenRequests);
    }

    [Fact]
    public async Task A_link_and_a_return_end_after_ten_minutes()
    {
        var browser = new Browser(Tutor);
        var (unused, back) = (await LinkAsync(await PersonAsync()), await browser.GoAsync(await LinkAsync(await PersonAsync())));
        Clock.Ahead = TimeSpan.FromMinutes(11);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(unused)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(back)).Status);
        await NothingIsBoundAsync();
    }

    [Fact]
    public async Task A_code_of_another_attempt_is_refused()
    {
        var (first, second) = (new Browser(Tutor), new Browser(Tutor));
        var stolen = await first.GoAsync(await LinkAsync(await PersonAsync()));
        var own = await second.GoAsync(await LinkAsync(await PersonAsync()));
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(Tutor.Http.BaseAddress!, stolen).Query)["code"];
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(Tutor.Http.BaseAddress!, own).Query)["state"];

        var (status, _) = await second.OpenAsync($"{SignInFlow.CallbackPath}?code={code}&state={state}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        await NothingIsBoundAsync();
    }

    [Fact]
    public async Task Who_turns_back_over_there_is_told_that_nothing_changed()
    {
        var browser = new Browser(Tutor);
        var back = await browser.GoAsync(await LinkAsync(await PersonAsync()));
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(Tutor.Http.BaseAddress!, back).Query)["state"];

        var (status, said) = await browser.OpenAsync($"{SignInFlow.CallbackPath}?error=access_denied&state={state}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Bạn chưa xác thực nên chưa có gì thay đổi", said, StringComparison.Ordinal);
        Assert.Empty(Provider.TokenRequests);
        await NothingIsBoundAsync();
    }

    [Fact]
    public async Task One_account_is_one_person_and_one_person_one_account()
    {
        var (first, second) = (await PersonAsync(), await PersonAsync());
        await SignInAsync(new Browser(Tutor), await LinkAsync(first));

        var (status, said) = await SignInAsync(new Browser(Tutor), await LinkAsync(second));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("gõ /noi", said, StringComparison.Ordinal);

        Provider.Subject = "vneid-another";
        (status, said) = await SignInAsync(new Browser(Tutor), await LinkAsync(first));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("người tiếp theo", said, StringComparison.Ordinal);
        await using var db = await Tutor.StoreAsync();
        Assert.Equal((1, 1), (await db.ExternalAccounts.CountAsync(), await db.Identities.CountAsync()));
    }

    [Fact]
    public async Task Consent_that_was_taken_back_meanwhile_binds_nothing()
    {
        var (page, browser) = (await PersonAsync(), new Browser(Tutor));
        var back = await browser.GoAsync(await LinkAsync(page));
        await page.SayAsync($"{PersonCommands.Withdraw} Xác nhận danh tính");
        await page.RepliesAsync(4);

        Assert.Equal(HttpStatusCode.Conflict, (await browser.OpenAsync(back)).Status);
        await NothingIsBoundAsync();
    }

    [Fact]
    public async Task Without_consent_the_person_is_asked_first_and_gets_no_link()
    {
        var page = await ChatPage.OpenAsync(Tutor.Http);
        await page.SayAsync("xac thuc tai khoan");

        var said = (await page.RepliedTextsAsync(1))[0];
        Assert.Contains("Xác nhận danh tính", said, StringComparison.Ordinal);
        Assert.DoesNotContain(SignInFlow.Path, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_set_up_the_person_is_told_what_to_do_instead()
    {
        await using var plain = await TutorServer.StartAsync();
        var page = await ChatPage.OpenAsync(plain.Http);
        await page.SayAsync("/xacthuc");

        Assert.Contains("mã dùng một lần", (await page.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
        using var answer = await plain.Http.GetAsync($"{SignInFlow.CallbackPath}?code=a&state=b");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
