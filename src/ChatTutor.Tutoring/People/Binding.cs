using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.People;

/// <summary>Ties a person to the line of a unit's list that a one-time code stands for, and unties them.</summary>
internal sealed class Binding(
    IDbContextFactory<TutorDbContext> store, Seals seals, ConsentRegister consents, LinkedAccounts accounts, IOptions<RosterOptions> codes,
    TimeProvider clock)
{
    /// <summary>The line an unused code stands for, with its unit's name; null for a code that was used, revoked, too old or never given out.</summary>
    public async Task<OpenLine?> FindAsync(string digest, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var oldest = clock.GetUtcNow().AddDays(-codes.Value.CodeDays);
        var found = await (
            from line in db.RosterLines.AsNoTracking()
            where line.CodeDigest == digest && line.LeftAt == null && line.CodeIssuedAt >= oldest
            join unit in db.Units on line.Unit equals unit.Code
            select new { Line = line, unit.Name }).FirstOrDefaultAsync(ct);
        return found is null ? null : new OpenLine(found.Line, found.Name, IdentityFacts.Read(seals.Open(SealPurpose.Roster, found.Line.Cipher)));
    }

    /// <summary>Ties them. The code is used up.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster; the turn is to be decided again.</exception>
    public async Task BindAsync(TutorDbContext db, OpenLine open, Guid person)
    {
        var (line, now) = (open.Line, clock.GetUtcNow());
        if (line.Person is { } earlier && earlier != person)
        {
            await UnbindAsync(db, earlier);     // the unit gave out a new code: the line goes to whoever holds it
        }

        var bound = await db.RosterLines.Where(l => l.Id == line.Id && l.CodeDigest == line.CodeDigest).ExecuteUpdateAsync(row => row
            .SetProperty(l => l.Person, person).SetProperty(l => l.BoundAt, now)
            .SetProperty(l => l.CodeDigest, (string?)null).SetProperty(l => l.CodeIssuedAt, (DateTimeOffset?)null));
        if (bound == 0)
        {
            throw new DbUpdateConcurrencyException("The code was used meanwhile.");
        }

        await db.Identities.Where(i => i.Person == person).ExecuteDeleteAsync();
        db.Add(new Identity
        {
            Person = person,
            Cipher = seals.Close(SealPurpose.Identity, open.Facts.ToJson()),
            Source = IdentitySource.Roster,
            UpdatedAt = now,
        });
        await CountInAsync(db, person, line.Unit);
    }

    /// <summary>Unties a person: the line stays in the unit's list, and nothing of the identity with the person.</summary>
    public async Task UnbindAsync(TutorDbContext db, Guid person)
    {
        await db.RosterLines.Where(l => l.Person == person).ExecuteUpdateAsync(
            row => row.SetProperty(l => l.Person, (Guid?)null).SetProperty(l => l.BoundAt, (DateTimeOffset?)null));
        await db.Identities.Where(i => i.Person == person).ExecuteDeleteAsync();
        await db.ExternalAccounts.Where(a => a.Person == person).ExecuteDeleteAsync();
        await consents.WithdrawAsync(db, person, ConsentPurposes.Identity);
        await CountInAsync(db, person, await db.Persons.Where(p => p.Id == person).Select(p => p.Unit).FirstOrDefaultAsync());
    }

    /// <summary>What a person acknowledged counts in the person's unit.</summary>
    private async Task CountInAsync(TutorDbContext db, Guid person, string? unit)
    {
        var names = await accounts.PseudonymsAsync(db, person);
        await db.Acknowledgements.Where(a => names.Contains(a.Person)).ExecuteUpdateAsync(row => row.SetProperty(a => a.Unit, unit));
    }
}

/// <summary>A line of a unit's list that waits for its person.</summary>
internal sealed record OpenLine(RosterLine Line, string Unit, IdentityFacts Facts);
