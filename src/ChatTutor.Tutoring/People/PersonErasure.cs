using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>Takes persons out of the store: everything but the line of the unit's list, which stays and is tied to nobody.</summary>
internal static class PersonErasure
{
    private const int Batch = 100;

    public static async Task<int> EraseAsync(TutorDbContext db, IReadOnlyList<Guid> persons)
    {
        await db.RosterLines.Where(l => l.Person != null && persons.Contains(l.Person.Value)).ExecuteUpdateAsync(
            row => row.SetProperty(l => l.Person, (Guid?)null).SetProperty(l => l.BoundAt, (DateTimeOffset?)null));
        await db.Identities.Where(i => persons.Contains(i.Person)).ExecuteDeleteAsync();
        await db.ExternalAccounts.Where(a => persons.Contains(a.Person)).ExecuteDeleteAsync();
        await db.Consents.Where(c => persons.Contains(c.Person)).ExecuteDeleteAsync();
        await db.LinkCodes.Where(c => persons.Contains(c.Person)).ExecuteDeleteAsync();
        return await db.Persons.Where(p => persons.Contains(p.Id)).ExecuteDeleteAsync();
    }

    /// <summary>Persons with no conversation left; to be called until it finds none.</summary>
    public static async Task<int> EraseLonelyAsync(TutorDbContext db) =>
        await Lonely(db).Take(Batch).ToListAsync() is { Count: > 0 } lonely ? await EraseAsync(db, lonely) : 0;

    public static IQueryable<Guid> Lonely(TutorDbContext db) =>
        db.Persons.Where(p => !db.Conversations.Any(c => c.Person == p.Id)).OrderBy(p => p.Id).Select(p => p.Id);
}
