using System.Globalization;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Changes passwords. It changes the account and ends its other sessions; whoever calls saves it.</summary>
internal sealed class Passwords(
    TutorDbContext db, IPasswordHasher<ConsoleUser> hasher, ConsoleUserStore store, Audit audit, TimeProvider clock)
{
    /// <returns>Why the password is refused; null when it is good.</returns>
    public string? Fault(ConsoleUser user, string password) =>
        PasswordRules.Fault(user.UserName!, password)
        ?? (user.PasswordHash is { } old && hasher.VerifyHashedPassword(user, old, password) != PasswordVerificationResult.Failed
            ? "Mật khẩu mới phải khác mật khẩu đang dùng." : null);

    public async Task SetAsync(ConsoleUser user, string password, string by, Guid? keptSession = null)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.MustChangePassword = false;
        await store.ForgetAsync(user, AccountSecret.OneTimePasswordAt);
        await EndSessionsAsync(user.Id, keptSession);
        audit.Note(db, by, "account.password", user.Id.ToString("n"));
    }

    /// <returns>The one-time password, to be shown once.</returns>
    public async Task<string> SetOneTimeAsync(ConsoleUser user)
    {
        var password = OneTimeSecrets.New();
        user.PasswordHash = hasher.HashPassword(user, password);
        user.MustChangePassword = true;
        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await store.KeepAsync(user, AccountSecret.OneTimePasswordAt, now);
        await EndSessionsAsync(user.Id, kept: null);
        return password;
    }

    public async Task EndSessionsAsync(Guid user, Guid? kept)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.ConsoleSessions.Where(
            s => s.User == user && s.RevokedAt == null && s.Id != kept).ToListAsync())
        {
            session.RevokedAt = now;
        }
    }
}
