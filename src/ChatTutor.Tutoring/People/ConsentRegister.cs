using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>Who said yes to what. A yes holds for the words it was given to, until it is taken back.</summary>
internal sealed class ConsentRegister(IDbContextFactory<TutorDbContext> store, ConsentPurposes purposes, TimeProvider clock)
{
    public ConsentPurposes Purposes => purposes;

    /// <summary>Whether something may be done for a person. Ask before each time it is done.</summary>
    public async Task<bool> HoldsAsync(Guid? person, string purpose, CancellationToken ct) =>
        (await HeldAsync(person, ct)).Contains(purpose);

    /// <summary>The purposes that a person has said yes to, in today's words.</summary>
    public async Task<IReadOnlySet<string>> HeldAsync(Guid? person, CancellationToken ct) =>
        (await GivenAsync(person, ct)).Where(IsCurrent).Select(consent => consent.Purpose).ToHashSet();

    /// <summary>Every yes of a person that was not taken back, also to words that have changed since.</summary>
    public async Task<IReadOnlyList<Consent>> GivenAsync(Guid? person, CancellationToken ct)
    {
        if (person is null)
        {
            return [];
        }

        await using var db = await store.CreateDbContextAsync(ct);
        return await db.Consents.AsNoTracking().Where(c => c.Person == person && c.WithdrawnAt == null).ToListAsync(ct);
    }

    public bool IsCurrent(Consent consent) =>
        purposes.Purposes.Any(purpose => purpose.Id == consent.Purpose && purpose.Digest == consent.Wording);

    /// <summary>Stores a yes with its proof: the words, the turn, the moment.</summary>
    public async Task GiveAsync(TutorDbContext db, Guid person, string purpose, Turn turn)
    {
        var said = purposes[purpose];
        var now = clock.GetUtcNow();
        if (!await db.ConsentWordings.AnyAsync(w => w.Digest == said.Digest) && db.ConsentWordings.Local.All(w => w.Digest != said.Digest))
        {
            db.Add(new ConsentWording { Digest = said.Digest, Purpose = purpose, Text = said.Wording, ShownSince = now });
        }

        await WithdrawAsync(db, person, purpose);       // an earlier yes, to earlier words
        db.Add(new Consent
        {
            Id = Guid.CreateVersion7(), Person = person, Purpose = purpose, Wording = said.Digest, GivenAt = now, Turn = turn.Id,
        });
    }

    /// <summary>Takes a yes back; the row stays as proof that it was given and when it ended.</summary>
    public Task<int> WithdrawAsync(TutorDbContext db, Guid person, string purpose)
    {
        var now = clock.GetUtcNow();
        return db.Consents.Where(c => c.Person == person && c.Purpose == purpose && c.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.WithdrawnAt, now));
    }
}
