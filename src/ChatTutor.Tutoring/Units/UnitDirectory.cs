using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units;

/// <summary>Reads the tree of units and the headcounts in it.</summary>
public sealed class UnitDirectory
{
    private readonly IDbContextFactory<TutorDbContext> _store;

    internal UnitDirectory(IDbContextFactory<TutorDbContext> store) => _store = store;

    /// <summary>The tree as it is now.</summary>
    public async Task<UnitTree> TreeAsync(CancellationToken ct)
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

    /// <summary>What every unit states about its own people, by group; a unit that states nothing is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> HeadcountsAsync(CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var stated = await db.UnitHeadcounts.AsNoTracking().ToListAsync(ct);
        return stated.GroupBy(count => count.Unit).ToDictionary(
            unit => unit.Key,
            unit => (IReadOnlyDictionary<string, int>)unit.ToDictionary(count => count.Row, count => count.People, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>People by group in a unit and everything below it, as the units state them.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stated">What the units state.</param>
    /// <param name="code">The unit.</param>
    public static IReadOnlyDictionary<string, int> Sum(
        UnitTree tree, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> stated, string code) =>
        tree.Subtree(code).SelectMany(unit => stated.GetValueOrDefault(unit.Code) ?? new Dictionary<string, int>())
            .GroupBy(count => count.Key).ToDictionary(group => group.Key, group => group.Sum(count => count.Value), StringComparer.Ordinal);
}
