using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Deletes a conversation so that no byte of it stays in the store, and a restored backup loses it again.</summary>
internal sealed class Erasure(Pseudonyms pseudonyms, Tombstones tombstones, StoreScrub scrub)
{
    /// <summary>Deletes everything of a person up to a turn. The turn itself stays, without its words, to show that it was done.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="last">The turn that asked for it.</param>
    /// <param name="person">The person, whose linked conversations go too; null where nobody was kept.</param>
    /// <returns>The other conversations that went.</returns>
    public async Task<IReadOnlyList<ConversationId>> EraseAsync(TutorDbContext db, Turn last, Guid? person)
    {
        var linked = await db.Conversations.Where(c => person != null && c.Person == person && c.Id != last.Conversation).Select(c => c.Id).ToListAsync();
        foreach (var conversation in linked.Append(last.Conversation))
        {
            await EraseAsync(db, conversation, last);
        }

        if (person is { } known)
        {
            await PersonErasure.EraseAsync(db, [known]);
        }

        return linked;
    }

    /// <summary>After the commit: the tombstone goes where a backup cannot undo it, and old copies leave the log.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        await tombstones.AgreeAsync(ct);
        await scrub.ScrubAsync(ct);
    }

    private async Task EraseAsync(TutorDbContext db, ConversationId conversation, Turn last)
    {
        var up = conversation == last.Conversation ? last.Id : long.MaxValue;
        var messages = await db.Outbox.Where(m => m.Conversation == conversation && m.TurnId <= up).ExecuteDeleteAsync();
        var turns = await db.Turns.Where(t => t.Conversation == conversation && t.Id < up).ExecuteDeleteAsync();
        await db.Addresses.Where(a => a.Conversation == conversation).ExecuteDeleteAsync();
        await db.Conversations.Where(c => c.Id == conversation).ExecuteDeleteAsync();
        await db.LinkCodes.Where(c => c.ShownIn == conversation || c.TypedIn == conversation).ExecuteDeleteAsync();
        var name = pseudonyms.Of(conversation);
        await ForgetPersonAsync(db, name);
        db.Add(new Tombstone { Id = Guid.CreateVersion7(), Person = name, ErasedAt = last.AskedAt, Turns = turns, Messages = messages });
    }

    /// <summary>Incidents stay and no longer point at anybody; what was only about the person goes.</summary>
    private static async Task ForgetPersonAsync(TutorDbContext db, string person)
    {
        await db.Incidents.Where(i => i.Person == person).ExecuteUpdateAsync(incident => incident.SetProperty(i => i.Person, ""));
        await db.RuleHits.Where(hit => hit.Person == person).ExecuteDeleteAsync();
        await db.Acknowledgements.Where(a => a.Person == person).ExecuteDeleteAsync();
    }
}
