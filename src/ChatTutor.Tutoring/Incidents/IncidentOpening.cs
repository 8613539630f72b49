using ChatTutor.Domain.Incidents;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Opens incidents for a message, in the transaction that stores the message: after a crash there are both or neither.</summary>
/// <param name="policies">What opens what.</param>
/// <param name="pseudonyms">Names the person.</param>
/// <param name="ruleVersion">The version of a rule; 0 for one that the guard does not have.</param>
internal sealed class IncidentOpening(IncidentPolicies policies, Pseudonyms pseudonyms, Func<string, int> ruleVersion)
{
    /// <summary>One incident for each finding that asks for one, and one when a counter is full. Calling it again adds nothing.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="turn">The message; for a joined finding the one that completed it. It needs no number yet.</param>
    /// <param name="findings">The message's own findings, or those of several messages judged together.</param>
    public async Task AddAsync(TutorDbContext db, Turn turn, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var policy = policies.Now;
        var opening = findings.DistinctBy(finding => finding.Rule)
            .Select(finding => (finding.Rule, Kind: policy.Opens(finding))).Where(found => found.Kind is not null).ToList();
        foreach (var (rule, kind) in opening)
        {
            await OpenOnceAsync(db, turn, policy, kind!, rule, ruleVersion(rule));
        }

        if (opening.Count > 0)
        {
            return;     // the message has its incident; it need not count towards another
        }

        foreach (var counter in policy.Counters.Where(counter => findings.Any(finding => counter.Counts(finding.Rule))))
        {
            await CountOnceAsync(db, turn, policy, counter);
        }
    }

    private async Task CountOnceAsync(TutorDbContext db, Turn turn, IncidentPolicy policy, IncidentCounter counter)
    {
        var origin = Origin(turn, counter.Id);
        if (db.RuleHits.Local.Any(hit => hit.Origin == origin) || await db.RuleHits.AnyAsync(hit => hit.Origin == origin))
        {
            return;
        }

        var person = pseudonyms.Of(turn.Conversation);
        var since = turn.AskedAt.AddDays(-counter.Days);
        db.RuleHits.Add(new RuleHit { Origin = origin, At = turn.AskedAt, Person = person, Counter = counter.Id });
        await db.RuleHits
            .Where(hit => hit.Person == person && hit.Counter == counter.Id && hit.Incident == null && hit.At > since).LoadAsync();
        var counted = db.RuleHits.Local
            .Where(hit => hit.Person == person && hit.Counter == counter.Id && hit.Incident is null && hit.At > since).ToList();
        if (counted.Count >= counter.Times
            && await OpenOnceAsync(db, turn, policy, policy.Kind(counter.Opens), counter.Id, policy.Version) is { } incident)
        {
            counted.ForEach(hit => Use(db, hit, incident.Id));
        }
    }

    private static void Use(TutorDbContext db, RuleHit hit, long incident)
    {
        hit.Incident = incident;
        var entry = db.Entry(hit);
        entry.State = entry.State == EntityState.Unchanged ? EntityState.Modified : entry.State;
    }

    private async Task<Incident?> OpenOnceAsync(
        TutorDbContext db, Turn turn, IncidentPolicy policy, IncidentKind kind, string rule, int version)
    {
        var origin = Origin(turn, rule);
        if (db.Incidents.Local.Any(known => known.Origin == origin) || await db.Incidents.AnyAsync(known => known.Origin == origin))
        {
            return null;
        }

        var incident = new Incident
        {
            Id = await IncidentChain.NextIncidentAsync(db),
            Origin = origin,
            DetectedAt = turn.AskedAt,
            Channel = turn.Conversation.Channel,
            Person = pseudonyms.Of(turn.Conversation),
            Rule = rule,
            RuleVersion = version,
            Kind = kind.Id,
            Severity = kind.Severity,
            Audience = kind.Audience,
            IsTest = turn.IsTest,
        };
        db.Incidents.Add(incident);
        db.IncidentDeadlines.AddRange(kind.Clocks.Select(clock => Deadline(incident, policy, policy.Clock(clock))));
        await IncidentChain.AppendAsync(db, incident.Id, incident.DetectedAt, IncidentState.Detected, Official.System);
        return incident;
    }

    private static IncidentDeadline Deadline(Incident incident, IncidentPolicy policy, IncidentClock clock) => new()
    {
        Incident = incident.Id,
        Clock = clock.Id,
        Title = clock.Title,
        Source = clock.Source,
        Status = clock.Status,
        Until = clock.Until,
        NearAt = incident.DetectedAt.AddHours(clock.Hours * (100 - policy.NearPercent) / 100.0),
        Due = incident.DetectedAt.AddHours(clock.Hours),
    };

    private string Origin(Turn turn, string rule) =>
        pseudonyms.Digest("message", turn.Conversation.ToString(), turn.ExternalId, rule);
}
