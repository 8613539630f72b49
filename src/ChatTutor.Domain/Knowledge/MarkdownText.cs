using System.Text;

namespace ChatTutor.Domain.Knowledge;

/// <summary>Markdown's signs, taken away where a person reads or a search looks.</summary>
public static class MarkdownText
{
    /// <summary>A piece of Markdown as plain words: no emphasis, escapes, struck words or
    /// angle brackets round an address; <c>&lt;br&gt;</c> is a new line.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            at += Step(text, at, result);
        }

        return result.ToString();
    }

    /// <summary>Several lines as plain words: heading and quotation signs, outer pipes and rules of tables go as well.</summary>
    public static string PlainLines(string text) =>
        string.Join('\n', text.Split('\n').Select(l => Plain(Bare(Row(l.Trim()))).Trim()).Where(l => l.Length > 0));

    private static string Row(string line) =>
        !line.StartsWith('|') ? line
        : line.AsSpan().IndexOfAnyExcept("|-: \t") < 0 && line.Contains("--", StringComparison.Ordinal) ? ""
        : line.Trim('|').Trim();

    /// <summary>A trimmed line without its heading or quotation signs.</summary>
    internal static string Bare(string line)
    {
        var signs = line.AsSpan().TrimStart("#>").Length;
        var rest = line[(line.Length - signs)..];
        return rest.Length == line.Length || rest.Length == 0 || char.IsWhiteSpace(rest[0]) ? rest.Trim() : line;
    }

    private static int Step(string text, int at, StringBuilder result)
    {
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length && char.IsAscii(text[at + 1]) && char.IsPunctuation(text[at + 1]):
                result.Append(text[at + 1]);
                return 2;
            case '*':
                return Stars(text, at, result);
            case '~' when Struck(text, at) is var length and > 0:
                return length;
            case '<' when StartsWith(text, at, "<http"):
                return 1;
            case '>' when result.Length > 0 && Address(result):
                return 1;
            case '<' when Break(text, at) is var length and > 0:
                result.Append('\n');
                return length;
            default:
                result.Append(text[at]);
                return 1;
        }
    }

    // A star between spaces or digits is a sign of its own; every other one is emphasis.
    private static int Stars(string text, int at, StringBuilder result)
    {
        var end = at;
        while (end < text.Length && text[end] == '*')
        {
            end++;
        }

        var before = at == 0 ? ' ' : text[at - 1];
        var after = end == text.Length ? ' ' : text[end];
        var alone = char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
        if (alone || (end == at + 1 && char.IsAsciiDigit(before) && char.IsAsciiDigit(after)))
        {
            result.Append(text, at, end - at);
        }

        return end - at;
    }

    // Words struck out, ~~so~~, are not part of the text; the space behind them goes as well.
    private static int Struck(string text, int at)
    {
        if (!StartsWith(text, at, "~~") || StartsWith(text, at, "~~~"))
        {
            return 0;
        }

        var end = text.IndexOf("~~", at + 2, StringComparison.Ordinal) + 2;
        return end < at + 4 ? 0 : end < text.Length && text[end] == ' ' ? end + 1 - at : end - at;
    }

    private static int Break(string text, int at) =>
        StartsWith(text, at, "<br>") ? 4 : StartsWith(text, at, "<br/>") ? 5 : StartsWith(text, at, "<br />") ? 6 : 0;

    private static bool StartsWith(string text, int at, string sign) =>
        string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    // Whether the words just written are an address: looks back at most 300 characters.
    private static bool Address(StringBuilder written)
    {
        var from = Math.Max(0, written.Length - 300);
        var tail = written.ToString(from, written.Length - from);
        var start = tail.LastIndexOf("http", StringComparison.Ordinal);
        return start >= 0 && tail.AsSpan(start).IndexOfAny(" \t\n") < 0;
    }
}
