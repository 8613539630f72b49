using System.Text.Json;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Deletes what is over, by the table of data classes. Running it again changes nothing more.</summary>
public sealed class RetentionRun
{
    private readonly Tombstones _tombstones;
    private readonly StoreScrub _scrub;
    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly TimeProvider _clock;

    internal RetentionRun(
        RetentionTable table, Tombstones tombstones, StoreScrub scrub,
        IDbContextFactory<TutorDbContext> store, StoreWriter writer, TimeProvider clock) =>
        (Table, _tombstones, _scrub, _store, _writer, _clock) = (table, tombstones, scrub, store, writer, clock);

    public RetentionTable Table { get; }

    /// <param name="dryRun">Count only; change nothing.</param>
    /// <param name="ct">Ends it between two batches; what is deleted stays deleted.</param>
    public async Task<RetentionReport> RunAsync(bool dryRun, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        if (!dryRun)
        {
            await _tombstones.AgreeAsync(ct);
        }

        var again = await _tombstones.ApplyAsync(dryRun, ct);
        var gone = new List<GoneRows>();
        foreach (var (kind, held) in Table.Classes.Where(kind => kind.End is DataEnd.Delete or DataEnd.Count or DataEnd.Follow)
            .SelectMany(kind => kind.Tables.Where(held => (held.Age ?? held.Follows) is not null).Select(held => (kind, held))))
        {
            var before = now.AddDays(-(kind.Days ?? 0));
            gone.Add(new GoneRows(
                kind.Id, held.Table, before, dryRun ? await CountAsync(held, before, ct) : await DeleteAsync(held, before, ct)));
        }

        var report = new RetentionReport(now, dryRun, again, gone);
        if (!dryRun)
        {
            await FinishAsync(report, ct);
        }

        return report;
    }

    /// <summary>When the next run is to be: in the night after the last one, at two in Hà Nội; at once when there was none.</summary>
    internal async Task<DateTimeOffset> NextAsync(CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var last = await db.Set<RetentionRecord>().MaxAsync(r => (DateTimeOffset?)r.RanAt, ct);
        return last is { } ran ? NightAfter(ran) : _clock.GetUtcNow();
    }

    internal static DateTimeOffset NightAfter(DateTimeOffset ran)
    {
        var there = ran.ToOffset(TimeSpan.FromHours(7));
        var night = new DateTimeOffset(there.Date.AddHours(2), there.Offset);
        return night > ran ? night : night.AddDays(1);
    }

    private async Task<int> CountAsync(DataTable held, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.Database.SqlQueryRaw<int>(ExpirySql.Of(db.Model, held).Count, before.UtcTicks).SingleAsync(ct);
    }

    private Task<int> DeleteAsync(DataTable held, DateTimeOffset before, CancellationToken ct) => held.Table switch
    {
        "turns" => DeleteTurnsAsync(before, ct),
        "incidents" => InBatchesAsync(db => IncidentExpiry.DeleteSomeAsync(db, before, _clock.GetUtcNow()), ct),
        "persons" => InBatchesAsync(PersonErasure.EraseLonelyAsync, ct),
        "tombstones" => _tombstones.ForgetAsync(before, ct),
        _ => InBatchesAsync(
            db => db.Database.ExecuteSqlRawAsync(ExpirySql.Of(db.Model, held).Delete, before.UtcTicks), ct),
    };

    private async Task<int> DeleteTurnsAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var reading = await _store.CreateDbContextAsync(ct);
        var last = await reading.Turns.Where(t => t.AskedAt < before).MaxAsync(t => (long?)t.Id, ct);
        return last is { } id ? await InBatchesAsync(db => ChatExpiry.DeleteSomeAsync(db, before, id), ct) : 0;
    }

    /// <summary>One batch after the other, each in the queue with everybody else's changes.</summary>
    private async Task<int> InBatchesAsync(Func<TutorDbContext, Task<int>> delete, CancellationToken ct)
    {
        var all = 0;
        for (int some; (some = await _writer.WriteAsync(delete, ct)) > 0;)
        {
            all += some;
        }

        return all;
    }

    private async Task FinishAsync(RetentionReport report, CancellationToken ct)
    {
        var gone = report.Gone.Where(rows => rows.Rows > 0).ToDictionary(rows => rows.Table, rows => rows.Rows);
        await _writer.WriteAsync(
            db => db.Add(new RetentionRecord
            {
                Id = Guid.CreateVersion7(),
                RanAt = report.At,
                Gone = JsonSerializer.Serialize(gone),
            }),
            ct);
        if (gone.Count > 0 || report.ErasedAgain > 0 || await _scrub.IsLargeAsync(ct))
        {
            await _scrub.ScrubAsync(ct, large: true);
        }
    }
}
