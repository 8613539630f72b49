using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Logs;

/// <summary>Takes out of a text for the logs what no log may hold, and cuts it to a length.</summary>
/// <remarks>Fails closed: what cannot be judged is not written at all. The guard is opened with the first text that is logged.</remarks>
internal sealed class LogRedactor(Func<Func<string, GuardVerdict>> open)
{
    public const string Dropped = "[text dropped: it could not be judged]";

    /// <summary>Longest text that is written, in UTF-16 units. The end of what was judged is never near the end of what is shown.</summary>
    private const int Longest = 4_000;

    // Lazy keeps a failure as well: a broken guard is not opened again with every line.
    private readonly Lazy<Func<string, GuardVerdict>> _guard = new(open);

    public string Redact(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        try
        {
            var plain = Unescape(text);
            var judged = plain.Length <= InputGuard.LongestText ? plain : plain[..InputGuard.LongestText];
            var verdict = _guard.Value(judged);
            if (verdict.Action != GuardAction.Refuse && MayHoldAddress(plain, text)
                && _guard.Value(Apart(judged)) is { Action: GuardAction.Refuse } refused)
            {
                verdict = refused;      // a mark that stood on its own line stands behind the name of a field now
            }

            return verdict.Action == GuardAction.Refuse ? Withheld(verdict)
                : Cut(verdict.Findings.Count == 0 && plain.Length <= InputGuard.LongestText ? text : verdict.Redacted);
        }
        catch (Exception)       // nothing to say about it: the failure's own text may hold the words
        {
            return Dropped;
        }
    }

    /// <summary>Addresses are logged as they came over the wire; escaped, their words are no words to the guard.</summary>
    private static string Unescape(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text.Replace('+', ' ')) : text;

    /// <summary>The framework logs paths decoded already, so a slash is enough: there need be no escape left.</summary>
    private static bool MayHoldAddress(string plain, string text) =>
        plain.Contains('/', StringComparison.Ordinal) || !ReferenceEquals(plain, text);

    private static string Apart(string address) => address.Replace('/', '\n').Replace('?', '\n').Replace('&', '\n').Replace('=', '\n');

    private static string Withheld(GuardVerdict verdict) =>
        $"[text withheld: {string.Join(", ", verdict.Findings.Select(finding => finding.Rule).Distinct())}]";

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}… [cut]";
}
