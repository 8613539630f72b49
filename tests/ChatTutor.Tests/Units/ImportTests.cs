using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Codes;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>A list is taken in whole or not at all.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private TutorServer _server = null!;

    public async Task InitializeAsync() => _server = await TutorServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Units_with_their_headcounts_become_a_tree()
    {
        Assert.Empty((await UnitsAsync(Lists.Units)).Faults);

        var directory = _server.Part<UnitDirectory>();
        var (tree, stated) = (await directory.TreeAsync(default), await directory.HeadcountsAsync(ConsoleActor.CommandLine, default));
        Assert.Equal("/HN/HN.HADONG/HN.HADONG.TDP1/", tree.Find("hn.hadong.tdp1")?.Path);
        Assert.Equal(["HN", "HN.HADONG"], tree.Line("HN.HADONG").Select(unit => unit.Code));
        Assert.Equal(5, stated["HN.SKHCN"]["G1"]);
        Assert.Equal(160, tree.Sum(stated, "HN")["G3"]);
        Assert.Equal(40, tree.Sum(stated, "HN.HADONG")["G3"]);
    }

    [Fact]
    public async Task A_second_import_of_the_same_files_changes_nothing()
    {
        await BothAsync();
        await using var db = await _server.StoreAsync();
        var ciphers = await db.RosterLines.Select(line => line.Cipher).ToListAsync();

        var (units, people) = (await UnitsAsync(Lists.Units), await PeopleAsync(Lists.People));

        Assert.Equal((0, 0, 4), (units.Added, units.Changed, units.Unchanged));
        Assert.Equal((0, 0, 0, 3), (people.Added, people.Changed, people.Left, people.Unchanged));
        Assert.Equal(ciphers, await db.RosterLines.Select(line => line.Cipher).ToListAsync());
    }

    [Fact]
    public async Task A_fault_in_the_last_line_keeps_the_whole_file_out()
    {
        await UnitsAsync(Lists.Units);

        Assert.Contains("không có đơn vị HN.KHAC", Assert.Single((await PeopleAsync(Lists.People + "\nKH09,Vũ Cuối,HN.KHAC,,,,,")).Faults).Why, StringComparison.Ordinal);
        Assert.Equal("Họ và tên", Assert.Single((await PeopleAsync(Lists.People + "\nKH09,,HN.SKHCN,,,,,")).Faults).Header);
        Assert.NotEmpty((await UnitsAsync(Lists.Units + "\nHN.X,Sở X,Sở,HN.Y,,,")).Faults);

        await using var db = await _server.StoreAsync();
        Assert.Equal((0, 4), (await db.RosterLines.CountAsync(), await db.Units.CountAsync()));
        Assert.Equal("units", Assert.Single(await db.RosterImports.ToListAsync()).Kind);
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_writing_leaves_nothing_behind()
    {
        await UnitsAsync(Lists.Units);
        await using var db = await _server.StoreAsync();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER half BEFORE INSERT ON roster_lines WHEN (SELECT COUNT(*) FROM roster_lines) = 2 BEGIN SELECT RAISE(ABORT, 'half'); END;");

        await Assert.ThrowsAnyAsync<Exception>(() => PeopleAsync(Lists.People));

        Assert.Equal((0, 1, 1), (await db.RosterLines.CountAsync(), await db.RosterImports.CountAsync(), await db.Audit.CountAsync()));
    }

    [Fact]
    public async Task A_trial_says_what_would_change_and_changes_nothing()
    {
        await UnitsAsync(Lists.Units);

        var trial = await _server.Part<RosterImporting>().RunAsync(Lists.Csv(Lists.People), null, ConsoleActor.CommandLine, dryRun: true, default);

        await using var db = await _server.StoreAsync();
        Assert.Equal((true, 3, 0), (trial.DryRun, trial.Added, await db.RosterLines.CountAsync()));
        Assert.Equal(1, await db.RosterImports.CountAsync());
    }

    [Fact]
    public async Task Who_is_missing_from_a_new_list_has_left_and_stays_bound_and_who_comes_back_is_known_again()
    {
        await BothAsync();
        await using (var db = await _server.StoreAsync())
        {
            await db.RosterLines.Where(line => line.Unit == "HN.SKHCN").ExecuteUpdateAsync(set => set.SetProperty(line => line.BoundAt, DateTimeOffset.UnixEpoch));
        }

        var shorter = await PeopleAsync("Mã số,Họ và tên,Chức danh\nKH02,Trần Thị Ví Dụ,Phó phòng", "HN.SKHCN");
        Assert.Equal((0, 1, 1), (shorter.Added, shorter.Changed, shorter.Left));
        await using (var db = await _server.StoreAsync())
        {
            Assert.Equal(3, await db.RosterLines.CountAsync());
            Assert.NotNull((await db.RosterLines.SingleAsync(line => line.LeftAt != null)).BoundAt);
        }

        Assert.Equal((0, 2, 0), await PeopleAsync(Lists.People) is var again ? (again.Added, again.Changed, again.Left) : default);
    }

    [Fact]
    public async Task A_list_without_a_column_says_nothing_about_it_and_an_empty_cell_does()
    {
        await BothAsync();

        await PeopleAsync("Mã số,Họ và tên,Nhóm công việc\nKH01,Nguyễn Văn Mẫu,\nKH02,Trần Thị Ví Dụ,4", "HN.SKHCN");

        var first = (await _server.Part<RosterRegister>().NamesAsync("HN.SKHCN", ConsoleActor.CommandLine, default))!.Single(row => row.Number == "KH01");
        Assert.Equal(("G3x", "Trưởng phòng", true, null), (first.Row, first.Title, first.Head, first.JobGroup));
    }

    [Fact]
    public async Task The_same_number_in_two_units_is_two_people()
    {
        await UnitsAsync(Lists.Units);

        Assert.Equal(2, (await PeopleAsync("Mã số,Họ và tên,Mã đơn vị\n1,Nguyễn Mẫu,HN.SKHCN\n1,Trần Ví Dụ,HN.HADONG")).Added);
    }

    [Fact]
    public async Task A_unit_that_moves_takes_along_what_lies_below()
    {
        await UnitsAsync(Lists.Units + "\nHN.CC,Chi cục,Phòng,HN.SKHCN,,,\nHN.CC.P1,Phòng 1,Phòng,HN.CC,,,");
        Assert.Empty((await UnitsAsync("Mã đơn vị,Tên đơn vị,Cấp,Đơn vị cấp trên\nHN.CC,Chi cục,Phòng,HN.HADONG")).Faults);

        Assert.Equal("/HN/HN.HADONG/HN.CC/HN.CC.P1/", (await _server.Part<UnitDirectory>().TreeAsync(default)).Find("HN.CC.P1")?.Path);
    }

    [Fact]
    public async Task Nobody_reaches_beyond_his_own_units()
    {
        await BothAsync();
        var actor = new ConsoleActor("a", "a", ConsoleRole.Head, UnitScope.Of(["/HN/HN.SKHCN/"]));

        Assert.NotEmpty((await _server.Part<RosterImporting>().RunAsync(Lists.Csv(Lists.People), null, actor, false, default)).Faults);
        Assert.NotEmpty((await _server.Part<UnitImport>().RunAsync(Lists.Csv(Lists.Units), actor, false, default)).Faults);
        Assert.NotEmpty((await _server.Part<UnitImport>().RunAsync(
            Lists.Csv("Mã đơn vị,Tên đơn vị,Cấp,Đơn vị cấp trên\nHN.HADONG.TDP1,Tổ,Phòng,HN.SKHCN"), actor, false, default)).Faults);
        Assert.NotEmpty((await _server.Part<HeadcountImport>().RunAsync(Lists.Csv("Mã đơn vị,Nhóm,Số người\nHN.HADONG,G3,1"), actor, false, default)).Faults);
        Assert.Null(await _server.Part<RosterRegister>().ListAsync("HN.HADONG", actor, default));
        Assert.Null(await _server.Part<RosterRegister>().NamesAsync("HN.HADONG", actor, default));
        Assert.Equal("roster.unknown", (await _server.Part<RosterCodes>().IssueAsync(CodeTarget.Of("HN.HADONG"), actor, default)).Match(_ => "", problem => problem.Code));
        Assert.Equal("roster.unknown", (await _server.Part<RosterCodes>().RevokeAsync(CodeTarget.Of("HN.HADONG"), actor, default)).Match(_ => "", problem => problem.Code));
        Assert.Equal("unit.unknown", (await _server.Part<ContactBook>().AddAsync(new("HN.HADONG", "Đại sứ số", "Bộ phận một cửa"), actor, default)).Match(_ => "", problem => problem.Code));
    }

    [Fact]
    public async Task The_stores_file_holds_no_name_number_or_title()
    {
        await BothAsync();

        Assert.False(_server.StoreHolds("Nguyễn Văn Mẫu") || _server.StoreHolds("KH01") || _server.StoreHolds("Trưởng phòng"));
        Assert.True(_server.StoreHolds("Sở Khoa học và Công nghệ"));
    }

    [Fact]
    public async Task Names_are_shown_only_on_asking_and_then_it_is_written_down()
    {
        await BothAsync();
        var register = _server.Part<RosterRegister>();

        Assert.All((await register.ListAsync("HN.SKHCN", ConsoleActor.CommandLine, default))!, row => Assert.Null(row.Name));
        await using var db = await _server.StoreAsync();
        Assert.DoesNotContain("roster.names_read", await db.Audit.Select(entry => entry.Action).ToListAsync());

        Assert.Contains("Nguyễn Văn Mẫu", (await register.NamesAsync("HN.SKHCN", ConsoleActor.CommandLine, default))!.Select(row => row.Name));
        Assert.Contains("roster.names_read", await db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task The_real_guard_turns_away_a_card_number_as_a_staff_number_and_a_telephone_in_a_title()
    {
        await UnitsAsync(Lists.Units);

        var faults = (await PeopleAsync("Mã số,Họ và tên,Mã đơn vị,Chức danh\n001099000123,Nguyễn Mẫu,HN,\nKH01,Trần Ví Dụ,HN,Trưởng phòng 0912345678")).Faults;

        Assert.Equal([(2, "Mã số"), (3, "Chức danh")], faults.Select(fault => (fault.Line, fault.Header)));
    }

    [Fact]
    public async Task Contacts_are_those_of_the_unit_or_of_the_nearest_above_and_never_private()
    {
        await UnitsAsync(Lists.Units);
        var book = _server.Part<ContactBook>();

        Assert.Equal("contact.private", (await book.AddAsync(new("HN", "Hỗ trợ", "Anh Mẫu, 0912345678"), ConsoleActor.CommandLine, default)).Match(_ => "", problem => problem.Code));
        await book.AddAsync(new("HN.HADONG", "Đại sứ số", "Bộ phận Một cửa phường Hà Đông", "giờ hành chính"), ConsoleActor.CommandLine, default);
        await book.AddAsync(new("HN.HADONG", "Đại sứ số", "Bộ phận Một cửa phường Hà Đông", "giờ hành chính"), ConsoleActor.CommandLine, default);

        Assert.Equal("Đại sứ số", Assert.Single(await book.NearestAsync("HN.HADONG.TDP1", ConsoleActor.CommandLine, default)).Duty);
        Assert.Empty(await book.NearestAsync("HN.SKHCN", ConsoleActor.CommandLine, default));
    }

    private async Task BothAsync()
    {
        Assert.Empty((await UnitsAsync(Lists.Units)).Faults);
        Assert.Empty((await PeopleAsync(Lists.People)).Faults);
    }

    private Task<ImportReport> UnitsAsync(string text) => _server.Part<UnitImport>().RunAsync(Lists.Csv(text), ConsoleActor.CommandLine, false, default);

    private Task<ImportReport> PeopleAsync(string text, string? unit = null) =>
        _server.Part<RosterImporting>().RunAsync(Lists.Csv(text), unit, ConsoleActor.CommandLine, false, default);
}
