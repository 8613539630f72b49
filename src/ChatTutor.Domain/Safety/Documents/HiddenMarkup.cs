using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety.Documents;

/// <summary>Finds what Markdown and HTML keep from a reader: comments, tags, link definitions nobody uses, characters by number.</summary>
public static partial class HiddenMarkup
{
    private const int LongestShown = 200;

    /// <summary>What is hidden, with the line it begins on; the text itself is shown, shortened.</summary>
    public static IEnumerable<DocumentFinding> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, Comment(), "chú thích HTML").Concat(Of(text, Tag(), "thẻ HTML"))
            .Concat(Of(text, Definition(), "chú thích Markdown")).Concat(Of(text, Entity(), "chữ viết bằng mã ký tự"))
            .Concat(Of(text, Image(), "ảnh hoặc chữ thay ảnh"));
    }

    private static IEnumerable<DocumentFinding> Of(string text, Regex pattern, string kind)
    {
        var (line, at) = (1, 0);
        foreach (Match match in pattern.Matches(text))
        {
            line += text.AsSpan(at, match.Index - at).Count('\n');
            at = match.Index;
            yield return new DocumentFinding(DocumentConcern.Hidden, line, $"{kind}: “{Short(match.Value)}”");
        }
    }

    private static string Short(string text) =>
        (text.Length <= LongestShown ? text : text[..LongestShown] + "…").ReplaceLineEndings(" ");

    [GeneratedRegex(@"<!--[\s\S]*?(?:-->|\z)")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"</?(?:a|b|i|u|s|p|br|hr|div|span|font|style|script|iframe|object|embed|svg|img|input|form|table|tr|td|th|details|summary"
        + @"|template|noscript|meta|link|base)(?=[\s/>])[^<>]{0,2000}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]{0,200}\]:[^\n]{0,2000}", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|zwnj|zwj|shy|lrm|rlm|ZeroWidthSpace);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\))?")]
    private static partial Regex Image();
}
