using System.Globalization;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>The second factor of an account. It changes the account; whoever calls saves it.</summary>
internal sealed class SecondFactor(ConsoleUserStore store, TimeProvider clock)
{
    private const int Codes = 10;

    /// <summary>The key to type into an app. The same until a code confirms it.</summary>
    public async Task<string> NewKeyAsync(ConsoleUser user)
    {
        if (await store.ReadAsync(user, AccountSecret.NewAppKey) is { } waiting)
        {
            return waiting;
        }

        var key = TimeCodes.NewKey();
        await store.KeepAsync(user, AccountSecret.NewAppKey, key);
        return key;
    }

    /// <summary>Takes the new key over when the app shows the right code.</summary>
    /// <returns>Ten recovery codes, to be shown once; null when the code is wrong.</returns>
    public async Task<RecoveryCodes?> ConfirmAsync(ConsoleUser user, string code)
    {
        if (await store.ReadAsync(user, AccountSecret.NewAppKey) is not { } key
            || TimeCodes.Match(key, Digits(code), clock.GetUtcNow(), lastUsed: 0) is not { } step)
        {
            return null;
        }

        await store.KeepAsync(user, AccountSecret.AppKey, key);
        await store.ForgetAsync(user, AccountSecret.NewAppKey);
        await UseUpAsync(user, step);
        user.TwoFactorEnabled = true;
        return await NewRecoveryCodesAsync(user);
    }

    /// <summary>A code of the app, which is used up by it.</summary>
    public async Task<bool> TryCodeAsync(ConsoleUser user, string code)
    {
        var last = await store.ReadAsync(user, AccountSecret.LastStep);
        if (await store.ReadAsync(user, AccountSecret.AppKey) is not { } key
            || TimeCodes.Match(key, Digits(code), clock.GetUtcNow(),
                long.Parse(last ?? "0", CultureInfo.InvariantCulture)) is not { } step)
        {
            return false;
        }

        await UseUpAsync(user, step);
        return true;
    }

    /// <summary>A recovery code, which is used up by it.</summary>
    public async Task<bool> TryRecoveryCodeAsync(ConsoleUser user, string code)
    {
        var hash = OneTimeSecrets.Hash(code);
        var left = (await store.ReadAsync(user, AccountSecret.RecoveryCodes) ?? "").Split(
            ' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(hash))
        {
            return false;
        }

        await store.KeepAsync(user, AccountSecret.RecoveryCodes, string.Join(' ', left));
        return true;
    }

    public async Task<RecoveryCodes> NewRecoveryCodesAsync(ConsoleUser user)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => OneTimeSecrets.New()).ToList();
        await store.KeepAsync(user, AccountSecret.RecoveryCodes, string.Join(' ', codes.Select(OneTimeSecrets.Hash)));
        return new RecoveryCodes(codes);
    }

    public async Task<int> RecoveryCodesLeftAsync(ConsoleUser user) =>
        (await store.ReadAsync(user, AccountSecret.RecoveryCodes) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>As if it had never been switched on.</summary>
    public async Task RemoveAsync(ConsoleUser user)
    {
        user.TwoFactorEnabled = false;
        foreach (var secret in (AccountSecret[])[AccountSecret.AppKey, AccountSecret.NewAppKey, AccountSecret.RecoveryCodes])
        {
            await store.ForgetAsync(user, secret);
        }
    }

    private Task UseUpAsync(ConsoleUser user, long step) =>
        store.KeepAsync(user, AccountSecret.LastStep, step.ToString(CultureInfo.InvariantCulture));

    /// <summary>People type the space that apps show.</summary>
    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));
}
