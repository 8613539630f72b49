using System.Text;

namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>A set in brackets, for browsers. <c>[\W_]</c> becomes an alternative: brackets hold no negated list.</summary>
internal static class JavaScriptClass
{
    /// <summary>The set at a position; the position moves behind it.</summary>
    public static string Read(string from, ref int at, bool ignoresCase)
    {
        at++;
        var isNegated = from[at] == '^';
        at += isNegated ? 1 : 0;
        var (items, negated) = (new StringBuilder(), new HashSet<char>());
        for (var first = at; from[at] != ']' || at == first;)
        {
            if (from[at] == '-' && from[at + 1] == '[')
            {
                throw new NotSupportedException($"Browsers cannot take one set from another: {from}");
            }

            Item(from, ref at, ignoresCase, items, negated);
        }

        at++;
        return Write(items.ToString(), negated, isNegated);
    }

    private static void Item(string from, ref int at, bool ignoresCase, StringBuilder items, HashSet<char> negated)
    {
        if (from[at] == '\\')
        {
            var escape = JavaScriptEscape.Read(from, ref at);
            if (escape[1] is 'W' or 'S')
            {
                negated.Add(escape[1]);
            }
            else
            {
                items.Append(JavaScriptEscape.Inside(escape));
            }

            return;
        }

        var isRange = from[at + 1] == '-' && from[at + 2] is not (']' or '[' or '\\');
        var item = isRange ? $"{from[at]}-{from[at + 2]}" : Single(from[at]);
        at += isRange ? 3 : 1;
        items.Append(item);
        if (ignoresCase)
        {
            items.Append(item.ToLowerInvariant()).Append(item.ToUpperInvariant());
        }
    }

    private static string Single(char c) => c is '-' or '[' or ']' or '^' ? "\\" + c : c.ToString();

    private static string Write(string items, HashSet<char> negated, bool isNegated)
    {
        if (negated.Count == 0)
        {
            return $"[{(isNegated ? "^" : "")}{items}]";
        }

        var parts = negated.Select(JavaScriptEscape.Negated).ToList();
        if (items.Length > 0)
        {
            parts.Add($"[{items}]");
        }

        var isAnything = negated.Contains('S') && items.Contains(@"\p{Z}", StringComparison.Ordinal);
        var any = isAnything ? "[^]" : $"(?:{string.Join('|', parts)})";
        return isNegated ? $"(?!{any})[^]" : any;
    }
}
