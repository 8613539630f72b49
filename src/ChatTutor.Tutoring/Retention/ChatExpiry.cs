using System.Text.Json;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Takes old turns out of the store and leaves how many there were.</summary>
internal static class ChatExpiry
{
    private const int Batch = 200;

    /// <summary>Hà Nội has no summer time.</summary>
    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    /// <summary>Deletes and counts a few turns; to be called until it finds none.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="before">Older ones go.</param>
    /// <param name="last">No turn after this one is older; spares a search over the whole table.</param>
    public static async Task<int> DeleteSomeAsync(TutorDbContext db, DateTimeOffset before, long last)
    {
        var old = await db.Turns.AsNoTracking().Where(t => t.Id <= last && t.AskedAt < before)
            .OrderBy(t => t.Id).Take(Batch).ToListAsync();
        foreach (var many in old.Where(turn => !turn.IsTest && !turn.IsNotice).GroupBy(turn => (Day(turn), turn.Conversation.Channel, Kind(turn))))
        {
            await AddAsync(db, many.Key, many.Count());
        }

        var ids = old.Select(turn => turn.Id).ToList();
        await db.Outbox.Where(m => ids.Contains(m.TurnId)).ExecuteDeleteAsync();
        await db.Turns.Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync();
        return old.Count;
    }

    private static async Task AddAsync(TutorDbContext db, (DateOnly Day, string Channel, ChatKind Kind) key, int number)
    {
        var counts = db.Set<ChatCount>();
        var count = await counts.FindAsync(key.Day, key.Channel, key.Kind);
        if (count is null)
        {
            counts.Add(new ChatCount { Day = key.Day, Channel = key.Channel, Kind = key.Kind, Number = number });
            return;
        }

        count.Number += number;
        var entry = db.Entry(count);
        entry.State = entry.State == EntityState.Added ? EntityState.Added : EntityState.Modified;
    }

    private static DateOnly Day(Turn turn) => DateOnly.FromDateTime(turn.AskedAt.ToOffset(_hanoi).DateTime);

    private static ChatKind Kind(Turn turn) =>
        turn.ReadFindings().Any(finding => finding.Action == GuardAction.Refuse) ? ChatKind.Refused
        : turn.Reply is null ? ChatKind.Lost
        : JsonSerializer.Deserialize(turn.Reply, StoreJson.Readable.Reply)!.Answered ? ChatKind.Answered
        : ChatKind.Declined;
}
