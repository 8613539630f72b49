using System.Net;
using ChatTutor.Server.ConsolePages;
using ChatTutor.Tutoring.Accounts;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>The way in, as people walk it.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Before_the_first_account_every_page_says_how_to_make_one()
    {
        await using var desk = await Desk.OpenAsync();
        using var visitor = desk.Visitor();

        foreach (var path in (string[])["/console", "/console/dang-nhap", "/console/tai-khoan", "/console/no-such-page"])
        {
            var answer = await visitor.GetAsync(path);
            Assert.Equal("Chưa có tài khoản quản trị", answer.Title);
            Assert.Contains("chattutor user add TÊN --role admin", answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<form", answer.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_choice_of_an_own_one()
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.AddAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = desk.Visitor();

        Assert.True((await visitor.KnockAsync("lan", made.Password)).LeadsTo("/console/mat-khau-moi"));
        Assert.True((await visitor.GetAsync("/console")).LeadsTo("/console/dang-nhap"));

        await visitor.KnockAsync("lan", made.Password);
        await visitor.GetAsync("/console/mat-khau-moi");
        var same = await visitor.PostAsync("/console/mat-khau-moi", ("password", made.Password), ("again", made.Password));
        Assert.Contains("phải khác mật khẩu đang dùng", same.Html, StringComparison.Ordinal);
        var done = await visitor.PostAsync("/console/mat-khau-moi", ("password", Desk.Password), ("again", Desk.Password));

        Assert.True(done.LeadsTo("/console"));
        Assert.Equal("Tổng quan", (await visitor.GetAsync("/console")).Title);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.Visitor().KnockAsync("lan", made.Password)).Status);
    }

    [Fact]
    public async Task An_administrator_needs_a_second_factor_from_the_first_day()
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.AddAsync("lan", ConsoleRole.Admin);
        var visitor = desk.Visitor();
        await visitor.KnockAsync("lan", made.Password);
        await visitor.GetAsync("/console/mat-khau-moi");

        Assert.True((await visitor.PostAsync("/console/mat-khau-moi", ("password", Desk.Password), ("again", Desk.Password)))
            .LeadsTo("/console/bat-xac-thuc"));
        var page = await visitor.GetAsync("/console/bat-xac-thuc");
        var key = page.Html.Split("secret=")[1].Split('&')[0];
        Assert.Contains(string.Join(' ', key.Chunk(4).Select(four => new string(four))), page.Html, StringComparison.Ordinal);
        Assert.True((await visitor.GetAsync("/console")).LeadsTo("/console/dang-nhap"));

        var wrong = await visitor.PostAsync("/console/bat-xac-thuc", ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(key, wrong.Html, StringComparison.Ordinal);
        var right = await visitor.PostAsync("/console/bat-xac-thuc", ("code", TimeCodes.At(key, desk.Clock.GetUtcNow())));

        Assert.Equal("Mã khôi phục", right.Title);
        Assert.Equal(10, right.Html.Split("<li><code>").Length - 1);
        Assert.Equal("Tổng quan", (await visitor.GetAsync("/console")).Title);
        Assert.False(desk.Server.StoreHolds(key), "The key of the app lies open in the store.");
    }

    [Fact]
    public async Task A_code_of_the_app_is_used_up_by_its_first_use()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var (first, second) = (desk.Visitor(), desk.Visitor());
        var code = desk.Code(person);
        await first.KnockAsync("lan", Desk.Password);
        await second.KnockAsync("lan", Desk.Password);

        Assert.True((await first.ShowCodeAsync(code)).LeadsTo("/console"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.ShowCodeAsync(code)).Status);

        desk.Clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.True((await second.ShowCodeAsync(desk.Code(person)[..3] + " " + desk.Code(person)[3..])).LeadsTo("/console"));
    }

    [Fact]
    public async Task A_code_sent_by_many_at_once_opens_one_session()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var visitors = Enumerable.Range(0, 4).Select(_ => desk.Visitor()).ToList();
        foreach (var visitor in visitors)
        {
            await visitor.KnockAsync("lan", Desk.Password);
        }

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.ShowCodeAsync(desk.Code(person))));

        Assert.Single(answers, answer => answer.LeadsTo("/console"));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_is_kept_as_a_hash_only()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var (first, second) = (desk.Visitor(), desk.Visitor());
        await first.KnockAsync("lan", Desk.Password);
        await second.KnockAsync("lan", Desk.Password);
        var code = person.RecoveryCodes[3].ToUpperInvariant();

        await first.GetAsync("/console/ma-xac-thuc");
        Assert.True((await first.PostAsync("/console/ma-xac-thuc", ("recovery", code))).LeadsTo("/console"));
        await second.GetAsync("/console/ma-xac-thuc");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await second.PostAsync("/console/ma-xac-thuc", ("recovery", code))).Status);

        Assert.Contains("9</strong> mã khôi phục", (await first.GetAsync("/console/cua-toi/xac-thuc-hai-lop")).Html,
            StringComparison.Ordinal);
        Assert.All(person.RecoveryCodes, one =>
            Assert.False(desk.Server.StoreHolds(one) || desk.Server.StoreHolds(OneTimeSecrets.Hash(one))));
        Assert.Contains(await desk.AuditAsync(), entry => entry.Action == "signin.recovery_used");
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_answered_alike()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");

        var known = await desk.Visitor().KnockAsync("lan", "không phải mật khẩu này");
        var unknown = await desk.Visitor().KnockAsync("nobody.here", "không phải mật khẩu này");

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(Plain(known), Plain(unknown));
        Assert.Equal(known.Headers.Keys.Order(), unknown.Headers.Keys.Order());
        Assert.Equal(known.SetCookies.Count, unknown.SetCookies.Count);
        Assert.Equal(2, (await desk.AuditAsync()).Count(entry => entry.Action == "signin.failed"));
        Assert.False(desk.Server.StoreHolds("nobody.here"), "People type passwords where the name belongs.");
    }

    [Fact]
    public async Task A_one_time_password_is_over_after_three_days()
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.AddAsync("lan", ConsoleRole.Viewer, "HN.A");

        desk.Clock.Ahead += TimeSpan.FromHours(73);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.Visitor().KnockAsync("lan", made.Password)).Status);
    }

    [Theory]
    [InlineData("/console/cua-toi", "/console/cua-toi")]
    [InlineData("/console?x=1", "/console")]
    [InlineData("https://evil.example/", "/console")]
    [InlineData("//evil.example/console", "/console")]
    [InlineData("/\\evil.example", "/console")]
    [InlineData("/console//evil.example", "/console")]
    [InlineData("/console/..//evil.example", "/console")]
    [InlineData("/console.evil.example/", "/console")]
    [InlineData("/console@evil.example", "/console")]
    [InlineData("javascript:alert(1)", "/console")]
    [InlineData("/console/\r\nSet-Cookie: a=b", "/console")]
    [InlineData("/du-lieu-cua-toi/abc", "/console")]
    public void Signing_in_leads_only_to_pages_of_the_console(string wanted, string expected) =>
        Assert.Equal(expected, ConsolePaths.Local(wanted).Split('?')[0]);

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_wanted_and_to_no_other_site()
    {
        await using var desk = await Desk.OpenAsync();
        var trainer = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var visitor = desk.Visitor();
        Assert.Contains("ve=%2Fconsole%2Fcua-toi", (await visitor.GetAsync("/console/cua-toi")).Location,
            StringComparison.Ordinal);

        await visitor.KnockAsync("lan", Desk.Password, "/console/cua-toi");
        Assert.True((await visitor.ShowCodeAsync(desk.Code(trainer))).LeadsTo("/console/cua-toi"));

        await desk.EnrolledAsync("mai", ConsoleRole.Viewer, "HN.A");
        Assert.Equal("/console", (await desk.Visitor().KnockAsync("mai", Desk.Password, "//evil.example/console")).Location);
    }

    private static string Plain(ConsoleAnswer answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.Html, "name=\"__RequestVerificationToken\" value=\"[^\"]*\"", "");
}
