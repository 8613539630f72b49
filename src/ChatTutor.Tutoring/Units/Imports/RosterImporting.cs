using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>Takes in the list of people of one or more units. A list is whole for each unit that it names.</summary>
/// <remarks>
/// A person is known again by unit and number. Who is missing from the new list is marked as having left: the binding to a chat account
/// stays and is shown, an open code ends, and nothing is deleted.
/// </remarks>
public sealed class RosterImporting
{
    private readonly ImportRun _run;
    private readonly ListGroups _groups;
    private readonly Seals _seals;
    private readonly Pseudonyms _pseudonyms;
    private readonly TimeProvider _clock;

    internal RosterImporting(ImportRun run, ListGroups groups, Seals seals, Pseudonyms pseudonyms, TimeProvider clock) =>
        (_run, _groups, _seals, _pseudonyms, _clock) = (run, groups, seals, pseudonyms, clock);

    /// <param name="file">The list.</param>
    /// <param name="unit">The unit whose list it is; null where each line names one.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="dryRun">Say what would change; change nothing.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<ImportReport> RunAsync(ListUpload file, string? unit, ConsoleActor actor, bool dryRun, CancellationToken ct) => _run.RunAsync(
        new ImportOrder("roster", file, actor, dryRun, unit),
        (rows, guard, faults) => RosterList.Read(rows, _groups.Now, unit, guard, faults),
        async (db, lines, faults) =>
        {
            var units = lines.Select(line => (line.Line, line.Unit)).DistinctBy(line => line.Unit);
            await KnownUnits.CheckAsync(db, unit is null ? units : units.Prepend((0, unit)), actor, faults, unit);
            return faults.Any ? default : await ChangeAsync(db, lines, unit);
        },
        ct);

    private async Task<ImportCounts> ChangeAsync(TutorDbContext db, IReadOnlyList<RosterEntry> entries, string? unit)
    {
        var units = entries.Select(entry => entry.Unit).Append(unit).OfType<string>().Distinct().ToList();
        var known = await db.RosterLines.Where(line => EF.Parameter(units).Contains(line.Unit)).ToDictionaryAsync(line => line.NumberDigest);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var entry in entries)
        {
            var digest = _pseudonyms.Digest("roster", entry.Unit, entry.Number);
            if (!known.Remove(digest, out var line))
            {
                db.RosterLines.Add(Filled(new RosterLine { Id = Guid.CreateVersion7(), Unit = entry.Unit, NumberDigest = digest, Cipher = "" }, entry));
                added++;
            }
            else if (Known(line, entry) is var whole && Differs(line, whole))
            {
                db.Entry(Filled(line, whole)).State = EntityState.Modified;
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        return new ImportCounts(added, changed, MarkLeft(db, known.Values), unchanged);
    }

    private int MarkLeft(TutorDbContext db, IEnumerable<RosterLine> missing)
    {
        var left = missing.Where(line => line.LeftAt is null).ToList();
        foreach (var line in left)
        {
            (line.LeftAt, line.CodeDigest, line.CodeIssuedAt) = (_clock.GetUtcNow(), null, null);
            db.Entry(line).State = EntityState.Modified;
        }

        return left.Count;
    }

    /// <summary>With what is known where the list has no such column.</summary>
    private RosterEntry Known(RosterLine line, RosterEntry entry) => entry with
    {
        Title = entry.Says.HasFlag(RosterParts.Title) ? entry.Title : RosterIdentity.Open(_seals, line.Cipher).Title,
        Row = entry.Says.HasFlag(RosterParts.Row) ? entry.Row : line.Row,
        JobGroup = entry.Says.HasFlag(RosterParts.JobGroup) ? entry.JobGroup : line.JobGroup,
        Head = entry.Says.HasFlag(RosterParts.Head) ? entry.Head : line.Head,
        OwnFramework = entry.Says.HasFlag(RosterParts.OwnFramework) ? entry.OwnFramework : line.OwnFramework,
    };

    private bool Differs(RosterLine line, RosterEntry entry) =>
        line.Row != entry.Row || line.JobGroup != entry.JobGroup || line.Head != entry.Head || line.OwnFramework != entry.OwnFramework
        || line.LeftAt is not null || RosterIdentity.Open(_seals, line.Cipher) != Identity(entry);

    private RosterLine Filled(RosterLine line, RosterEntry entry)
    {
        line.Cipher = Identity(entry).Close(_seals);
        (line.Row, line.JobGroup, line.Head, line.OwnFramework) = (entry.Row, entry.JobGroup, entry.Head, entry.OwnFramework);
        line.LeftAt = null;
        return line;
    }

    private static RosterIdentity Identity(RosterEntry entry) => new(entry.Name, entry.Number, entry.Title);
}
