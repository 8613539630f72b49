using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>The browsers that are signed in. Each request asks here, so that what was ended is out at once.</summary>
public sealed class Sessions
{
    private static readonly TimeSpan _seenEvery = TimeSpan.FromMinutes(1);

    private readonly TutorDbContext _db;
    private readonly Audit _audit;
    private readonly ConsoleOptions _options;
    private readonly TimeProvider _clock;

    internal Sessions(TutorDbContext db, Audit audit, IOptions<ConsoleOptions> options, TimeProvider clock) =>
        (_db, _audit, _options, _clock) = (db, audit, options.Value, clock);

    /// <summary>Who is behind a session now, with today's role and units.</summary>
    /// <returns>Null when the session or its account has ended.</returns>
    public async Task<ConsoleActor?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await _db.ConsoleSessions.AsNoTracking().Where(s => s.Id == id)
            .Join(_db.ConsoleUsers, s => s.User, u => u.Id, (s, u) => new { Session = s, User = u }).SingleOrDefaultAsync(ct);
        if (found is null || !IsOpen(found.Session) || !IsGood(found.User))
        {
            return null;
        }

        await SeeAsync(found.Session, ct);
        return new ConsoleActor(
            found.User.Id.ToString("n"), found.User.UserName!, found.User.Role, await ScopeAsync(found.User, ct))
        {
            User = found.User.Id,
            Session = id,
        };
    }

    /// <summary>The actor's own open sessions, the latest first.</summary>
    public async Task<IReadOnlyList<SessionLine>> ListAsync(ConsoleActor actor, CancellationToken ct)
    {
        var rows = await _db.ConsoleSessions.AsNoTracking().Where(s => s.User == actor.User && s.RevokedAt == null)
            .OrderByDescending(s => s.SeenAt).ToListAsync(ct);
        return [.. rows.Where(IsOpen).Select(s => new SessionLine(s.Id, s.Device, s.CreatedAt, s.SeenAt, s.Id == actor.Session))];
    }

    /// <summary>Ends one of the actor's own sessions.</summary>
    /// <returns>False when it is none of theirs.</returns>
    public async Task<bool> EndAsync(ConsoleActor actor, Guid id, CancellationToken ct)
    {
        var session = await _db.ConsoleSessions.SingleOrDefaultAsync(
            s => s.Id == id && s.User == actor.User && s.RevokedAt == null, ct);
        if (session is null)
        {
            return false;
        }

        session.RevokedAt = _clock.GetUtcNow();
        _audit.Note(_db, actor, id == actor.Session ? "session.ended" : "session.revoked", actor.Id);
        await _db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Ends all of the actor's own sessions but the one that asks.</summary>
    public async Task EndOthersAsync(ConsoleActor actor, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var others = _db.ConsoleSessions.Where(s => s.User == actor.User && s.RevokedAt == null && s.Id != actor.Session);
        foreach (var session in await others.ToListAsync(ct))
        {
            session.RevokedAt = now;
        }

        _audit.Note(_db, actor, "session.revoked_all", actor.Id);
        await _db.SaveChangesAsync(ct);
    }

    private bool IsOpen(ConsoleSession session)
    {
        var now = _clock.GetUtcNow();
        return session.RevokedAt is null
            && now < session.SeenAt.AddMinutes(_options.IdleMinutes)
            && now < session.CreatedAt.AddHours(_options.SessionHours);
    }

    private bool IsGood(ConsoleUser user) =>
        user is { DisabledAt: null, MustChangePassword: false }
            && (user.TwoFactorEnabled || !_options.NeedsSecondFactor(user.Role));

    private async Task<UnitScope> ScopeAsync(ConsoleUser user, CancellationToken ct) =>
        user.Role == ConsoleRole.Admin ? UnitScope.Everything
        : UnitScope.Of(await _db.ConsoleScopes.Where(s => s.User == user.Id)
            .Join(_db.Units, s => s.Unit, u => u.Code, (_, u) => u.Path).ToListAsync(ct));

    private async Task SeeAsync(ConsoleSession session, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        if (now - session.SeenAt >= _seenEvery)
        {
            await _db.ConsoleSessions.Where(s => s.Id == session.Id && s.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        }
    }
}

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionLine(Guid Id, string Device, DateTimeOffset Since, DateTimeOffset Seen, bool Current);
