using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Reads a conversation as it was said, for channels whose clients fetch it.</summary>
public sealed class Transcript
{
    private readonly IDbContextFactory<TutorDbContext> _store;

    internal Transcript(IDbContextFactory<TutorDbContext> store) => _store = store;

    /// <summary>Whether the session is over: nothing is accepted there any more.</summary>
    public async Task<bool> IsOverAsync(ConversationId conversation, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.Conversations.AnyAsync(c => c.Id == conversation && c.EndedAt != null, ct);
    }

    /// <summary>What was said after a mark, oldest first; of a session that is over nothing but the goodbye.</summary>
    public async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(
        ConversationId conversation, TranscriptMark after, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var said = await db.Turns.AsNoTracking()
            .Where(t => t.Conversation == conversation && t.Id > after.Turn && !t.IsNotice
                && !db.Conversations.Any(c => c.Id == conversation && c.EndedAt != null))
            .Select(t => new TranscriptEntry(t.Id, t.AskedAt, t.ExternalId, TypedCodes.Without(t.Text), null))
            .ToListAsync(ct);
        var replied = await db.Outbox.AsNoTracking()
            .Where(m => m.Conversation == conversation && m.Id > after.Message
                && !db.Conversations.Any(c => c.Id == conversation && c.EndedAt > m.CreatedAt))
            .ToListAsync(ct);
        return [.. said
            .Concat(replied.Select(m => new TranscriptEntry(m.Id, m.CreatedAt, $"{m.TurnId}", "", m.ReadPayload())))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Reply is null ? 0 : 1).ThenBy(entry => entry.Id)];
    }
}

/// <summary>How far a reader has read: the last turn and the last message out.</summary>
public readonly record struct TranscriptMark(long Turn, long Message);

/// <summary>One thing said in a conversation.</summary>
/// <param name="Id">Number of the turn, or of the message out.</param>
/// <param name="At">When, UTC.</param>
/// <param name="ExternalId">The channel's id of a person's message; the number of the turn for a reply.</param>
/// <param name="Text">What the person wrote, redacted; empty when it was refused.</param>
/// <param name="Reply">What the tutor said; null for a person's message.</param>
public sealed record TranscriptEntry(long Id, DateTimeOffset At, string ExternalId, string Text, Reply? Reply);
