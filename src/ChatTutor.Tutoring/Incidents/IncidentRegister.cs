using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Reads the register: lists, one record, reports. Whoever shows a unit's part gives the unit to the filter.</summary>
public sealed class IncidentRegister
{
    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly IncidentPolicies _policies;
    private readonly TimeProvider _clock;

    internal IncidentRegister(IDbContextFactory<TutorDbContext> store, IncidentPolicies policies, TimeProvider clock) =>
        (_store, _policies, _clock) = (store, policies, clock);

    /// <summary>The incidents of a filter, the gravest and oldest first.</summary>
    public async Task<IReadOnlyList<IncidentLine>> ListAsync(IncidentFilter filter, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var lines = await LinesAsync(db, Chosen(db, filter), ct);
        return [.. lines.Where(line => !filter.Overdue || line.Overdue > 0)
            .OrderByDescending(line => line.Severity).ThenBy(line => line.DetectedAt).ThenBy(line => line.Id)];
    }

    /// <summary>One record with its deadlines and its history; null when there is none.</summary>
    public async Task<IncidentRecord?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        if ((await LinesAsync(db, db.Incidents.Where(i => i.Id == id), ct)).FirstOrDefault() is not { } line)
        {
            return null;
        }

        var names = await NamesAsync(db, ct);
        var notes = await db.IncidentNotes.AsNoTracking().Where(n => n.Incident == id).ToDictionaryAsync(n => n.Event, n => n.Text, ct);
        var steps = await db.IncidentEvents.AsNoTracking().Where(e => e.Incident == id).OrderBy(e => e.Sequence).ToListAsync(ct);
        var deadlines = await db.IncidentDeadlines.AsNoTracking().Where(d => d.Incident == id).OrderBy(d => d.Due).ToListAsync(ct);
        return new IncidentRecord(
            line,
            [.. deadlines.Select(d => new DeadlineLine(
                d.Clock, d.Title, d.Due, d.Until, d.MetAt, d.NearNotice, d.OverdueNotice, IsOverdue(d), d.Source, d.Status))],
            [.. steps.Select(e => new StepLine(
                e.Sequence, e.At, e.State, e.Actor, names.GetValueOrDefault(e.Actor), notes.GetValueOrDefault(e.Sequence)))]);
    }

    /// <summary>Counts of the incidents detected in a period.</summary>
    public async Task<IncidentReport> ReportAsync(ReportPeriod period, string? unit, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var chosen = Chosen(db, new IncidentFilter { Unit = unit }).Where(i => i.DetectedAt >= period.From && i.DetectedAt < period.To);
        var lines = await LinesAsync(db, chosen, ct);
        var head = await db.IncidentEvents.OrderByDescending(e => e.Sequence).Select(e => e.Hash).FirstOrDefaultAsync(ct);
        return IncidentReport.Of(period, lines, _clock.GetUtcNow(), head ?? "");
    }

    /// <summary>Rules that somebody called a false alarm, with how often. A person decides; nothing here changes a rule.</summary>
    public async Task<IReadOnlyList<RuleToReview>> ReviewsAsync(CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var rows = await db.RuleReviews.AsNoTracking().ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.Rule, r.RuleVersion))
            .Select(g => new RuleToReview(g.Key.Rule, g.Key.RuleVersion, g.Count(), g.Max(r => r.At), [.. g.Select(r => r.Incident).Order()]))
            .OrderByDescending(r => r.FalseAlarms).ThenBy(r => r.Rule, StringComparer.Ordinal)];
    }

    private static IQueryable<Incident> Chosen(TutorDbContext db, IncidentFilter filter)
    {
        var chosen = db.Incidents.Where(i => i.IsTest == filter.Tests);
        chosen = filter.Unit switch
        {
            null => chosen,
            "" => chosen.Where(i => i.Unit == null),
            var unit => chosen.Where(i => i.Unit == unit),
        };
        return filter.Open ? chosen.Where(i => i.State != IncidentState.Closed) : chosen;
    }

    private async Task<List<IncidentLine>> LinesAsync(TutorDbContext db, IQueryable<Incident> chosen, CancellationToken ct)
    {
        var incidents = await chosen.AsNoTracking().ToListAsync(ct);
        var deadlines = (await db.IncidentDeadlines.AsNoTracking().Where(d => chosen.Any(i => i.Id == d.Incident)).ToListAsync(ct))
            .ToLookup(d => d.Incident);
        var names = await NamesAsync(db, ct);
        var titles = _policies.Now.Kinds.ToDictionary(kind => kind.Id, kind => kind.Title);
        return incidents.ConvertAll(i => Line(i, [.. deadlines[i.Id]], names, titles.GetValueOrDefault(i.Kind, i.Kind)));
    }

    private IncidentLine Line(Incident incident, List<IncidentDeadline> deadlines, Dictionary<string, string> names, string title)
    {
        var next = deadlines.Where(d => d.MetAt is null).MinBy(d => d.Due);
        return new IncidentLine(
            incident.Id, IncidentWords.Number(incident.Id), incident.DetectedAt, incident.Channel, incident.Person, incident.Unit,
            incident.Kind, title, incident.Rule, incident.RuleVersion, incident.Severity, incident.State,
            incident.Responsible, incident.Responsible is null ? null : names.GetValueOrDefault(incident.Responsible))
        {
            FalseAlarm = incident.FalseAlarm,
            IsTest = incident.IsTest,
            ForTrainer = incident.Audience == IncidentAudience.Trainer,
            NextDue = next?.Due,
            Near = next is not null && !IsOverdue(next) && next.NearAt <= _clock.GetUtcNow(),
            Overdue = deadlines.Count(IsOverdue),
            MetLate = deadlines.Count(d => d.MetAt > d.Due),
        };
    }

    private bool IsOverdue(IncidentDeadline deadline) => deadline.MetAt is null && deadline.Due <= _clock.GetUtcNow();

    private static Task<Dictionary<string, string>> NamesAsync(TutorDbContext db, CancellationToken ct) =>
        db.Officials.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
}
