using System.Buffers;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Takes out what a channel could execute or load, and addresses that no source prints.</summary>
internal static partial class Rendering
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<(.:/&");

    public static string Strip(string text, IReadOnlyCollection<string> links, List<AnswerFinding> findings)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return text;
        }

        text = Without(text, Image(), "EXTERNAL_IMAGE", findings, "");
        text = NumericEntity().IsMatch(text) ? Without(text, NumericEntity(), "HTML", findings, "") : text;
        text = References(text, links, findings);
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

    /// <summary>"[đây][1]" with the address elsewhere in the text: the words stay, a line with an address that no source prints goes.</summary>
    private static string References(string text, IReadOnlyCollection<string> links, List<AnswerFinding> findings)
    {
        if (!Definition().IsMatch(text))
        {
            return text;
        }

        text = Definition().Replace(text, match =>
        {
            if (!links.Contains(Plain(match.Groups["to"].Value)))
            {
                findings.Add(Stripped("URL_NOT_IN_SOURCES"));
            }

            return "";
        });
        return Referring().Replace(text, "$1");
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

    [GeneratedRegex(@"(?<!\p{L})(?:javascript|vbscript)\s*:\S{0,2000}|(?<!\p{L})data:(?:[a-z]{1,20}/[a-z0-9.+-]{1,60})?[;,]\S{0,2000}|(?<!\p{L})file://\S{0,2000}", RegexOptions.IgnoreCase)]
    private static partial Regex DangerousScheme();

    [GeneratedRegex(@"<\s*(script|style|iframe|object|svg|form)[^>]{0,2000}>.{0,5000}?<\s*/\s*\1[^>]{0,20}>|<!--.{0,5000}?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"<\s*/?\s*[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>|<\s*(?:script|iframe|svg|object|embed)[^<]{0,200}$|&lt;?\s*/?\s*(?:script|img|iframe|svg|a\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(?<![\p{L}0-9@.])(?:[a-z][a-z0-9+.-]{1,10}://[^\s<>""“”)\]]{1,2000}|www\.[^\s<>""“”)\]]{1,2000}" +
        @"|(?:[a-z0-9](?:[a-z0-9-]{0,60})\.){1,6}(?:vn|com|net|org|info|io|gov|edu|xyz|top|site|online|app|dev|me|ly|gl|cc|ru|cn)(?![\p{L}0-9-])(?:/[^\s<>""“”)\]]{0,2000})?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"&#(?:x[0-9a-f]{1,7}|[0-9]{1,8});?", RegexOptions.IgnoreCase)]
    private static partial Regex NumericEntity();

    [GeneratedRegex(@"^[ \t]{0,3}\[[^\]\n]{1,100}\]:[ \t]*<?(?<to>[^\s>]{1,2000})>?[^\n]{0,300}$", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[([^\]\n]{1,300})\]\[[^\]\n]{0,100}\]")]
    private static partial Regex Referring();

    [GeneratedRegex(@"\[([^\]]{1,300})\]\(\s*\)|<\s*>")]
    private static partial Regex EmptyLink();
}
