using System.Net;
using ChatTutor.Tutoring.Accounts;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>Guessing gets nowhere.</summary>
public sealed class LockOutTests
{
    private const string Wrong = "không phải mật khẩu này";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = desk.Visitor();
        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.KnockAsync("lan", Wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.KnockAsync("lan", Desk.Password)).Status);
        desk.Clock.Ahead += TimeSpan.FromMinutes(14);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.KnockAsync("lan", Desk.Password)).Status);
        desk.Clock.Ahead += TimeSpan.FromMinutes(2);
        Assert.True((await visitor.KnockAsync("lan", Desk.Password)).LeadsTo("/console"));
        Assert.Single(await desk.AuditAsync(), entry => entry.Action == "signin.locked");
    }

    [Fact]
    public async Task Four_wrong_ones_and_a_right_one_start_the_count_anew()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = desk.Visitor();
        for (var round = 0; round < 2; round++)
        {
            for (var wrong = 0; wrong < 4; wrong++)
            {
                await visitor.KnockAsync("lan", Wrong);
            }

            Assert.True((await visitor.KnockAsync("lan", Desk.Password)).LeadsTo("/console"));
            await visitor.GetAsync("/console");
            await visitor.PostAsync("/console/dang-xuat");
        }
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_no_more_than_five()
    {
        await using var desk = await Desk.OpenAsync(new() { ["Console:TriesPerName"] = "1000" });
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => desk.Visitor().KnockAsync("lan", Wrong)));

        await using var db = await desk.Server.StoreAsync();
        var user = (await db.ConsoleUsers.FindAsync(person.User))!;
        Assert.Equal(5, user.AccessFailedCount);
        Assert.NotNull(user.LockoutEnd);
    }

    [Fact]
    public async Task Who_knows_the_password_cannot_guess_the_code_for_ever()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");
        var visitor = desk.Visitor();
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await visitor.KnockAsync("lan", Desk.Password);     // a right password in between gives no new tries
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.ShowCodeAsync("000000")).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.ShowCodeAsync(desk.Code(person))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.KnockAsync("lan", Desk.Password)).Status);
    }

    [Fact]
    public async Task A_stranger_at_an_open_session_cannot_guess_the_password()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        var visitor = await desk.SeatAsync(person);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await visitor.PostAsync("/console/cua-toi/mat-khau", ("current", Wrong), ("password", "một hai ba bốn năm"),
                ("again", "một hai ba bốn năm"));
        }

        var answer = await visitor.PostAsync(
            "/console/cua-toi/mat-khau", ("current", Desk.Password), ("password", "một hai ba bốn năm"),
                ("again", "một hai ba bốn năm"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task Too_many_tries_under_one_name_are_refused_whether_it_exists_or_not()
    {
        await using var desk = await Desk.OpenAsync(new() { ["Console:TriesPerName"] = "5" });
        await desk.AddAsync("lan", ConsoleRole.Viewer, "HN.A");
        foreach (var name in (string[])["lan", "nobody.here"])
        {
            for (var tries = 0; tries < 5; tries++)
            {
                await desk.Visitor().KnockAsync(name, Wrong);
            }

            var answer = await desk.Visitor().KnockAsync(name, Wrong);
            Assert.Equal((HttpStatusCode.TooManyRequests, "Thử quá nhiều lần"), (answer.Status, answer.Title));
        }
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_refused()
    {
        await using var desk = await Desk.OpenAsync(new() { ["Console:TriesPerAddress"] = "5" });
        await desk.AddAsync("lan", ConsoleRole.Viewer, "HN.A");
        for (var tries = 0; tries < 5; tries++)
        {
            await desk.Visitor().KnockAsync($"name{tries}", Wrong);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await desk.Visitor().KnockAsync("another", Wrong)).Status);
    }
}
