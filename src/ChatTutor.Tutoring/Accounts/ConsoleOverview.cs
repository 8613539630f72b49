using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>What there is for whoever looks, counted over the rows themselves.</summary>
public sealed class ConsoleOverview
{
    private readonly TutorDbContext _db;

    internal ConsoleOverview(TutorDbContext db) => _db = db;

    public async Task<OverviewFigures> ReadAsync(ConsoleActor actor, CancellationToken ct) => new(
        await _db.Units.Within(actor.Scope).CountAsync(ct),
        await _db.RosterLines.Within(_db, actor.Scope).CountAsync(l => l.LeftAt == null, ct),
        await _db.RosterLines.Within(_db, actor.Scope).CountAsync(l => l.LeftAt == null && l.Person != null, ct))
    {
        Accounts = actor.Role == ConsoleRole.Admin ? await _db.ConsoleUsers.CountAsync(u => u.DisabledAt == null, ct) : null,
        Admins = actor.Role == ConsoleRole.Admin
            ? await _db.ConsoleUsers.CountAsync(u => u.DisabledAt == null && u.Role == ConsoleRole.Admin, ct) : null,
        WithoutUnits = actor.Role == ConsoleRole.Admin
            ? await _db.ConsoleUsers.CountAsync(
                u => u.DisabledAt == null && u.Role != ConsoleRole.Admin && !_db.ConsoleScopes.Any(s => s.User == u.Id), ct)
            : null,
    };
}

/// <summary>Figures of the overview.</summary>
/// <param name="Units">Units within the scope.</param>
/// <param name="Listed">People on the units' lists.</param>
/// <param name="Bound">Those of them whose chat account is bound.</param>
public sealed record OverviewFigures(int Units, int Listed, int Bound)
{
    /// <summary>Accounts that are switched on; for administrators.</summary>
    public int? Accounts { get; init; }

    public int? Admins { get; init; }

    /// <summary>Accounts that see nothing because nobody gave them a unit.</summary>
    public int? WithoutUnits { get; init; }
}
