using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>
/// Counts wrong passwords and codes. A try is taken before anything is compared, in one statement, and given back when it was
/// right: a hundred guesses at once are still only five.
/// </summary>
internal sealed class Tries(TutorDbContext db, IOptions<ConsoleOptions> options, TimeProvider clock)
{
    /// <returns>Whether one may try: there is such an account, it is not switched off and not locked.</returns>
    public async Task<bool> TakeAsync(string normalizedName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (most, stamp) = (options.Value.LockoutTries, NewStamp());
        DateTimeOffset? until = now.AddMinutes(options.Value.LockoutMinutes);
        return await db.ConsoleUsers
            .Where(u => u.NormalizedUserName == normalizedName && u.DisabledAt == null
                && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd == null && u.AccessFailedCount + 1 >= most ? until : null)
                    .SetProperty(u => u.AccessFailedCount, u => u.LockoutEnd == null ? u.AccessFailedCount + 1 : 1)
                    .SetProperty(u => u.ConcurrencyStamp, stamp),
                ct) > 0;
    }

    /// <summary>The try was right, but more is to come: it does not count, and the wrong ones before it still do.</summary>
    public async Task GiveBackAsync(Guid user, CancellationToken ct)
    {
        var stamp = NewStamp();
        await db.ConsoleUsers.Where(u => u.Id == user && u.AccessFailedCount > 0).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1)
                .SetProperty(u => u.ConcurrencyStamp, stamp),
            ct);
        db.ChangeTracker.Clear();       // what was read before is of yesterday
    }

    /// <summary>An account that was read before must be read again: its row has changed.</summary>
    private static string NewStamp() => Guid.NewGuid().ToString();
}
