using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>Takes in a list of units: new ones are added, known ones changed, none is ever removed.</summary>
public sealed class UnitImport
{
    private readonly ImportRun _run;
    private readonly ListGroups _groups;
    private readonly TimeProvider _clock;

    internal UnitImport(ImportRun run, ListGroups groups, TimeProvider clock) => (_run, _groups, _clock) = (run, groups, clock);

    public Task<ImportReport> RunAsync(ListUpload file, ConsoleActor actor, bool dryRun, CancellationToken ct) => _run.RunAsync(
        new ImportOrder("units", file, actor, dryRun),
        (rows, guard, faults) => UnitList.Read(rows, _groups.Now, guard, faults),
        (db, lines, faults) => ChangeAsync(db, lines, actor, faults),
        ct);

    private async Task<ImportCounts> ChangeAsync(TutorDbContext db, IReadOnlyList<UnitLine> lines, ConsoleActor actor, ListFaults faults)
    {
        var known = await db.Units.ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal);
        var paths = UnitPlan.Paths(lines, [.. known.Values.Select(unit => new KnownUnit(unit.Code, unit.Kind, unit.Parent))], faults);
        if (!faults.Any)
        {
            CheckLimits(lines, known, paths, actor, faults);
        }

        if (faults.Any)
        {
            return default;
        }

        var counts = await HeadcountImport.SetAsync(db, [.. lines.SelectMany(Headcounts)], _clock.GetUtcNow());
        var touched = counts.Touched;
        var (added, changed) = (0, 0);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Code, out var unit))
            {
                db.Units.Add(Made(line, paths[line.Code]));
                added++;
            }
            else if (Differs(unit, line, paths[line.Code]) || touched.Contains(line.Code))
            {
                (unit.Name, unit.Kind, unit.Parent) = (line.Name, line.Kind, line.Parent);
                (unit.Organisation, unit.Path) = (line.Organisation ?? unit.Organisation, paths[line.Code]);
                db.Entry(unit).State = EntityState.Modified;
                changed++;
            }
        }

        // What lies below a unit that moved moves with it.
        foreach (var below in known.Values.Where(unit => unit.Path != paths[unit.Code]))
        {
            below.Path = paths[below.Code];
            db.Entry(below).State = EntityState.Modified;
        }

        return new ImportCounts(added, changed, 0, lines.Count - added - changed);
    }

    private static void CheckLimits(
        IReadOnlyList<UnitLine> lines, Dictionary<string, Unit> known, IReadOnlyDictionary<string, string> paths, ConsoleActor actor, ListFaults faults)
    {
        foreach (var line in lines)
        {
            var isOwn = actor.Scope.Covers(paths[line.Code]) && (!known.TryGetValue(line.Code, out var before) || actor.Scope.Covers(before.Path));
            if (!isOwn)
            {
                faults.Add(new ListFault(line.Line, 0, UnitList.Code.Name, $"đơn vị {line.Code} nằm ngoài phạm vi của tài khoản này"));
            }
        }
    }

    private static IEnumerable<HeadcountLine> Headcounts(UnitLine line) =>
        line.People.Select(count => new HeadcountLine(line.Line, line.Code, count.Key, count.Value));

    private static Unit Made(UnitLine line, string path) => new()
    {
        Code = line.Code, Name = line.Name, Kind = line.Kind, Organisation = line.Organisation, Parent = line.Parent, Path = path,
    };

    private static bool Differs(Unit unit, UnitLine line, string path) =>
        unit.Name != line.Name || unit.Kind != line.Kind || unit.Parent != line.Parent || unit.Path != path
        || (line.Organisation is { } said && unit.Organisation != said);
}
