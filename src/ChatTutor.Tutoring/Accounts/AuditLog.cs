using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Reads the audit: everything for administrators, what concerns their units for heads, nothing for others.</summary>
public sealed class AuditLog
{
    /// <summary>Entries of a page.</summary>
    public const int PageSize = 50;

    private readonly TutorDbContext _db;

    internal AuditLog(TutorDbContext db) => _db = db;

    /// <param name="actor">Who reads.</param>
    /// <param name="before">Only entries before this one; null for the latest.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(ConsoleActor actor, long? before, CancellationToken ct)
    {
        if (actor.Role is not (ConsoleRole.Admin or ConsoleRole.Head))
        {
            return [];
        }

        var rows = await _db.Audit.AsNoTracking().Within(_db, actor.Scope).Where(a => before == null || a.Id < before)
            .OrderByDescending(a => a.Id).Take(PageSize).ToListAsync(ct);
        var ids = rows.SelectMany(a => new[] { a.Actor, a.Subject }).Distinct()
            .Select(text => Guid.TryParseExact(text, "n", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var names = await _db.ConsoleUsers.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id.ToString("n"), u => u.UserName!, ct);
        return [.. rows.Select(a => new AuditLine(
            a.Id, a.At, Who(a.Actor, names), AuditWords.Of(a.Action), What(a.Subject, names), a.Unit,
            RoleWords.Read(a.Reason) is { } role ? RoleWords.Of(role) : a.Reason))];
    }

    /// <summary>An account by its name, a unit by its code; the number of a row tells a reader nothing.</summary>
    private static string What(string subject, Dictionary<string, string> names) =>
        names.GetValueOrDefault(subject) ?? (Guid.TryParse(subject, out _) ? "" : subject);

    private static string Who(string actor, Dictionary<string, string> names) =>
        actor == ConsoleActor.CommandLine.Id ? ConsoleActor.CommandLine.Name
        : actor == Audit.Nobody ? "người chưa đăng nhập"
        : names.GetValueOrDefault(actor, actor);
}

/// <summary>An entry of the audit as people read it.</summary>
public sealed record AuditLine(
    long Id, DateTimeOffset At, string Who, string What, string Subject, string? Unit, string? Reason);
