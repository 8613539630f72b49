using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>The way every list takes: read, judged, and written in one transaction with its record and its line of the audit, or not at all.</summary>
internal sealed class ImportRun(
    IDbContextFactory<TutorDbContext> store, StoreWriter writer, Audit audit, Func<string, GuardVerdict> guard, TimeProvider clock)
{
    /// <param name="order">What is to be done, and by whom.</param>
    /// <param name="read">Rows to lines.</param>
    /// <param name="change">Lines into the context; with any fault it changes nothing. A trial gets a context that is never saved.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ImportReport> RunAsync<T>(
        ImportOrder order,
        Func<IReadOnlyList<ListRow>, ListGuard, ListFaults, IReadOnlyList<T>> read,
        Func<TutorDbContext, IReadOnlyList<T>, ListFaults, Task<ImportCounts>> change,
        CancellationToken ct)
    {
        var faults = new ListFaults();
        var judge = new ListGuard(text => guard(text).Action >= GuardAction.Redact, text => guard(text).Action == GuardAction.Refuse);
        var rows = order.File.Rows(judge, faults);
        var lines = faults.Any ? [] : read(rows, judge, faults);
        if (faults.Any)
        {
            return Report(order, lines.Count, default, faults);
        }

        if (order.DryRun)
        {
            await using var db = await store.CreateDbContextAsync(ct);
            return await TryAsync(db);
        }

        return await writer.WriteAsync(
            async db =>
            {
                var report = await TryAsync(db);
                if (report.Faults.Count == 0)
                {
                    Record(db, order, report);
                }

                return report;
            },
            ct);

        async Task<ImportReport> TryAsync(TutorDbContext db)
        {
            var late = new ListFaults();
            var counts = await change(db, lines, late);
            return Report(order, lines.Count, counts, late);
        }
    }

    private void Record(TutorDbContext db, ImportOrder order, ImportReport report)
    {
        var id = Guid.CreateVersion7();
        db.RosterImports.Add(new RosterImport
        {
            Id = id, At = clock.GetUtcNow(), By = order.Actor.Id, Kind = order.Kind, FileDigest = order.File.Digest,
            Added = report.Added, Changed = report.Changed, Left = report.Left,
        });
        audit.Note(db, order.Actor, $"{order.Kind}.imported", id.ToString(), order.Unit);
    }

    private static ImportReport Report(ImportOrder order, int lines, ImportCounts counts, ListFaults faults) => new()
    {
        Kind = order.Kind, DryRun = order.DryRun, Lines = lines,
        Added = counts.Added, Changed = counts.Changed, Left = counts.Left, Unchanged = counts.Unchanged,
        Faults = faults.Told, MoreFaults = faults.More,
    };
}

/// <summary>One import.</summary>
/// <param name="Kind"><c>units</c>, <c>headcounts</c> or <c>roster</c>.</param>
/// <param name="File">The list.</param>
/// <param name="Actor">Who hands it in.</param>
/// <param name="DryRun">Say what would change; change nothing.</param>
/// <param name="Unit">Code of the unit whose list it is; null where the lines name it.</param>
internal sealed record ImportOrder(string Kind, ListUpload File, ConsoleActor Actor, bool DryRun, string? Unit = null);
