using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Lets the tutor speak first in a conversation: a turn with a reply and no question, already answered.</summary>
internal sealed class Notices(Outbox outbox, TimeProvider clock)
{
    /// <summary>Adds it to the write transaction. A conversation that has ended is told nothing: somebody else may hold the phone.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="conversation">Where it is said.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="isTest">Whether a verb or a test caused it.</param>
    public async Task AddAsync(TutorDbContext db, ConversationId conversation, Reply reply, bool isTest)
    {
        var open = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == conversation && c.EndedAt == null);
        if (open is null)
        {
            return;
        }

        var person = await db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Id == open.Person);
        reply = reply with { Text = Salutation.In(reply.Text, person?.ReadProfile().Address ?? FormOfAddress.Unset) };
        var now = clock.GetUtcNow();
        var turn = new Turn
        {
            Conversation = conversation,
            ExternalId = Guid.CreateVersion7().ToString("n"),
            Text = "",
            Findings = "[]",
            AskedAt = now,
            Due = now,
            State = TurnState.Answered,
            Reply = JsonSerializer.Serialize(reply, StoreJson.Readable.Reply),
            IsTest = isTest,
            IsNotice = true,
        };
        db.Turns.Add(turn);
        await db.SaveChangesAsync();        // the messages need its number
        db.Outbox.AddRange(outbox.Pack(turn, reply));
    }
}
