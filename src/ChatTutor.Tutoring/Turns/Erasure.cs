using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Deletes a conversation so that no byte of it stays in the store.</summary>
internal static class Erasure
{
    /// <summary>Deletes everything up to a turn. The turn itself stays, without its words, to show that it was done.</summary>
    public static async Task EraseAsync(TutorDbContext db, Turn last)
    {
        await db.Outbox.Where(m => m.Conversation == last.Conversation && m.TurnId <= last.Id).ExecuteDeleteAsync();
        await db.Turns.Where(t => t.Conversation == last.Conversation && t.Id < last.Id).ExecuteDeleteAsync();
        await db.Conversations.Where(c => c.Id == last.Conversation).ExecuteDeleteAsync();
    }

    /// <summary>Empties the write-ahead log, which still holds older copies of the deleted pages.</summary>
    public static async Task ScrubAsync(IDbContextFactory<TutorDbContext> store, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
        }
    }
}
