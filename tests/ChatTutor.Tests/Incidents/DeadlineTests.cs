using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Incidents;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>The clocks of the law and of the policy, under a clock that stands until it is moved.</summary>
public sealed class DeadlineTests
{
    private const string List = "An 001099012345\nBình 001099012346\nChi 001099012347";

    [Fact]
    public async Task A_list_of_personal_data_starts_the_72_hours_of_the_law_which_we_know_at_second_hand()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(List);

        var law = (await register.Reading.FindAsync(1, default))!.Deadlines.Single(deadline => deadline.Clock == "personal-data");

        Assert.Equal(register.Clock.Now.AddHours(72), law.Due);
        Assert.Equal("chưa đối chiếu văn bản gốc", IncidentWords.Of(law.Status));
        Assert.Contains("91/2025/QH15, Điều 23", law.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_clock_that_no_source_fixes_says_so()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync("TUYỆT MẬT\nKế hoạch");
        await register.SayAsync("Mật khẩu của tôi là Hanoi@2026");

        var deadlines = (await register.Reading.FindAsync(1, default))!.Deadlines
            .Concat((await register.Reading.FindAsync(2, default))!.Deadlines);

        Assert.All(deadlines, deadline => Assert.Equal("chưa có quy định, đang dùng giá trị mặc định", IncidentWords.Of(deadline.Status)));
    }

    [Fact]
    public async Task One_notice_comes_when_a_deadline_is_near_and_one_when_it_has_passed()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(List);
        await register.StepAsync(1, IncidentState.Accepted);

        await CheckAfterAsync(register, 53.9, near: 0, passed: 0);
        await CheckAfterAsync(register, 0.1, near: 1, passed: 0);
        await CheckAfterAsync(register, 17.9, near: 1, passed: 0);
        Assert.True((await OneAsync(register)).Near);
        await CheckAfterAsync(register, 0.1, near: 1, passed: 1);
        await CheckAfterAsync(register, 5, near: 1, passed: 1);

        var line = await OneAsync(register);
        Assert.Equal((1, false), (line.Overdue, line.Near));
        Assert.Single(await register.Reading.ListAsync(new IncidentFilter { Overdue = true }, default));
        var deadline = (await register.Reading.FindAsync(1, default))!.Deadlines.Single(d => d.Clock == "personal-data");
        Assert.NotNull(deadline.NearNotice);
        Assert.Equal(deadline.Due, deadline.OverdueNotice);
    }

    [Fact]
    public async Task Two_watches_give_each_notice_once_and_a_late_start_skips_what_is_over()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(List);
        register.Clock.Now += TimeSpan.FromHours(100);

        var watch = register.Tutor.Part<IncidentWatch>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => watch.CheckAsync(default)));

        Assert.Equal(0, Count(register, "is near"));
        Assert.Equal(2, Count(register, "has passed"));
    }

    [Fact]
    public async Task A_deadline_that_was_met_gives_no_notice_and_one_met_too_late_is_counted()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(List);
        register.Clock.Now += TimeSpan.FromHours(30);
        await register.StepsToAsync(1, IncidentState.Reported);

        await CheckAfterAsync(register, 60, near: 0, passed: 0);

        var line = await OneAsync(register);
        Assert.Equal((0, 1), (line.Overdue, line.MetLate));
    }

    [Fact]
    public async Task Notices_hold_no_content_and_test_turns_give_none()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(List, test: true);
        await register.SayAsync("Mật khẩu của tôi là Hanoi@2026", "nguoi-rieng-tu");
        register.Clock.Now += TimeSpan.FromDays(40);
        await register.Tutor.Part<IncidentWatch>().CheckAsync(default);

        Assert.Equal(3, Count(register, "has passed"));
        Assert.Contains(register.Logs.Lines, line => line.Contains("SC-000002", StringComparison.Ordinal));
        Assert.DoesNotContain(register.Logs.Lines, line => line.Contains("SC-000001", StringComparison.Ordinal));
        Assert.DoesNotContain("nguoi-rieng-tu", register.Logs.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Hanoi@2026", register.Logs.Everything, StringComparison.Ordinal);
    }

    private static async Task CheckAfterAsync(Register register, double hours, int near, int passed)
    {
        register.Clock.Now += TimeSpan.FromHours(hours);
        await register.Tutor.Part<IncidentWatch>().CheckAsync(default);
        Assert.Equal((near, passed), (Count(register, "is near"), Count(register, "has passed")));
    }

    private static int Count(Register register, string words) =>
        register.Logs.Lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    private static async Task<IncidentLine> OneAsync(Register register) =>
        Assert.Single(await register.Reading.ListAsync(new IncidentFilter(), default));
}
