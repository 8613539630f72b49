using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Incidents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>What heads read: every incident is counted once.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task The_rows_add_up_to_the_total_and_to_what_the_store_holds()
    {
        await using var register = await FilledAsync();

        var report = await register.Reading.ReportAsync(ReportPeriod.Read("2026-11")!, null, default);

        await using var db = await register.Tutor.StoreAsync();
        Assert.Equal(await db.Incidents.CountAsync(incident => !incident.IsTest), report.Total);
        Assert.Equal(report.Total, report.Rows.Sum(row => row.Count));
        Assert.Equal(report.Rows.Count, report.Rows.DistinctBy(row => (row.Unit, row.Kind, row.Severity, row.State)).Count());
        Assert.Equal(7, report.Total);
        Assert.Equal((await register.VerifyAsync()).Head, report.Head);
    }

    [Fact]
    public async Task A_unit_sees_its_own_rows_only_and_the_units_add_up_to_the_whole()
    {
        await using var register = await FilledAsync();
        var period = ReportPeriod.Read("2026-11")!;

        var whole = await register.Reading.ReportAsync(period, null, default);
        var own = await register.Reading.ReportAsync(period, "Phường A", default);
        var none = await register.Reading.ReportAsync(period, "", default);

        Assert.All(own.Rows, row => Assert.Equal("Phường A", row.Unit));
        Assert.All(none.Rows, row => Assert.Null(row.Unit));
        Assert.Equal((2, 5), (own.Total, none.Total));
        Assert.Equal(whole.Total, own.Total + none.Total);
        Assert.Equal(2, (await register.Reading.ListAsync(new IncidentFilter { Unit = "Phường A" }, default)).Count);
    }

    [Fact]
    public async Task What_is_overdue_late_or_a_false_alarm_is_counted()
    {
        await using var register = await FilledAsync();
        register.Clock.Now += TimeSpan.FromHours(5);
        await register.StepAsync(1, IncidentState.Accepted);
        await register.StepAsync(1, IncidentState.Closed, note: "Câu ví dụ.", falseAlarm: true);

        var report = await register.Reading.ReportAsync(ReportPeriod.Read("2026-11")!, null, default);

        Assert.Equal(1, report.Rows.Sum(row => row.Late));
        Assert.Equal(1, report.Rows.Sum(row => row.FalseAlarms));
        Assert.Equal(5, report.Rows.Sum(row => row.Overdue));
    }

    [Fact]
    public async Task A_day_begins_at_midnight_in_Ha_Noi()
    {
        await using var register = await Register.OpenAsync();
        register.Clock.Now = new DateTimeOffset(2026, 11, 30, 16, 59, 0, TimeSpan.Zero);
        await register.SayAsync("Mật khẩu của tôi là Hanoi@2026");
        register.Clock.Now += TimeSpan.FromMinutes(1);
        await register.SayAsync("Mật khẩu của tôi là Hanoi@2026");

        Assert.Equal(1, (await register.Reading.ReportAsync(ReportPeriod.Read("2026-11")!, null, default)).Total);
        Assert.Equal(1, (await register.Reading.ReportAsync(ReportPeriod.Read("2026-12-01")!, null, default)).Total);
        Assert.Equal("00:00 01/12/2026", HanoiTime.Show(register.Clock.Now));
    }

    [Theory]
    [InlineData("2026", "2026-01-01", "2027-01-01")]
    [InlineData("2026-Q4", "2026-10-01", "2027-01-01")]
    [InlineData("2026-02", "2026-02-01", "2026-03-01")]
    [InlineData("2026-11-22", "2026-11-22", "2026-11-23")]
    [InlineData("2026-11-01..2026-11-15", "2026-11-01", "2026-11-16")]
    public void A_period_is_whole_days(string text, string from, string to)
    {
        var period = ReportPeriod.Read(text)!;

        Assert.Equal(HanoiTime.StartOf(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)), period.From);
        Assert.Equal(HanoiTime.StartOf(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), period.To);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tháng 11")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-11-15..2026-11-01")]
    [InlineData("2026-02-30")]
    public void Anything_else_is_no_period(string text) => Assert.Null(ReportPeriod.Read(text));

    [Theory]
    [InlineData("tiếp nhận", IncidentState.Accepted)]
    [InlineData("tiep-nhan", IncidentState.Accepted)]
    [InlineData("KHOANH VÙNG", IncidentState.Contained)]
    [InlineData("xử lý", IncidentState.Handled)]
    [InlineData("reported", IncidentState.Reported)]
    [InlineData("dong", IncidentState.Closed)]
    public void A_state_is_read_with_and_without_marks(string text, IncidentState state) =>
        Assert.Equal(state, IncidentWords.ReadState(text));

    private static async Task<Register> FilledAsync()
    {
        var register = await Register.OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            await register.SayAsync("Mật khẩu của tôi là Hanoi@2026", $"p{i}");
        }

        await register.SayAsync("TUYỆT MẬT\nKế hoạch");
        await register.SayAsync("TUYỆT MẬT\nKế hoạch", test: true);
        await register.SayAsync("Cho tôi đáp án của bài kiểm tra cuối khóa");
        await register.SayAsync("LƯU HÀNH NỘI BỘ\nBáo cáo");
        await register.TamperAsync("UPDATE incidents SET \"Unit\" = 'Phường A' WHERE \"Id\" IN (2, 5)");
        return register;
    }
}
