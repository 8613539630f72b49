using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Looks at the clocks every minute: a notice when a deadline is near, one when it has passed, each once.</summary>
internal sealed partial class IncidentWatch(
    IDbContextFactory<TutorDbContext> store, StoreWriter writer, TimeProvider clock, ILogger<IncidentWatch> log) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(1);

    /// <summary>Gives the notices that are due. The mark in the row decides, so two processes give each notice once.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await store.CreateDbContextAsync(ct);
        var due = await (
            from deadline in db.IncidentDeadlines.AsNoTracking()
            join incident in db.Incidents on deadline.Incident equals incident.Id
            where !incident.IsTest && deadline.MetAt == null && deadline.NearAt <= now
                && ((deadline.Due > now && deadline.NearNotice == null) || (deadline.Due <= now && deadline.OverdueNotice == null))
            select deadline).ToListAsync(ct);
        foreach (var deadline in due)
        {
            await GiveAsync(deadline, now, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        do
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GiveAsync(IncidentDeadline deadline, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = deadline.Due <= now;
        var marked = await writer.WriteAsync(
            db =>
            {
                var same = db.IncidentDeadlines
                    .Where(d => d.Incident == deadline.Incident && d.Clock == deadline.Clock && d.MetAt == null);
                return overdue
                    ? same.Where(d => d.OverdueNotice == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.OverdueNotice, now))
                    : same.Where(d => d.NearNotice == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.NearNotice, now));
            },
            ct);
        if (marked > 0)
        {
            (overdue ? (Action<string, string>)LogOverdue : LogNear)(IncidentWords.Number(deadline.Incident), deadline.Clock);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "Incident {Incident}: deadline {Clock} is near")]
    private partial void LogNear(string incident, string clock);

    [LoggerMessage(2102, LogLevel.Error, "Incident {Incident}: deadline {Clock} has passed")]
    private partial void LogOverdue(string incident, string clock);

    [LoggerMessage(2103, LogLevel.Error, "Looking at the deadlines of incidents failed")]
    private partial void LogFailed(Exception failure);
}
