using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>
/// Identity's own store, with what belongs to the second factor sealed: whoever steals the file gets no key of an app.
/// </summary>
internal sealed class ConsoleUserStore(TutorDbContext db, Seals seals) : UserOnlyStore<ConsoleUser, TutorDbContext, Guid>(db)
{
    private const string Provider = "Console";

    public Task<string?> ReadAsync(ConsoleUser user, AccountSecret secret, CancellationToken ct = default) =>
        GetTokenAsync(user, Provider, secret.ToString(), ct);

    /// <summary>Saved with the next change of the account.</summary>
    public Task KeepAsync(ConsoleUser user, AccountSecret secret, string value, CancellationToken ct = default) =>
        SetTokenAsync(user, Provider, secret.ToString(), value, ct);

    public Task ForgetAsync(ConsoleUser user, AccountSecret secret, CancellationToken ct = default) =>
        RemoveTokenAsync(user, Provider, secret.ToString(), ct);

    public override Task SetTokenAsync(
        ConsoleUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(
            user, loginProvider, name, value is null ? null : seals.Close(SealPurpose.SignIn, value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        ConsoleUser user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } cipher
            ? seals.Open(SealPurpose.SignIn, cipher) : null;
}

/// <summary>What is kept sealed beside an account.</summary>
internal enum AccountSecret
{
    /// <summary>The key an authenticator app shares with us.</summary>
    AppKey,

    /// <summary>A key that waits for its first right code.</summary>
    NewAppKey,

    /// <summary>The last step a code was accepted for; it and those before are used up.</summary>
    LastStep,

    /// <summary>Hashes of the recovery codes that are left.</summary>
    RecoveryCodes,

    /// <summary>When the one-time password was given.</summary>
    OneTimePasswordAt,
}
