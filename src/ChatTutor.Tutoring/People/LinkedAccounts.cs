using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>The accounts of one person: which they are, making two persons one, and letting an account go.</summary>
internal sealed class LinkedAccounts(IDbContextFactory<TutorDbContext> store, Pseudonyms pseudonyms)
{
    /// <summary>The other conversations of a person that go on.</summary>
    public async Task<IReadOnlyList<ConversationId>> OthersAsync(Caller caller, CancellationToken ct)
    {
        if (caller.Person is not { Id: var person })
        {
            return [];
        }

        await using var db = await store.CreateDbContextAsync(ct);
        var here = caller.Conversation.Id;
        return await db.Conversations.Where(c => c.Person == person && c.Id != here && c.EndedAt == null).Select(c => c.Id).ToListAsync(ct);
    }

    /// <summary>Makes one person of two: all conversations and the bound line of the second become the first one's, and the second goes.</summary>
    public async Task MergeAsync(TutorDbContext db, Guid into, Guid? from, ConversationId linked)
    {
        await db.Conversations.Where(c => c.Id == linked || (from != null && c.Person == from))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.Person, into));
        if (from is { } gone)
        {
            var unit = await db.Persons.Where(p => p.Id == gone).Select(p => p.Unit).FirstOrDefaultAsync();
            await db.Persons.Where(p => p.Id == into && p.Unit == null).ExecuteUpdateAsync(row => row.SetProperty(p => p.Unit, unit));
            await db.RosterLines.Where(l => l.Person == gone).ExecuteUpdateAsync(row => row.SetProperty(l => l.Person, into));
            await MoveIdentityAsync(db, into, gone);
            await db.Consents.Where(c => c.Person == gone).ExecuteUpdateAsync(row => row.SetProperty(c => c.Person, into));
            await db.ExternalAccounts.Where(a => a.Person == gone).ExecuteUpdateAsync(row => row.SetProperty(a => a.Person, into));
            await db.LinkCodes.Where(c => c.Person == gone).ExecuteDeleteAsync();
            await db.Persons.Where(p => p.Id == gone).ExecuteDeleteAsync();
        }

        await CountOnceAsync(db, into);
    }

    /// <summary>Conversations that are the person's no longer; each begins anew, as somebody nobody knows.</summary>
    public static Task<int> LetGoAsync(TutorDbContext db, IReadOnlyList<ConversationId> conversations) =>
        db.Conversations.Where(c => conversations.Contains(c.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.Person, (Guid?)null).SetProperty(c => c.State, "{}"));

    /// <summary>The pseudonyms under which a person's conversations count.</summary>
    public async Task<IReadOnlyList<string>> PseudonymsAsync(TutorDbContext db, Guid person) =>
        [.. (await db.Conversations.Where(c => c.Person == person).Select(c => c.Id).ToListAsync()).Select(pseudonyms.Of)];

    private static async Task MoveIdentityAsync(TutorDbContext db, Guid into, Guid from)
    {
        var moved = await db.Identities.AsNoTracking().FirstOrDefaultAsync(i => i.Person == from);
        await db.Identities.Where(i => i.Person == from).ExecuteDeleteAsync();
        if (moved is not null && !await db.Identities.AnyAsync(i => i.Person == into))
        {
            db.Add(new Identity { Person = into, Cipher = moved.Cipher, Source = moved.Source, UpdatedAt = moved.UpdatedAt });
        }
    }

    /// <summary>One person who acknowledged the rules on two accounts is one person.</summary>
    private async Task CountOnceAsync(TutorDbContext db, Guid person)
    {
        var names = await PseudonymsAsync(db, person);
        var all = await db.Acknowledgements.AsNoTracking().Where(a => names.Contains(a.Person)).ToListAsync();
        foreach (var again in all.GroupBy(a => a.Rules).SelectMany(group => group.OrderBy(a => a.At).Skip(1)))
        {
            await db.Acknowledgements.Where(a => a.Person == again.Person && a.Rules == again.Rules).ExecuteDeleteAsync();
        }
    }
}
