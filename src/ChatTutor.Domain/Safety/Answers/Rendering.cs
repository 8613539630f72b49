using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Takes out what a channel could execute or load, and addresses that no source prints.</summary>
internal static partial class Rendering
{
    public static string Strip(string text, IReadOnlyCollection<string> links, List<AnswerFinding> findings)
    {
        if (!text.AsSpan().ContainsAny("<(.:/"))
        {
            return text;
        }

        text = Without(text, Image(), "EXTERNAL_IMAGE", findings, "");
        text = Without(text, DangerousLink(), "DANGEROUS_LINK", findings, "$1");
        text = Without(text, DangerousScheme(), "DANGEROUS_LINK", findings, "");
        text = Without(text, Script(), "HTML", findings, "");
        text = Without(text, Tag(), "HTML", findings, "");
        text = Address().Replace(text, match =>
        {
            if (links.Contains(Plain(match.Value)))
            {
                return match.Value;
            }

            findings.Add(Stripped("URL_NOT_IN_SOURCES"));
            return "";
        });
        return EmptyLink().Replace(text, "$1");
    }

    /// <summary>The addresses a text prints, to compare by.</summary>
    public static IEnumerable<string> AddressesIn(string text) => Address().Matches(text).Select(m => Plain(m.Value));

    /// <summary>An address to compare by: without scheme, in small letters, without the stroke or stop at its end.</summary>
    public static string Plain(string address)
    {
        var plain = VietnameseText.Lower(address).TrimEnd('/', '.', ',', ';', ')', '>');
        return plain.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? plain[(at + 3)..] : plain;
    }

    private static string Without(string text, Regex pattern, string entity, List<AnswerFinding> findings, string instead)
    {
        if (!pattern.IsMatch(text))
        {
            return text;
        }

        findings.Add(Stripped(entity));
        return pattern.Replace(text, instead);
    }

    private static AnswerFinding Stripped(string entity) => new("answer.rendering", AnswerAction.Strip, entity);

    [GeneratedRegex(@"!\[[^\]]{0,300}\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])|<\s*img[^>]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]{0,300})\]\(\s*<?\s*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data|file|blob)\s*(?::|&#|%3a)(?:[^()]|\([^()]{0,200}\)){0,2000}\)?", RegexOptions.IgnoreCase)]
    private static partial Regex DangerousLink();

    [GeneratedRegex(@"(?<!\p{L})(?:javascript|vbscript)\s*:\S{0,2000}|(?<!\p{L})data:text/html\S{0,2000}|(?<!\p{L})file://\S{0,2000}", RegexOptions.IgnoreCase)]
    private static partial Regex DangerousScheme();

    [GeneratedRegex(@"<\s*(script|style|iframe|object|svg|form)[^>]{0,2000}>.{0,5000}?<\s*/\s*\1[^>]{0,20}>|<!--.{0,5000}?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"<\s*/?\s*[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>|<\s*(?:script|iframe|svg|object|embed)[^<]{0,200}$|&lt;\s*/?\s*script", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(?<![\p{L}0-9@.])(?:[a-z][a-z0-9+.-]{1,10}://[^\s<>""“”)\]]{1,2000}|www\.[^\s<>""“”)\]]{1,2000}" +
        @"|(?:[a-z0-9](?:[a-z0-9-]{0,60})\.){1,6}(?:vn|com|net|org|info|io|gov|edu|xyz|top|site|online|app|dev|me|ly|gl|cc|ru|cn)(?![\p{L}0-9-])(?:/[^\s<>""“”)\]]{0,2000})?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[([^\]]{1,300})\]\(\s*\)|<\s*>")]
    private static partial Regex EmptyLink();
}
