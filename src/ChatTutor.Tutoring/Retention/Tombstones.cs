using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Keeps the tombstones of store and file the same, and erases again what a restored backup brought back.</summary>
internal sealed class Tombstones(
    TombstoneFile file, Pseudonyms pseudonyms, IDbContextFactory<TutorDbContext> store, StoreWriter writer) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Brings into each of the two what only the other has.</summary>
    /// <returns>How many the store did not know: more than none after an older store was restored.</returns>
    public async Task<int> AgreeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var filed = file.Read();
            await using var db = await store.CreateDbContextAsync(ct);
            var stored = await db.Set<Tombstone>().AsNoTracking().ToListAsync(ct);
            var unknown = filed.ExceptBy(stored.Select(t => t.Id), t => t.Id).ToList();
            if (unknown.Count > 0)
            {
                await writer.WriteAsync(all => AddAsync(all, unknown), ct);
            }

            if (stored.ExceptBy(filed.Select(t => t.Id), t => t.Id).Any())
            {
                file.Write(stored.Concat(unknown).OrderBy(t => t.ErasedAt));
            }

            return unknown.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Forgets tombstones that are older than a moment, in both places.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var gone = await writer.WriteAsync(db => db.Set<Tombstone>().Where(t => t.ErasedAt < before).ExecuteDeleteAsync(), ct);
            var filed = file.Read();
            if (filed.Any(t => t.ErasedAt < before))
            {
                file.Write(filed.Where(t => t.ErasedAt >= before));
            }

            return gone;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Erases what should be gone.</summary>
    /// <param name="dryRun">Count only.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>How many rows came back and went again.</returns>
    public async Task<int> ApplyAsync(bool dryRun, CancellationToken ct)
    {
        var rows = 0;
        foreach (var (conversation, erasedAt) in await ErasedAsync(ct))
        {
            await using var db = await store.CreateDbContextAsync(ct);
            rows += dryRun
                ? await Replies(db, conversation, erasedAt).CountAsync(ct) + await Turns(db, conversation, erasedAt).CountAsync(ct)
                    + await States(db, conversation, erasedAt).CountAsync(ct)
                : await writer.WriteAsync(all => EraseAsync(all, conversation, erasedAt), ct);
        }

        // Whoever has no conversation left was erased with them.
        while (!dryRun && rows > 0 && await writer.WriteAsync(PersonErasure.EraseLonelyAsync, ct) is > 0 and var persons)
        {
            rows += persons;
        }

        return rows;
    }

    public void Dispose() => _one.Dispose();

    private static async Task<int> EraseAsync(TutorDbContext db, ConversationId conversation, DateTimeOffset before) =>
        await Replies(db, conversation, before).ExecuteDeleteAsync()
        + await Turns(db, conversation, before).ExecuteDeleteAsync()
        + await db.Addresses.Where(a => a.Conversation == conversation && a.CreatedAt < before).ExecuteDeleteAsync()
        + await States(db, conversation, before).ExecuteDeleteAsync();

    /// <summary>What was replied before, or later to something said before.</summary>
    private static IQueryable<OutboxMessage> Replies(TutorDbContext db, ConversationId conversation, DateTimeOffset before) =>
        db.Outbox.Where(m => m.Conversation == conversation
            && (m.CreatedAt < before || db.Turns.Any(t => t.Id == m.TurnId && t.AskedAt < before)));

    private static IQueryable<Turn> Turns(TutorDbContext db, ConversationId conversation, DateTimeOffset before) =>
        db.Turns.Where(t => t.Conversation == conversation && t.AskedAt < before);

    /// <summary>The state of a conversation in which nothing was said since.</summary>
    private static IQueryable<Conversation> States(TutorDbContext db, ConversationId conversation, DateTimeOffset before) =>
        db.Conversations.Where(c => c.Id == conversation && !db.Turns.Any(t => t.Conversation == c.Id && t.AskedAt >= before));

    private static async Task<int> AddAsync(TutorDbContext db, List<Tombstone> tombstones)
    {
        var ids = tombstones.Select(t => t.Id).ToList();
        var there = await db.Set<Tombstone>().Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync();
        db.AddRange(tombstones.ExceptBy(there, t => t.Id));
        return tombstones.Count - there.Count;
    }

    /// <summary>The conversations in the store that were erased once, and when last. Only who has the key can tell.</summary>
    private async Task<IReadOnlyList<(ConversationId Conversation, DateTimeOffset ErasedAt)>> ErasedAsync(CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var stones = await db.Set<Tombstone>().AsNoTracking().Select(t => new { t.Person, t.ErasedAt }).ToListAsync(ct);
        if (stones.Count == 0)
        {
            return [];
        }

        var last = stones.GroupBy(t => t.Person).ToDictionary(group => group.Key, group => group.Max(t => t.ErasedAt));
        var known = await db.Turns.Select(t => t.Conversation).Union(db.Conversations.Select(c => c.Id))
            .Union(db.Outbox.Select(m => m.Conversation)).ToListAsync(ct);
        return [.. known.Where(c => last.ContainsKey(pseudonyms.Of(c))).Select(c => (c, last[pseudonyms.Of(c)]))];
    }
}
