using ChatTutor.Domain.Incidents;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>What a head reports: rows by unit, kind, severity and state. Every incident is in exactly one row.</summary>
/// <param name="Period">Days covered, by the day of detection.</param>
/// <param name="At">When it was made.</param>
/// <param name="Rows">The counts.</param>
/// <param name="Total">All incidents of the period, counted apart from the rows.</param>
/// <param name="Head">Hash of the history's last link, so that a report proves what stood in it.</param>
public sealed record IncidentReport(
    ReportPeriod Period, DateTimeOffset At, IReadOnlyList<ReportRow> Rows, int Total, string Head)
{
    internal static IncidentReport Of(ReportPeriod period, IReadOnlyCollection<IncidentLine> lines, DateTimeOffset at, string head)
    {
        var rows =
            from line in lines
            group line by (line.Unit, line.Kind, line.Title, line.Severity, line.State) into same
            orderby same.Key.Unit, same.Key.Severity descending, same.Key.Kind, same.Key.State
            select new ReportRow(
                same.Key.Unit, same.Key.Kind, same.Key.Title, same.Key.Severity, same.Key.State, same.Count(),
                same.Count(line => line.Overdue > 0), same.Count(line => line.MetLate > 0), same.Count(line => line.FalseAlarm));
        return new IncidentReport(period, at, [.. rows], lines.Count, head);
    }
}

/// <summary>One row of a report.</summary>
/// <param name="Unit">Null where people belong to no unit yet.</param>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Title">Its name.</param>
/// <param name="Severity">How grave.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Count">Incidents.</param>
/// <param name="Overdue">Of these, with a deadline that has passed and is not met.</param>
/// <param name="Late">Of these, with a deadline that was met too late.</param>
/// <param name="FalseAlarms">Of these, false alarms.</param>
public sealed record ReportRow(
    string? Unit, string Kind, string Title, IncidentSeverity Severity, IncidentState State,
    int Count, int Overdue, int Late, int FalseAlarms);
