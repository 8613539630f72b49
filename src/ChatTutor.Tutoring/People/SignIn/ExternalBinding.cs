using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Ties an account at an identity provider to the person of a conversation. One account is one person; nothing is merged silently.</summary>
internal sealed class ExternalBinding(
    IDbContextFactory<TutorDbContext> store, StoreWriter writer, Seals seals, Pseudonyms pseudonyms,
    ConsentRegister consents, Notices notices, Outbox outbox, TimeProvider clock)
{
    /// <summary>Looks, writes and tells the conversation in one transaction, whatever becomes of the browser.</summary>
    public async Task<SignInResult> BindAsync(ConversationId id, ExternalPerson found, string provider)
    {
        if (await PersonAsync(id) is not { } person || !await consents.HoldsAsync(person, ConsentPurposes.Identity, CancellationToken.None))
        {
            return SignInResult.NoConsent;
        }

        var result = await writer.WriteAsync(
            async db =>
            {
                var decided = await DecideAsync(db, id, person, found);
                if (decided == SignInResult.Bound)
                {
                    await BindAsync(db, person, found);
                }

                await notices.AddAsync(db, id, new Reply(SignInWords.InChat(decided, provider)), isTest: false);
                return decided;
            },
            CancellationToken.None);
        outbox.Wake(id);
        return result;
    }

    private async Task<Guid?> PersonAsync(ConversationId id)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Conversations.Where(c => c.Id == id && c.EndedAt == null).Select(c => c.Person).FirstOrDefaultAsync();
    }

    /// <summary>Asked again inside the transaction: the consent may have been taken back and the phone handed on meanwhile.</summary>
    private async Task<SignInResult> DecideAsync(TutorDbContext db, ConversationId id, Guid person, ExternalPerson found)
    {
        var digest = DigestOf(found);
        var still = await db.Conversations.AnyAsync(c => c.Id == id && c.Person == person && c.EndedAt == null)
            && await db.Consents.AnyAsync(c => c.Person == person && c.Purpose == ConsentPurposes.Identity && c.WithdrawnAt == null);
        var accounts = await db.ExternalAccounts.AsNoTracking()
            .Where(a => a.Issuer == found.Issuer && (a.SubjectDigest == digest || a.Person == person)).ToListAsync();
        return !still ? SignInResult.NoConsent
            : accounts.Any(a => a.Person != person) ? SignInResult.SomebodyElses
            : accounts.Any(a => a.SubjectDigest != digest) ? SignInResult.AnotherAccount
            : SignInResult.Bound;
    }

    private async Task BindAsync(TutorDbContext db, Guid person, ExternalPerson found)
    {
        var (digest, now) = (DigestOf(found), clock.GetUtcNow());
        if (!await db.ExternalAccounts.AnyAsync(a => a.Issuer == found.Issuer && a.SubjectDigest == digest))
        {
            db.Add(new ExternalAccount { Issuer = found.Issuer, SubjectDigest = digest, Person = person, At = now });
        }

        // A unit's list holds the number that official results go by; it stays.
        await db.Identities.Where(i => i.Person == person && i.Source == IdentitySource.Provider).ExecuteDeleteAsync();
        if (!await db.Identities.AnyAsync(i => i.Person == person))
        {
            db.Add(new Identity
            {
                Person = person,
                Cipher = seals.Close(SealPurpose.Identity, found.Facts.ToJson()),
                Source = IdentitySource.Provider,
                UpdatedAt = now,
            });
        }
    }

    private string DigestOf(ExternalPerson found) => pseudonyms.Digest("external-account", found.Issuer, found.Subject);
}
