using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>Whether the units that a list names are there, and are the actor's.</summary>
internal static class KnownUnits
{
    /// <param name="db">The store.</param>
    /// <param name="lines">Lines and the codes of their units.</param>
    /// <param name="actor">Who hands the list in.</param>
    /// <param name="faults">Takes what is unknown or out of bounds.</param>
    /// <param name="within">Code of the unit in which all must lie; null for any.</param>
    public static async Task CheckAsync(
        TutorDbContext db, IEnumerable<(int Line, string Unit)> lines, ConsoleActor actor, ListFaults faults, string? within = null)
    {
        var paths = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Path, StringComparer.Ordinal);
        foreach (var (line, code) in lines)
        {
            // What lies out of bounds is said to be unknown: who may not see a unit need not learn that there is one.
            var why = !paths.TryGetValue(code, out var path) || !actor.Scope.Covers(path) ? $"không có đơn vị {code} trong hệ thống, hoặc tài khoản này không được xem"
                : within is not null && !path.Contains($"/{within}/", StringComparison.Ordinal) ? $"đơn vị {code} không thuộc {within}"
                : null;
            if (why is not null)
            {
                faults.Add(new ListFault(line, 0, "Mã đơn vị", why));
            }
        }
    }
}
