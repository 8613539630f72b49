using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>A private key as text, when it comes in several messages: its head is refused at once, its body is nothing but letters.</summary>
public static partial class PrivateKeyBlock
{
    /// <summary>The head line of a block that does not end in the same text; null where there is none.</summary>
    public static string? OpenHead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Head().Matches(text).LastOrDefault() is { } head && !text.AsSpan(head.Index).Contains("-----END ", StringComparison.Ordinal)
            ? head.Value : null;
    }

    /// <summary>Whether a text can be the rest of a block: lines of base64 and nothing else.</summary>
    public static bool MayContinue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Body().IsMatch(text);
    }

    [GeneratedRegex("-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----")]
    private static partial Regex Head();

    [GeneratedRegex(@"\A\s*(?:[A-Za-z0-9+/=]{20,100}\s+){0,200}(?:[A-Za-z0-9+/=]{16,100}|-----END [A-Z ]{0,20}PRIVATE KEY-----)\s*\z")]
    private static partial Regex Body();
}
