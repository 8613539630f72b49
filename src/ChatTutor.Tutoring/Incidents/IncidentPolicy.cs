using ChatTutor.Domain.Incidents;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Which finding opens what, and how long each step may take. Read from <see cref="IncidentPolicyFile.Name"/>.</summary>
internal sealed record IncidentPolicy
{
    public required int Version { get; init; }

    /// <summary>A deadline is near when this much of its time is left, in percent.</summary>
    public required int NearPercent { get; init; }

    /// <summary>Kind for a refused finding that nothing else here names: a new rule cannot be forgotten.</summary>
    public required string Otherwise { get; init; }

    public required IReadOnlyList<string> NoIncident { get; init; }

    public required IReadOnlyList<IncidentKind> Kinds { get; init; }

    public required IReadOnlyList<IncidentCounter> Counters { get; init; }

    public required IReadOnlyList<IncidentClock> Clocks { get; init; }

    /// <summary>What a finding opens by itself; null when it opens nothing.</summary>
    public IncidentKind? Opens(Finding finding)
    {
        if (Names(NoIncident, finding.Rule))
        {
            return null;
        }

        var kind = Kinds.FirstOrDefault(kind => Names(kind.Rules, finding.Rule));
        return kind is null && finding.Action == GuardAction.Refuse && !Counters.Any(counter => counter.Counts(finding.Rule))
            ? Kind(Otherwise)
            : kind;
    }

    public IncidentKind Kind(string id) => Kinds.First(kind => kind.Id == id);

    public IncidentClock Clock(string id) => Clocks.First(clock => clock.Id == id);

    /// <summary>Whether a list names a rule: by its id, or by its beginning and a star.</summary>
    internal static bool Names(IReadOnlyList<string> patterns, string rule) => patterns.Any(pattern =>
        pattern.EndsWith('*') ? rule.StartsWith(pattern[..^1], StringComparison.Ordinal) : rule == pattern);
}

/// <summary>A kind of incident.</summary>
internal sealed record IncidentKind
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required IncidentSeverity Severity { get; init; }

    public required IncidentAudience Audience { get; init; }

    public required IReadOnlyList<string> Clocks { get; init; }
}

/// <summary>Opens an incident when the same person did something several times.</summary>
internal sealed record IncidentCounter
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required IReadOnlyList<string> Except { get; init; }

    public required int Times { get; init; }

    public required int Days { get; init; }

    /// <summary>The kind it opens.</summary>
    public required string Opens { get; init; }

    public bool Counts(string rule) => IncidentPolicy.Names(Rules, rule) && !IncidentPolicy.Names(Except, rule);
}

/// <summary>How long a step may take after the detection.</summary>
internal sealed record IncidentClock
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Hours by the calendar, nights and holidays included.</summary>
    public required int Hours { get; init; }

    public required IncidentState Until { get; init; }

    public required ClockStatus Status { get; init; }

    public required string Source { get; init; }
}
