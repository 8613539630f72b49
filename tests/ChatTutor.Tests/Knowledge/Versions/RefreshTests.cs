using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge.Versions;

/// <summary>A refresh either lets a version live that passed every check, or changes nothing that answers.</summary>
public sealed class RefreshTests
{
    [Fact]
    public async Task The_first_start_adopts_the_folder()
    {
        await using var kb = new Base();

        var live = await kb.StartAsync();

        Assert.Contains("thứ Bảy", Base.Ask(live).Text, StringComparison.Ordinal);
        Assert.Equal(live.Version, (await kb.StatusAsync()).Version);
        Assert.Equal(12, live.Version.Length);
    }

    [Fact]
    public async Task A_changed_document_goes_live_and_its_citations_carry_another_version()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        var before = Base.Ask(live);

        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        var report = await kb.RefreshAsync();
        live.Follow();

        Assert.True(report.Live);
        Assert.Equal((2, 0, 1, 0), (report.Documents, report.Added, report.Changed, report.Removed));
        Assert.Equal((1, 1), (report.Exam.Asked, report.Exam.Passed));
        Assert.Equal(report.Version, live.Version);
        var after = Base.Ask(live);
        Assert.Contains("thứ Hai", after.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.Citations[0].Version, after.Citations[0].Version);
        Assert.Equal(before.Citations[0].Document, after.Citations[0].Document);
    }

    [Fact]
    public async Task Documents_that_come_and_go_are_counted_and_what_speaks_of_them_sleeps()
    {
        await using var kb = new Base();
        await kb.StartAsync();

        File.Move(Path.Combine(kb.Folder, "documents", "cho.md"), Path.Combine(kb.Folder, "documents", "phien.md"));
        var report = await kb.RefreshAsync();

        Assert.Empty(report.Refused);
        Assert.Equal((1, 0, 1), (report.Added, report.Changed, report.Removed));
    }

    [Theory]
    [InlineData("documents/hop.md", "issued: 2026-02-28", "issued: 2026-02-30", "documents/hop.md", 7)]
    [InlineData("documents/hop.md", "classification: public", "classification: internal", "documents/hop.md", 8)]
    [InlineData("phrasings/hop.yaml", "Mục I", "Mục IX", "phrasings/hop.yaml", 1)]
    [InlineData("phrasings/hop.yaml", "  asks:", "  aks:", "phrasings/hop.yaml", 2)]
    [InlineData("matters/absent.yaml", "Mục I", "Mục IX", "matters/absent.yaml", 4)]
    [InlineData("matters/absent.yaml", "\"Mục I\"", "\"Mục I\", about: tàu bay", "matters/absent.yaml", 4)]
    [InlineData("safety/hop.yaml", "patterns: [ 'khoai lang' ]", "patterns: [ '(khoai' ]", "safety/hop.yaml", 10)]
    [InlineData("safety/hop.yaml", "positive: [ 'một khoai lang'", "positive: [ 'một củ sắn'", "safety/hop.yaml", 2)]
    [InlineData("exam/hop.yaml", "kind: plain", "kinds: plain", "exam/hop.yaml", 6)]
    [InlineData("exam/hop.yaml", "turns: [", "turns: [[", "exam/hop.yaml", 2)]
    public async Task A_faulty_file_is_refused_with_its_line_and_the_old_version_answers(
        string file, string old, string by, string refused, int line)
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();

        kb.Replace("documents/cho.md", "sáu giờ", "bảy giờ");
        kb.Replace(file, old, by);
        var version = live.Version;
        var report = await kb.RefreshAsync();
        live.Follow();

        Assert.False(report.Live);
        var fault = Assert.Single(report.Refused);
        Assert.Equal((refused, line), (fault.File, fault.Line));
        Assert.Equal(version, live.Version);
        Assert.Contains("thứ Bảy", Base.Ask(live).Text, StringComparison.Ordinal);
        Assert.Equal(version, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task A_version_that_fails_the_exam_is_kept_but_does_not_go_live()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();

        kb.Replace("exam/hop.yaml", "contains: [thứ]", "contains: [Chủ nhật]");
        var report = await kb.RefreshAsync();

        Assert.False(report.Live);
        Assert.Equal((1, 0), (report.Exam.Asked, report.Exam.Passed));
        Assert.Equal([("exam", 0), ("exam/hop.yaml", 1)], report.Refused.Select(r => (r.File, r.Line)));
        var status = await kb.StatusAsync();
        Assert.Equal(live.Version, status.Version);
        Assert.Equal((report.Version, null), (Assert.Single(status.Previous).Version, status.Previous[0].Since));
        Assert.True((await kb.RefreshAsync(floor: 0)).Live);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var kb = new Base();
        await kb.StartAsync();
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        var before = kb.DataAsText();

        var report = await kb.RefreshAsync(dryRun: true);

        Assert.False(report.Live);
        Assert.Equal((2, 1, 1), (report.Documents, report.Changed, report.Exam.Passed));
        Assert.Equal(before, kb.DataAsText());
    }

    [Fact]
    public async Task A_start_over_an_edited_folder_serves_what_was_live()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();

        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");

        Assert.Equal(live.Version, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_adopted_names_its_fault_at_the_first_start()
    {
        await using var kb = new Base();
        kb.Replace("documents/hop.md", "issued: 2026-02-28", "issued: mai");

        var fault = (await Assert.ThrowsAsync<KnowledgeFaultException>(kb.StartAsync)).Fault;

        Assert.Equal((Path.Combine(kb.Folder, "documents", "hop.md"), 7), (fault.File, fault.Line));
    }

    [Fact]
    public async Task Where_nothing_is_live_yet_a_refresh_lets_live_what_can_be_read()
    {
        await using var kb = new Base();
        kb.Replace("exam/hop.yaml", "contains: [thứ]", "contains: [Chủ nhật]");

        var report = await kb.RefreshAsync();

        Assert.Equal((true, 2), (report.Live, report.Added));
        Assert.Equal(report.Version, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task The_rules_of_the_guard_go_live_and_back_with_the_version()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        var first = live.Guard;

        kb.Write("safety/hop.yaml", Base.Rule("test.other", "khoai tây"));
        var report = await kb.RefreshAsync();
        var before = (live.Guard.Inspect("khoai lang").Action, live.Guard.Inspect("khoai tây").Action);
        live.Follow();
        var after = (live.Guard.Inspect("khoai lang").Action, live.Guard.Inspect("khoai tây").Action);
        await kb.RollBackAsync();
        live.Follow();
        var back = (live.Guard.Inspect("khoai lang").Action, live.Guard.Inspect("khoai tây").Action);

        Assert.True(report.Live);
        Assert.Equal((GuardAction.Refuse, GuardAction.Allow), before);
        Assert.Equal((GuardAction.Allow, GuardAction.Refuse), after);
        Assert.Equal((GuardAction.Refuse, GuardAction.Allow), back);
        Assert.NotSame(first, live.Guard);
    }

    [Fact]
    public async Task A_folder_without_rules_for_the_guard_does_not_go_live()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        Directory.Delete(Path.Combine(kb.Folder, "safety"), recursive: true);

        var report = await kb.RefreshAsync();

        Assert.False(report.Live);
        Assert.Equal("safety/facts.yaml", Assert.Single(report.Refused).File);
        Assert.Equal(live.Version, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task A_first_start_over_a_rule_that_fails_its_examples_stops_and_names_it()
    {
        await using var kb = new Base();
        kb.Replace("safety/hop.yaml", "patterns: [ 'khoai lang' ]", "patterns: [ 'khoai môn' ]");

        var fault = (await Assert.ThrowsAsync<KnowledgeFaultException>(kb.StartAsync)).Fault;

        Assert.Equal((Path.Combine(kb.Folder, "safety", "hop.yaml"), 2), (fault.File, fault.Line));
        Assert.Contains("test.word", fault.Why, StringComparison.Ordinal);
    }
}
