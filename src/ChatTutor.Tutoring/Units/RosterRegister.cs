using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units;

/// <summary>Shows the list of a unit: without names to whoever counts, with names only on asking, and then it is written down who asked.</summary>
public sealed class RosterRegister
{
    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly Seals _seals;
    private readonly Audit _audit;

    internal RosterRegister(IDbContextFactory<TutorDbContext> store, StoreWriter writer, Seals seals, Audit audit) =>
        (_store, _writer, _seals, _audit) = (store, writer, seals, audit);

    /// <summary>The lines of one unit, without what is encrypted; null where there is no such unit within the actor's limits.</summary>
    public async Task<IReadOnlyList<RosterRow>?> ListAsync(string unit, ConsoleActor actor, CancellationToken ct) =>
        await LinesAsync(unit, actor, ct) is { } lines ? [.. lines.Select(line => Row(line, null))] : null;

    /// <summary>The same with names, numbers and titles. The audit line is on disk before the first name is opened.</summary>
    public async Task<IReadOnlyList<RosterRow>?> NamesAsync(string unit, ConsoleActor actor, CancellationToken ct)
    {
        if (await LinesAsync(unit, actor, ct) is not { } lines)
        {
            return null;
        }

        await _writer.WriteAsync(db => _audit.Note(db, actor, "roster.names_read", unit, unit), ct);
        return [.. lines.Select(line => Row(line, RosterIdentity.Open(_seals, line.Cipher))).OrderBy(row => VietnameseText.Fold(row.Name!), StringComparer.Ordinal)];
    }

    /// <summary>How many people of each unit are in its list, and how many of them are bound.</summary>
    public async Task<IReadOnlyDictionary<string, RosterCount>> CountsAsync(ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.RosterLines.AsNoTracking().Within(db, actor.Scope).Where(line => line.LeftAt == null).GroupBy(line => line.Unit)
            .Select(unit => new { unit.Key, People = unit.Count(), Bound = unit.Count(line => line.Person != null) })
            .ToDictionaryAsync(unit => unit.Key, unit => new RosterCount(unit.People, unit.Bound), ct);
    }

    private async Task<List<RosterLine>?> LinesAsync(string unit, ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.Units.FindAsync([unit], ct) is { } known && actor.Scope.Covers(known.Path)
            ? await db.RosterLines.AsNoTracking().Where(line => line.Unit == unit).OrderBy(line => line.Id).ToListAsync(ct) : null;
    }

    private static RosterRow Row(RosterLine line, RosterIdentity? who) => new()
    {
        Id = line.Id,
        Unit = line.Unit,
        Name = who?.Name,
        Number = who?.Number,
        Title = who?.Title,
        Row = line.Row,
        JobGroup = line.JobGroup,
        Head = line.Head,
        OwnFramework = line.OwnFramework,
        CodeIssuedAt = line.CodeIssuedAt,
        BoundAt = line.BoundAt,
        LeftAt = line.LeftAt,
    };
}

/// <summary>People in a unit's list, and how many of them have bound a chat account.</summary>
public sealed record RosterCount(int People, int Bound);

/// <summary>A line of a list as it is shown.</summary>
public sealed record RosterRow
{
    public required Guid Id { get; init; }

    public required string Unit { get; init; }

    /// <summary>Null unless names were asked for; so are number and title.</summary>
    public string? Name { get; init; }

    public string? Number { get; init; }

    public string? Title { get; init; }

    public string? Row { get; init; }

    public int? JobGroup { get; init; }

    public bool Head { get; init; }

    public bool OwnFramework { get; init; }

    /// <summary>Null when no code is open.</summary>
    public DateTimeOffset? CodeIssuedAt { get; init; }

    /// <summary>Null until the code was used.</summary>
    public DateTimeOffset? BoundAt { get; init; }

    /// <summary>Null as long as the person is in the unit's list.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>In one or two words.</summary>
    public string State => (LeftAt, BoundAt, CodeIssuedAt) switch
    {
        (not null, not null, _) => "đã rời danh sách, vẫn gắn tài khoản",
        (not null, _, _) => "đã rời danh sách",
        (_, not null, _) => "đã gắn tài khoản",
        (_, _, not null) => "đã phát mã",
        _ => "chưa phát mã",
    };

    public override string ToString() => $"{nameof(RosterRow)} {Id}";
}
