using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Deletes a conversation so that no byte of it stays in the store, and a restored backup loses it again.</summary>
internal sealed class Erasure(Pseudonyms pseudonyms, Tombstones tombstones, StoreScrub scrub)
{
    /// <summary>Deletes everything up to a turn. The turn itself stays, without its words, to show that it was done.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="last">The turn that asked for it.</param>
    public async Task EraseAsync(TutorDbContext db, Turn last)
    {
        var messages = await db.Outbox.Where(m => m.Conversation == last.Conversation && m.TurnId <= last.Id).ExecuteDeleteAsync();
        var turns = await db.Turns.Where(t => t.Conversation == last.Conversation && t.Id < last.Id).ExecuteDeleteAsync();
        await db.Persons.Where(p => db.Conversations.Any(c => c.Id == last.Conversation && c.Person == p.Id)).ExecuteDeleteAsync();
        await db.Conversations.Where(c => c.Id == last.Conversation).ExecuteDeleteAsync();
        var person = pseudonyms.Of(last.Conversation);
        await ForgetPersonAsync(db, person);
        db.Add(new Tombstone
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            ErasedAt = last.AskedAt,
            Turns = turns,
            Messages = messages,
        });
    }

    /// <summary>After the commit: the tombstone goes where a backup cannot undo it, and old copies leave the log.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        await tombstones.AgreeAsync(ct);
        await scrub.ScrubAsync(ct);
    }

    /// <summary>Incidents stay and no longer point at anybody; what was only about the person goes.</summary>
    private static async Task ForgetPersonAsync(TutorDbContext db, string person)
    {
        await db.Incidents.Where(i => i.Person == person).ExecuteUpdateAsync(incident => incident.SetProperty(i => i.Person, ""));
        await db.RuleHits.Where(hit => hit.Person == person).ExecuteDeleteAsync();
        await db.Acknowledgements.Where(a => a.Person == person).ExecuteDeleteAsync();
    }
}
