using System.Net;
using ChatTutor.Server.ConsolePages.Door;
using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>What was ended is out at once, and a cookie is worth nothing anywhere else.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_that_its_owner_ends_is_out_at_once()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var (mine, strange) = (await desk.SeatAsync(person), await desk.SeatAsync(person));
        var page = await mine.GetAsync("/console/cua-toi");
        var end = page.Html.Split("action=\"").Select(part => part.Split('"')[0]).Single(
            path => path.EndsWith("/ngat", StringComparison.Ordinal));

        Assert.True((await mine.PostAsync(end)).LeadsTo("/console/cua-toi"));

        Assert.True((await strange.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task All_others_can_be_ended_together()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var (mine, second, third) = (await desk.SeatAsync(person), await desk.SeatAsync(person), await desk.SeatAsync(person));
        await mine.GetAsync("/console/cua-toi");

        await mine.PostAsync("/console/cua-toi/ngat-het");

        Assert.True((await second.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
        Assert.True((await third.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var desk = await Desk.OpenAsync();
        var lan = await desk.SeatAsync(await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A"));
        var admin = await desk.SeatAsync(await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin));
        await using var db = await desk.Server.StoreAsync();
        var id = db.ConsoleSessions.First().Id;

        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync($"/console/cua-toi/{id}/ngat")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = await desk.SeatAsync(person);
        var stolen = desk.Visitor();
        stolen.Cookies.Add(visitor.Cookies.GetAllCookies());

        Assert.True((await visitor.PostAsync("/console/dang-xuat")).LeadsTo("/console/dang-nhap"));

        Assert.True((await stolen.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("role")]
    [InlineData("reset")]
    public async Task What_an_administrator_changes_ends_the_sessions_of_the_account(string act)
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = await desk.SeatAsync(person);

        await desk.WithAsync<AccountChanges, object>(async changes => act switch
        {
            "disabled" => await changes.DisableAsync(ConsoleActor.CommandLine, person.User, default),
            "role" => await changes.SetRoleAsync(ConsoleActor.CommandLine, person.User, ConsoleRole.Head, default),
            _ => await changes.ResetAsync(ConsoleActor.CommandLine, person.User, secondFactor: false, default),
        });

        Assert.True((await visitor.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
    }

    [Fact]
    public async Task A_disabled_account_cannot_go_on_signing_in_and_can_when_it_is_opened_again()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var visitor = desk.Visitor();
        await visitor.KnockAsync("lan", Desk.Password);

        await desk.WithAsync((AccountChanges changes) => changes.DisableAsync(ConsoleActor.CommandLine, person.User, default));

        Assert.True((await visitor.ShowCodeAsync(desk.Code(person))).LeadsTo("/console/dang-nhap"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.Visitor().KnockAsync("lan", Desk.Password)).Status);
        await desk.WithAsync((AccountChanges changes) => changes.EnableAsync(ConsoleActor.CommandLine, person.User, default));
        await desk.SignInAsync(person);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_but_the_one_that_chose_it()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var (mine, other) = (await desk.SeatAsync(person), await desk.SeatAsync(person));

        var answer = await mine.PostAsync(
            "/console/cua-toi/mat-khau", ("current", Desk.Password), ("password", "một hai ba bốn năm"),
                ("again", "một hai ba bốn năm"));

        Assert.True(answer.LeadsTo("/console/cua-toi/mat-khau"), answer.Html);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/console")).Status);
        Assert.True((await other.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_use_and_after_twelve_hours_in_any_case()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var (idle, busy) = (await desk.SeatAsync(person), await desk.SeatAsync(person));

        for (var quarter = 0; quarter < 47; quarter++)
        {
            desk.Clock.Ahead += TimeSpan.FromMinutes(15);
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/console")).Status);
        }

        Assert.True((await idle.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
        desk.Clock.Ahead += TimeSpan.FromMinutes(16);
        Assert.True((await busy.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
    }

    [Fact]
    public async Task A_session_is_always_new_and_a_planted_cookie_is_worth_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var attacker = await desk.SeatAsync(person);
        await attacker.PostAsync("/console/dang-xuat");
        var victim = desk.Visitor();
        victim.Cookies.Add(desk.Server.Http.BaseAddress!, new Cookie(SignInDoor.Session, "CfDJ8planted"));

        await victim.KnockAsync("lan", Desk.Password);
        var after = victim.Cookies.GetAllCookies()[SignInDoor.Session]!.Value;

        Assert.NotEqual("CfDJ8planted", after);
        await using var db = await desk.Server.StoreAsync();
        Assert.Equal(2, db.ConsoleSessions.Count());
    }

    [Fact]
    public async Task The_cookie_of_half_a_sign_in_opens_no_page()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var visitor = desk.Visitor();
        await visitor.KnockAsync("lan", Desk.Password);
        var half = visitor.Cookies.GetAllCookies()[SignInDoor.Half]!.Value;
        var forger = desk.Visitor();
        forger.Cookies.Add(desk.Server.Http.BaseAddress!, new Cookie(SignInDoor.Session, half));

        Assert.True((await forger.GetAsync("/console")).LeadsTo("/console/dang-nhap"));
    }

    [Theory]
    [InlineData(false, "chattutor-console=")]
    [InlineData(true, "__Host-chattutor-console=")]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites(bool https, string start)
    {
        await using var desk = await Desk.OpenAsync(
            adjust: host => host.Services.AddSingleton<IStartupFilter>(new Scheme(https ? "https" : "http")));
        await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");

        // The jar keeps no secure cookie of http; what is asked for is what the server sets.
        var visitor = desk.Visitor();
        var page = await visitor.GetAsync("/console/dang-nhap");
        var form = page.SetCookies.Single(cookie => cookie.StartsWith("chattutor-form=", StringComparison.Ordinal)).Split(
            ';')[0].Split('=', 2);
        visitor.Cookies.Add(desk.Server.Http.BaseAddress!, new Cookie(form[0], form[1]));
        var answer = await visitor.PostAsync("/console/dang-nhap", ("name", "lan"), ("password", Desk.Password));

        var cookie = answer.SetCookies.Single(one => one.Contains("chattutor-console=", StringComparison.Ordinal));
        Assert.StartsWith(start, cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Equal(https, cookie.Contains("; secure", StringComparison.Ordinal));
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_the_console_is_kept_framed_or_runs_a_script()
    {
        await using var desk = await Desk.OpenAsync(new() { ["Web:FrameAncestors"] = "'self' https://portal.example.vn" });
        var visitor = await desk.SeatAsync(await desk.EnrolledAsync("lan", ConsoleRole.Admin));

        foreach (var path in (string[])["/console", "/console/tai-khoan", "/console/no-such-page", "/console/dang-nhap"])
        {
            var answer = await visitor.GetAsync(path);
            Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
            Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
            Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';",
                answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("<script", answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", answer.Html, StringComparison.Ordinal);
        }
    }

    private sealed class Scheme(string name) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, more) =>
            {
                http.Request.Scheme = name;
                return more(http);
            });
            next(app);
        };
    }
}
