using System.Net;
using ChatTutor.Tutoring.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>What administrators do to accounts, and what remains of it in the audit.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task An_administrator_makes_an_account_whose_password_is_shown_once()
    {
        await using var desk = await Desk.OpenAsync();
        var admin = await desk.SeatAsync(await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin));
        await admin.GetAsync("/console/tai-khoan");

        var answer = await admin.PostAsync(
            "/console/tai-khoan", ("name", "Lan.Nguyen"), ("role", "head"), ("units", "hn.a\r\nHN.B"));

        var password = answer.Html.Split("<p class=\"secret\"><code>")[1].Split('<')[0];
        Assert.False(desk.Server.StoreHolds(password));
        Assert.DoesNotContain(password, (await admin.GetAsync("/console/tai-khoan")).Html, StringComparison.Ordinal);
        Assert.True((await desk.Visitor().KnockAsync("lan.nguyen", password)).LeadsTo("/console/mat-khau-moi"));
        var account = (await desk.WithAsync(
            (AccountRegister register) => register.FindAsync(ConsoleActor.CommandLine, "lan.nguyen", default)))!;
        Assert.Equal((ConsoleRole.Head, "HN.A HN.B"), (account.Role, string.Join(' ', account.Units)));
    }

    [Theory]
    [InlineData("lan", "nobody", "HN.A", "Hãy chọn vai trò.")]
    [InlineData("la", "head", "HN.A", "Tên đăng nhập dài 3 đến 64 ký tự")]
    [InlineData("lăn", "head", "HN.A", "Tên đăng nhập dài 3 đến 64 ký tự")]
    [InlineData("quan.tri", "head", "HN.A", "Đã có tài khoản")]
    [InlineData("lan", "head", "HN.X", "Không có đơn vị mang mã “HN.X”.")]
    public async Task A_wrong_account_is_refused_and_what_was_typed_stays(string name, string role, string unit, string why)
    {
        await using var desk = await Desk.OpenAsync();
        var admin = await desk.SeatAsync(await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin));
        await admin.GetAsync("/console/tai-khoan");

        var answer = await admin.PostAsync("/console/tai-khoan", ("name", name), ("role", role), ("units", unit));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(why, answer.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{name}\"", answer.Html, StringComparison.Ordinal);
        await using var db = await desk.Server.StoreAsync();
        Assert.Equal(1, await db.ConsoleUsers.CountAsync());
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_taken_away()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin);
        var visitor = await desk.SeatAsync(first);
        await visitor.GetAsync($"/console/tai-khoan/{first.User}");

        var off = await visitor.PostAsync($"/console/tai-khoan/{first.User}/khoa");
        var role = await visitor.PostAsync($"/console/tai-khoan/{first.User}/vai-tro", ("role", "viewer"));

        Assert.Contains("tài khoản quản trị duy nhất", off.Html, StringComparison.Ordinal);
        Assert.Contains("tài khoản quản trị duy nhất", role.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/console/tai-khoan")).Status);
    }

    [Fact]
    public async Task Two_administrators_who_switch_each_other_off_at_once_do_not_both_succeed()
    {
        await using var desk = await Desk.OpenAsync();
        var people = new List<Person>();
        foreach (var name in (string[])["mot", "hai"])
        {
            people.Add(await desk.EnrolledAsync(name, ConsoleRole.Admin));
        }

        await Task.WhenAll(people.Select(person => desk.WithAsync(
            (AccountChanges changes) => changes.DisableAsync(ConsoleActor.CommandLine, person.User, default))));

        await using var db = await desk.Server.StoreAsync();
        Assert.Equal(1, await db.ConsoleUsers.CountAsync(u => u.DisabledAt == null));
    }

    [Fact]
    public async Task Somebody_who_lost_the_phone_begins_anew_with_a_second_factor()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Trainer, "HN.A");

        var made = await ResetAsync(desk, person, secondFactor: false);
        Assert.True((await desk.Visitor().KnockAsync("lan", made.Password)).LeadsTo("/console/ma-xac-thuc"));
        made = await ResetAsync(desk, person, secondFactor: true);
        var visitor = desk.Visitor();
        Assert.True((await visitor.KnockAsync("lan", made.Password)).LeadsTo("/console/mat-khau-moi"));
        await visitor.GetAsync("/console/mat-khau-moi");
        var next = await visitor.PostAsync(
            "/console/mat-khau-moi", ("password", "một hai ba bốn năm"), ("again", "một hai ba bốn năm"));

        Assert.True(next.LeadsTo("/console/bat-xac-thuc"));
    }

    [Fact]
    public async Task A_head_reads_the_audit_of_the_own_units_and_of_no_other()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AddAsync("nguoi.mot", ConsoleRole.Viewer, "HN.A.1");
        await desk.AddAsync("nguoi.hai", ConsoleRole.Viewer, "HN.B");
        await desk.AddAsync("nguoi.ba", ConsoleRole.Viewer, "HN.AB");
        await desk.AddAsync("nguoi.bon", ConsoleRole.Viewer, "HN");
        var head = await desk.SeatAsync(await desk.EnrolledAsync("dung.dau", ConsoleRole.Head, "HN.A"));
        var admin = await desk.SeatAsync(await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin));

        var (own, all) = ((await head.GetAsync("/console/nhat-ky")).Html, (await admin.GetAsync("/console/nhat-ky")).Html);

        Assert.Contains("nguoi.mot", own, StringComparison.Ordinal);
        Assert.All((string[])["nguoi.hai", "nguoi.ba", "nguoi.bon", "quan.tri"], name =>
            Assert.DoesNotContain(name, own, StringComparison.Ordinal));
        Assert.All((string[])["nguoi.mot", "nguoi.hai", "nguoi.ba", "dòng lệnh", "Đăng nhập"],
            name => Assert.Contains(name, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_act_stands_in_the_audit_and_no_entry_can_be_changed()
    {
        await using var desk = await Desk.OpenAsync();
        var admin = await desk.SeatAsync(await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin));
        var person = await desk.EnrolledAsync("lan", ConsoleRole.Viewer, "HN.A");
        await admin.GetAsync($"/console/tai-khoan/{person.User}");
        foreach (var act in (string[])["vai-tro", "don-vi", "khoa", "mo", "cap-lai"])
        {
            await admin.PostAsync($"/console/tai-khoan/{person.User}/{act}", ("role", "head"), ("units", "HN.B"));
        }

        var about = (await desk.AuditAsync()).Where(entry => entry.Subject == person.User.ToString("n")).ToList();
        Assert.Equal(
            ["account.added", "account.unit_added", "account.password", "account.role", "account.unit_removed",
                "account.unit_added", "account.disabled", "account.enabled", "account.reset"],
            about.Select(entry => entry.Action));
        Assert.All(about.Skip(3), entry => Assert.NotEqual("cli", entry.Actor));
        await using var db = await desk.Server.StoreAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE audit SET Actor = 'x'"));
    }

    private static Task<NewPassword> ResetAsync(Desk desk, Person person, bool secondFactor) =>
        desk.WithAsync(async (AccountChanges changes) =>
            (await changes.ResetAsync(ConsoleActor.CommandLine, person.User, secondFactor, default))
                .Match(made => made, problem => throw new InvalidOperationException(problem.Message)));
}
