namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>What a backslash means in .NET, in characters that a browser reads the same way.</summary>
internal static class JavaScriptEscape
{
    /// <summary>.NET's <c>\w</c> and <c>\s</c> know all of Unicode; a browser's do not, or know another part of it.</summary>
    private const string Word = @"\p{L}\p{Mn}\p{Nd}\p{Pc}";

    private const string Space = @"\t\n\v\f\r\x85\p{Z}";
    private const string Syntax = @"^$\.*+?()[]{}|/";

    /// <summary>The escape at a position, as it stands; the position moves behind it.</summary>
    public static string Read(string from, ref int at)
    {
        var begin = at;
        at += from[(at + 1)..] switch
        {
            ['p' or 'P', '{', ..] => from.IndexOf('}', at) + 1 - at,
            ['x', ..] => 4,
            ['u', ..] => 6,
            _ => 2,
        };
        return from[begin..at];
    }

    public static string Outside(string escape) => escape[1] switch
    {
        'w' or 's' => $"[{Inside(escape)}]",
        'W' or 'S' => Negated(escape[1]),
        'A' => "(?<![^])",
        'z' => "(?![^])",
        _ => Inside(escape),
    };

    /// <summary>Inside brackets. Of sets, only what can stand there.</summary>
    public static string Inside(string escape) => escape[1] switch
    {
        'w' => Word,
        's' => Space,
        'p' or 'P' when escape.Length is 5 or 6 => escape,      // a category: two letters at most
        'x' or 'u' or 'n' or 'r' or 't' or 'v' or 'f' => escape,
        '-' => @"\-",
        var c when Syntax.Contains(c, StringComparison.Ordinal) => "\\" + c,
        var c when !char.IsAsciiLetterOrDigit(c) => c.ToString(),
        _ => throw new NotSupportedException($"Browsers cannot do {escape}."),
    };

    /// <summary>What <c>\W</c> or <c>\S</c> is.</summary>
    public static string Negated(char c) => c == 'W' ? $"[^{Word}]" : $"[^{Space}]";
}
