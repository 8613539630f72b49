using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Codes;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>One-time codes of a list: on paper only, one open code a person, ended by a new one, by revoking, by time and by leaving.</summary>
public sealed class CodeTests : IAsyncLifetime
{
    private TutorServer _server = null!;

    private RosterCodes Codes => _server.Part<RosterCodes>();

    public async Task InitializeAsync()
    {
        _server = await TutorServer.StartAsync();
        await _server.Part<UnitImport>().RunAsync(Lists.Csv(Lists.Units), ConsoleActor.CommandLine, false, default);
        await _server.Part<RosterImporting>().RunAsync(Lists.Csv(Lists.People), null, ConsoleActor.CommandLine, false, default);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_code_leads_to_its_line_and_is_not_in_the_store()
    {
        var issued = await IssueAsync("HN.SKHCN");

        Assert.Equal(["Nguyễn Văn Mẫu", "Trần Thị Ví Dụ"], issued.Slips.Select(slip => slip.Name));
        var owner = await Codes.FindAsync(issued.Slips[0].Code, default);
        Assert.Equal(("Sở Khoa học và Công nghệ", "G3x", 2, true), (owner?.UnitName, owner?.Row, owner?.JobGroup, owner?.Head));
        Assert.False(_server.StoreHolds(issued.Slips[0].Code.Letters) || _server.StoreHolds(issued.Slips[0].Code.Shown));
    }

    [Fact]
    public async Task New_codes_end_the_earlier_ones()
    {
        var (first, second) = (await IssueAsync("HN.SKHCN"), await IssueAsync("HN.SKHCN"));

        Assert.Null(await Codes.FindAsync(first.Slips[0].Code, default));
        Assert.NotNull(await Codes.FindAsync(second.Slips[0].Code, default));
    }

    [Fact]
    public async Task A_code_for_one_line_leaves_the_others_as_they_are()
    {
        var issued = await IssueAsync("HN.SKHCN");

        await Codes.IssueAsync(CodeTarget.Of(issued.Slips[0].Line), ConsoleActor.CommandLine, default);

        Assert.Null(await Codes.FindAsync(issued.Slips[0].Code, default));
        Assert.NotNull(await Codes.FindAsync(issued.Slips[1].Code, default));
    }

    [Fact]
    public async Task A_revoked_code_leads_nowhere()
    {
        var issued = await IssueAsync("HN.SKHCN");

        Assert.Equal(1, (await Codes.RevokeAsync(CodeTarget.Of(issued.Slips[0].Line), ConsoleActor.CommandLine, default)).Match(count => count, _ => -1));
        Assert.Null(await Codes.FindAsync(issued.Slips[0].Code, default));
        Assert.Equal(1, (await Codes.RevokeAsync(CodeTarget.Of("HN.SKHCN"), ConsoleActor.CommandLine, default)).Match(count => count, _ => -1));
        Assert.Null(await Codes.FindAsync(issued.Slips[1].Code, default));
    }

    [Fact]
    public async Task The_code_of_who_left_the_list_leads_nowhere()
    {
        var issued = await IssueAsync("HN.SKHCN");

        await _server.Part<RosterImporting>().RunAsync(
            Lists.Csv("Mã số,Họ và tên\nKH02,Trần Thị Ví Dụ"), "HN.SKHCN", ConsoleActor.CommandLine, false, default);

        Assert.Null(await Codes.FindAsync(issued.Slips[0].Code, default));
        Assert.NotNull(await Codes.FindAsync(issued.Slips[1].Code, default));
    }

    [Fact]
    public async Task Who_is_bound_gets_no_code_with_the_unit_and_one_when_named()
    {
        var line = (await IssueAsync("HN.SKHCN")).Slips[0].Line;
        await using (var db = await _server.StoreAsync())
        {
            await db.RosterLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.Person, Guid.NewGuid()));
        }

        Assert.Equal("roster.none_open", (await Codes.IssueAsync(CodeTarget.Of("HN.SKHCN"), ConsoleActor.CommandLine, default)).Match(_ => "", problem => problem.Code));
        Assert.Equal(1, (await Codes.IssueAsync(CodeTarget.Of(line), ConsoleActor.CommandLine, default)).Match(issued => issued.Slips.Count, _ => 0));
    }

    [Fact]
    public async Task A_code_whose_time_is_over_leads_nowhere()
    {
        var issued = await IssueAsync("HN.SKHCN");
        await using (var db = await _server.StoreAsync())
        {
            await db.RosterLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.CodeIssuedAt, DateTimeOffset.UtcNow.AddDays(-31)));
        }

        Assert.Null(await Codes.FindAsync(issued.Slips[0].Code, default));
    }

    [Fact]
    public async Task Issuing_and_revoking_are_written_down()
    {
        await IssueAsync("HN.SKHCN");
        await Codes.RevokeAsync(CodeTarget.Of("HN.SKHCN"), ConsoleActor.CommandLine, default);

        await using var db = await _server.StoreAsync();
        Assert.Equal(["roster.codes_issued", "roster.codes_revoked"],
            await db.Audit.OrderBy(entry => entry.Id).Where(entry => entry.Action.StartsWith("roster.codes")).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task The_slips_are_one_page_for_eight_people_and_take_nothing_from_elsewhere()
    {
        var one = new IssuedCode(Guid.NewGuid(), "Nguyễn <b>Mẫu</b>", OneTimeCode.From(Enumerable.Range(0, 64).Select(i => (byte)(i + 8)).ToArray()));
        var issued = (await IssueAsync("HN.SKHCN")) with { Slips = [.. Enumerable.Repeat(one, 9)] };

        var page = SlipPage.Of(issued, [new ContactLine(Guid.NewGuid(), "HN", "Hỗ trợ", "Văn phòng Sở", "giờ hành chính")]);

        Assert.Equal(2, page.Split("<section class=\"sheet\">").Length - 1);
        Assert.Equal(9, page.Split(one.Code.Shown).Length - 1);
        Assert.Contains("Nguyễn &lt;b&gt;Mẫu", page, StringComparison.Ordinal);
        Assert.Contains("Chỉ dùng một lần", page, StringComparison.Ordinal);
        Assert.Contains("Văn phòng Sở (giờ hành chính)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    private async Task<IssuedCodes> IssueAsync(string unit) =>
        (await Codes.IssueAsync(CodeTarget.Of(unit), ConsoleActor.CommandLine, default)).Match(issued => issued, problem => throw new InvalidOperationException(problem.Code));
}
