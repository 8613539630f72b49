namespace ChatTutor.Tutoring.Accounts;

/// <summary>Half a sign-in: the password was right. It holds until the account's password or second factor changes.</summary>
/// <param name="User">Whose.</param>
/// <param name="Stamp">The account's security stamp at that moment.</param>
/// <param name="CodePassed">The second factor was shown as well.</param>
public sealed record SignInTicket(Guid User, string Stamp, bool CodePassed);

/// <summary>What is missing before a session opens.</summary>
public enum SignInNeed
{
    /// <summary>A code of the app or a recovery code.</summary>
    Code,

    /// <summary>A password of one's own instead of the one-time one.</summary>
    NewPassword,

    /// <summary>To switch on the second factor that the role must have.</summary>
    Enrolment,

    /// <summary>Nothing: open the session.</summary>
    Nothing,
}

/// <summary>The key that an authenticator app asks for.</summary>
/// <param name="Key">In groups of four, to be typed.</param>
/// <param name="Address">The same as an <c>otpauth:</c> address.</param>
public sealed record AppKey(string Key, string Address)
{
    internal static AppKey Of(string user, string key) => new(
        string.Join(' ', key.Chunk(4).Select(group => new string(group))),
        $"otpauth://totp/ChatTutor:{Uri.EscapeDataString(user)}?secret={key}&issuer=ChatTutor&digits=6&period=30");
}

/// <summary>Ten codes that each open the account once without the app. Shown once; only hashes are kept.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>The second factor is on.</summary>
public sealed record Enrolled(SignInTicket Ticket, RecoveryCodes Recovery);
