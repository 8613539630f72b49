using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units;

/// <summary>Reads the tree of units and the headcounts in it.</summary>
public sealed class UnitDirectory
{
    private readonly IDbContextFactory<TutorDbContext> _store;

    private readonly ListGroups _groups;

    internal UnitDirectory(IDbContextFactory<TutorDbContext> store, ListGroups groups) => (_store, _groups) = (store, groups);

    /// <summary>The short names of the groups, by code.</summary>
    public IReadOnlyDictionary<string, string> GroupNames => _groups.Now.Labels;

    /// <summary>The whole tree, for the conversation: whoever names a unit there gets no more than its name.</summary>
    internal async Task<UnitTree> TreeAsync(CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return new UnitTree(await db.Units.AsNoTracking()
            .Select(unit => new UnitNode(unit.Code, unit.Name, unit.Kind, unit.Organisation, unit.Parent, unit.Path)).ToListAsync(ct));
    }

    /// <summary>The part of the tree that somebody may see; for others there is no more.</summary>
    public async Task<UnitTree> TreeAsync(ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return new UnitTree(await db.Units.AsNoTracking().Within(actor.Scope)
            .Select(unit => new UnitNode(unit.Code, unit.Name, unit.Kind, unit.Organisation, unit.Parent, unit.Path)).ToListAsync(ct));
    }

    /// <summary>What the units that somebody may see state about their own people, by group; a unit that states nothing is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> HeadcountsAsync(ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var stated = await db.UnitHeadcounts.AsNoTracking().Within(db, actor.Scope, count => count.Unit).ToListAsync(ct);
        return stated.GroupBy(count => count.Unit).ToDictionary(
            unit => unit.Key,
            unit => (IReadOnlyDictionary<string, int>)unit.ToDictionary(count => count.Row, count => count.People, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
