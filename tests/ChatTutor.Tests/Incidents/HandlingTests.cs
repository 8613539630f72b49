using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Incidents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>Incidents go their way step by step, with a name behind each step.</summary>
public sealed class HandlingTests
{
    private const string Password = "Mật khẩu của tôi là Hanoi@2026";

    [Fact]
    public void Only_the_next_step_is_allowed()
    {
        var states = Enum.GetValues<IncidentState>();

        var allowed = from a in states from b in states where IncidentSteps.Allows(a, b) select (a, b);
        var early = from a in states from b in states where IncidentSteps.Allows(a, b, falseAlarm: true) select (a, b);

        Assert.Equal(states.Zip(states.Skip(1)), allowed);
        Assert.Equal(
            [
                .. from state in states
                   where state is >= IncidentState.Accepted and < IncidentState.Closed
                   select (state, IncidentState.Closed),
                (IncidentState.Closed, IncidentState.Removed),
            ],
            early);
    }

    [Fact]
    public async Task An_incident_goes_from_detection_to_its_end_and_keeps_its_history()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);

        await register.StepsToAsync(1, IncidentState.Closed);

        var record = (await register.Reading.FindAsync(1, default))!;
        Assert.Equal(Enum.GetValues<IncidentState>().SkipLast(1), record.Steps.Select(step => step.State));
        Assert.Equal(("CB-0001", "Trần Thị Hoa"), (record.Incident.Responsible, record.Incident.ResponsibleName));
        Assert.Equal("Đã làm xong.", record.Steps[^1].Note);
        Assert.All(record.Deadlines, deadline => Assert.Equal(register.Clock.Now, deadline.MetAt));
    }

    [Fact]
    public async Task A_step_out_of_turn_is_refused_and_changes_nothing()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);

        Assert.Equal("incident.step", await register.StepAsync(1, IncidentState.Handled));
        Assert.Equal("incident.step", await register.StepAsync(1, IncidentState.Closed, note: "x", falseAlarm: true));
        Assert.Equal("incident.step", await register.StepAsync(1, IncidentState.Removed));
        Assert.Equal("incident.unknown", await register.StepAsync(2, IncidentState.Accepted));
        Assert.Equal(IncidentState.Detected, (await register.IncidentsAsync())[0].State);
        Assert.Equal(1, (await register.VerifyAsync()).Links);
    }

    [Fact]
    public async Task Two_who_take_the_same_step_at_once_take_it_once()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);

        var problems = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => register.StepAsync(1, IncidentState.Accepted, $"Cán bộ {(char)('A' + n)}")));

        Assert.Single(problems, problem => problem is null);
        Assert.Equal(2, (await register.VerifyAsync()).Links);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0912 345 678")]
    [InlineData("Hoa 0912345678")]
    [InlineData("CB-0099")]
    public async Task Who_takes_a_step_must_be_named(string by)
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);

        Assert.StartsWith("official.", await register.StepAsync(1, IncidentState.Accepted, by), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_its_id_mean_the_same_person()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);
        await register.SayAsync(Password);

        await register.StepAsync(1, IncidentState.Accepted, "Trần  Thị Hoa");
        await register.StepAsync(1, IncidentState.Contained, "cb-0001");
        await register.StepAsync(2, IncidentState.Accepted, "Lê Văn Nam");

        var steps = (await register.Reading.FindAsync(1, default))!.Steps;
        Assert.Equal(["he-thong", "CB-0001", "CB-0001"], steps.Select(step => step.Actor));
        Assert.Equal("CB-0002", (await register.Reading.FindAsync(2, default))!.Incident.Responsible);
    }

    [Fact]
    public async Task Closing_needs_a_note_and_a_note_keeps_no_secret()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);
        await register.StepsToAsync(1, IncidentState.Reported);

        Assert.Equal("incident.note_missing", await register.StepAsync(1, IncidentState.Closed, note: " "));
        Assert.Equal("incident.note_refused", await register.StepAsync(1, IncidentState.Closed, note: Password));
        Assert.Null(await register.StepAsync(1, IncidentState.Closed, note: "Đã gọi số 0912345678, đã đổi."));
        var note = (await register.Reading.FindAsync(1, default))!.Steps[^1].Note!;
        Assert.DoesNotContain("0912345678", note, StringComparison.Ordinal);
        Assert.Contains("đã đổi", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_false_alarm_goes_to_the_review_of_its_rule_and_changes_no_rule()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);
        await register.StepAsync(1, IncidentState.Accepted);

        Assert.Equal("incident.note_missing", await register.StepAsync(1, IncidentState.Closed, falseAlarm: true));
        Assert.Null(await register.StepAsync(1, IncidentState.Closed, note: "Câu ví dụ trong bài học.", falseAlarm: true));

        var rule = Assert.Single(await register.Reading.ReviewsAsync(default));
        Assert.Equal(("secret.password", 1), (rule.Rule, rule.FalseAlarms));
        await register.SayAsync(Password);
        Assert.Equal(2, (await register.IncidentsAsync()).Count);
    }

    [Fact]
    public async Task Erasing_a_name_leaves_the_history_whole()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password);
        await register.StepsToAsync(1, IncidentState.Closed);

        await register.TamperAsync("UPDATE officials SET \"Name\" = ''; DELETE FROM incident_notes; UPDATE incidents SET \"Person\" = ''");

        Assert.Null((await register.VerifyAsync()).Why);
    }

    [Fact]
    public async Task Incidents_of_test_turns_are_kept_apart()
    {
        await using var register = await Register.OpenAsync();
        await register.SayAsync(Password, test: true);

        Assert.Empty(await register.Reading.ListAsync(new IncidentFilter(), default));
        Assert.Single(await register.Reading.ListAsync(new IncidentFilter { Tests = true }, default));
        Assert.Equal(0, (await register.Reading.ReportAsync(ReportPeriod.Read("2026")!, null, default)).Total);
        await using var db = await register.Tutor.StoreAsync();
        Assert.Equal(1, await db.Incidents.CountAsync());
    }
}
