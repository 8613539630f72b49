using ChatTutor.Domain.Incidents;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Which incidents.</summary>
public sealed record IncidentFilter
{
    /// <summary>Of one unit; empty for those without one; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>Only those that are not closed.</summary>
    public bool Open { get; init; }

    /// <summary>Only those with a deadline that has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Those of test turns instead of those of people.</summary>
    public bool Tests { get; init; }
}

/// <summary>An incident as a list shows it.</summary>
public sealed record IncidentLine(
    long Id, string Number, DateTimeOffset DetectedAt, string Channel, string Person, string? Unit, string Kind, string Title,
    string Rule, int RuleVersion, IncidentSeverity Severity, IncidentState State, string? Responsible, string? ResponsibleName)
{
    public bool FalseAlarm { get; init; }

    /// <summary>Of a test turn: in no report.</summary>
    public bool IsTest { get; init; }

    /// <summary>Told to the trainer first, not to the head.</summary>
    public bool ForTrainer { get; init; }

    /// <summary>The earliest deadline that still runs.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>That deadline is near.</summary>
    public bool Near { get; init; }

    /// <summary>Deadlines that have passed and are not met.</summary>
    public int Overdue { get; init; }

    /// <summary>Deadlines that were met too late.</summary>
    public int MetLate { get; init; }
}

/// <summary>One incident with everything there is about it.</summary>
public sealed record IncidentRecord(IncidentLine Incident, IReadOnlyList<DeadlineLine> Deadlines, IReadOnlyList<StepLine> Steps);

/// <summary>One clock and the notices it gave.</summary>
public sealed record DeadlineLine(
    string Clock, string Title, DateTimeOffset Due, IncidentState Until, DateTimeOffset? MetAt,
    DateTimeOffset? NearNotice, DateTimeOffset? OverdueNotice, bool Overdue, string Source, ClockStatus Status);

/// <summary>One step of the history; the name is null once it was erased.</summary>
public sealed record StepLine(long Sequence, DateTimeOffset At, IncidentState State, string Actor, string? Name, string? Note);

/// <summary>A version of a rule that was called a false alarm.</summary>
public sealed record RuleToReview(string Rule, int RuleVersion, int FalseAlarms, DateTimeOffset Last, IReadOnlyList<long> Incidents);
