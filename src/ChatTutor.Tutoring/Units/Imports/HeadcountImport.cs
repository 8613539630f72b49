using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>Takes in how many people of each group a unit has.</summary>
public sealed class HeadcountImport
{
    private readonly ImportRun _run;
    private readonly ListGroups _groups;
    private readonly TimeProvider _clock;

    internal HeadcountImport(ImportRun run, ListGroups groups, TimeProvider clock) => (_run, _groups, _clock) = (run, groups, clock);

    public Task<ImportReport> RunAsync(ListUpload file, ConsoleActor actor, bool dryRun, CancellationToken ct) => _run.RunAsync(
        new ImportOrder("headcounts", file, actor, dryRun),
        (rows, guard, faults) => HeadcountList.Read(rows, _groups.Now, guard, faults),
        async (db, lines, faults) =>
        {
            await KnownUnits.CheckAsync(db, lines.Select(line => (line.Line, line.Unit)), actor, faults);
            return faults.Any ? default : (await SetAsync(db, lines, _clock.GetUtcNow())).Counts;
        },
        ct);

    /// <summary>Sets the numbers, and says which units got another one than they had.</summary>
    internal static async Task<(ImportCounts Counts, HashSet<string> Touched)> SetAsync(
        TutorDbContext db, IReadOnlyList<HeadcountLine> lines, DateTimeOffset now)
    {
        var known = lines.Count == 0 ? [] : await db.UnitHeadcounts.ToDictionaryAsync(count => (count.Unit, count.Row));
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var (added, changed) = (0, 0);
        foreach (var line in lines)
        {
            if (!known.TryGetValue((line.Unit, line.Row), out var count))
            {
                db.UnitHeadcounts.Add(new UnitHeadcount { Unit = line.Unit, Row = line.Row, People = line.People, StatedAt = now });
                touched.Add(line.Unit);
                added++;
            }
            else if (count.People != line.People)
            {
                (count.People, count.StatedAt) = (line.People, now);
                db.Entry(count).State = EntityState.Modified;
                touched.Add(line.Unit);
                changed++;
            }
        }

        return (new ImportCounts(added, changed, 0, lines.Count - added - changed), touched);
    }
}
