using System.Linq.Expressions;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Limits what the console reads to the units of whoever asks. What lies outside is as if it were not there.</summary>
internal static class ScopedQueries
{
    public static IQueryable<Unit> Within(this IQueryable<Unit> units, UnitScope scope)
    {
        var paths = scope.Paths;
#pragma warning disable CA1310 // The store is asked, not the culture; only this overload has words in SQL.
        return scope.All ? units : units.Where(unit => paths.Any(path => unit.Path.StartsWith(path)));
#pragma warning restore CA1310
    }

    public static IQueryable<RosterLine> Within(this IQueryable<RosterLine> lines, TutorDbContext db, UnitScope scope) =>
        lines.Within(db, scope, line => line.Unit);

    /// <summary>What concerns the whole installation is outside every scope but the whole one.</summary>
    public static IQueryable<AuditEntry> Within(this IQueryable<AuditEntry> entries, TutorDbContext db, UnitScope scope) =>
        entries.Within(db, scope, entry => entry.Unit);

    /// <param name="rows">Rows that belong to a unit.</param>
    /// <param name="db">Where the units are.</param>
    /// <param name="scope">Whose eyes.</param>
    /// <param name="unit">Code of a row's unit; rows without one are outside.</param>
    public static IQueryable<T> Within<T>(
        this IQueryable<T> rows, TutorDbContext db, UnitScope scope, Expression<Func<T, string?>> unit)
    {
        if (scope.All)
        {
            return rows;
        }

        var codes = db.Units.Within(scope).Select(u => u.Code).Expression;
        var contained = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(string)], codes, unit.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(contained, unit.Parameters));
    }
}
