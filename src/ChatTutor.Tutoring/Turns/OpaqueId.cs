using System.Security.Cryptography;
using System.Text;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The id under which a message is stored. A client may choose its own, so it may hold words.</summary>
internal static class OpaqueId
{
    private const int LongestToken = 64;
    private const int LongestNumber = 8;
    private const int FewestChanges = 2;

    /// <summary>The id itself where it is plainly no word and no number of a person, else a digest, so that a second delivery is known.</summary>
    /// <param name="given">The channel's or the client's id.</param>
    /// <param name="finds">Whether the guard finds something in a text; then even a digest would say too much, because numbers can be tried.</param>
    public static string Of(string given, Func<string, bool> finds) =>
        IsOpaque(given) ? given
        : finds(given) ? Guid.CreateVersion7().ToString("n")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>A GUID, a short number (with a name of ours before it), or letters and digits that change places like in a random token.</summary>
    private static bool IsOpaque(string given) =>
        given.Length is > 0 and <= LongestToken && given.All(char.IsAscii)
        && (Guid.TryParse(given, out _)
            || Number(given.AsSpan(given.StartsWith("trang-", StringComparison.Ordinal) ? "trang-".Length : 0))
            || (given.All(char.IsAsciiLetterOrDigit) && Changes(given) >= FewestChanges));

    private static bool Number(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestNumber && !text.ContainsAnyExceptInRange('0', '9');

    private static int Changes(string text) =>
        text.Zip(text.Skip(1), (left, right) => char.IsAsciiDigit(left) != char.IsAsciiDigit(right) ? 1 : 0).Sum();
}
