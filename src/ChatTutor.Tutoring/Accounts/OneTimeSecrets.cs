using System.Security.Cryptography;
using System.Text;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>What is shown once and typed by hand: one-time passwords and recovery codes, 79 bits each.</summary>
internal static class OneTimeSecrets
{
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Letters and digits that nobody mistakes for one another.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>Four groups of four, with hyphens.</returns>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => Group()));

    /// <summary>What is kept of a recovery code. It has 79 bits, so that a plain hash is enough.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())));

    private static string Group() => RandomNumberGenerator.GetString(Letters, GroupLength);
}
