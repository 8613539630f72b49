using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Writes what was decided about a turn, and lets go afterwards of what memory still holds of it.</summary>
internal sealed class TurnCommit(
    StoreWriter writer, Outbox outbox, Erasure erasure, Acknowledging rules, LinkedAccounts accounts, AddressBook addresses,
    RecentMessages recent)
{
    /// <summary>One transaction: after a crash there is either all of it or none, so nothing is decided or said twice.</summary>
    /// <param name="turn">With its reply.</param>
    /// <param name="asked">Its text before it was decided.</param>
    /// <param name="caller">With the new state.</param>
    /// <param name="step">What was decided.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="DbUpdateConcurrencyException">Something changed meanwhile; the turn is to be decided again.</exception>
    public async Task WriteAsync(Turn turn, string asked, Caller caller, Step step, Reply reply, CancellationToken ct)
    {
        var gone = await writer.WriteAsync(
            async db =>
            {
                var erased = step.Erase ? await erasure.EraseAsync(db, turn, caller.Person?.Id) : [];
                if (!step.Erase)
                {
                    await SaveAsync(db, turn, caller, step);
                }

                var row = db.Turns.Update(turn);
                row.Property(t => t.State).OriginalValue = TurnState.Waiting;
                row.Property(t => t.Text).OriginalValue = asked;
                db.Outbox.AddRange(outbox.Pack(turn, reply));       // new rows each time, should this run twice
                return erased;
            },
            ct);
        Forget(turn.Conversation, step, gone);
        if (step.Erase)
        {
            await erasure.FinishAsync(ct);
        }

        outbox.Wake(turn.Conversation);
        step.Told.ToList().ForEach(outbox.Wake);
    }

    private async Task SaveAsync(TutorDbContext db, Turn turn, Caller caller, Step step)
    {
        caller.Save(db);
        if (step.Also is { } also)
        {
            await db.SaveChangesAsync();        // it may ask for the person that was just made
            await also(db);
        }

        if (step.Acknowledged is { } version)
        {
            var linked = caller.Person is { Id: var person } ? await accounts.PseudonymsAsync(db, person) : [];
            await rules.StoreAsync(db, turn, version, caller.UnitCode, linked);
        }

        if (step.Ends)
        {
            await addresses.EndSessionAsync(db, turn.Conversation);
            await db.LinkCodes.Where(c => c.ShownIn == turn.Conversation).ExecuteDeleteAsync();
        }
    }

    private void Forget(ConversationId here, Step step, IReadOnlyList<ConversationId> gone)
    {
        if (step.Erase)
        {
            recent.Forget(here);        // its address is still needed, to say that it is done
        }

        foreach (var conversation in step.Ends ? [here] : gone)
        {
            recent.Forget(conversation);
            addresses.Forget(conversation);
        }
    }
}
