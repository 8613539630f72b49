using System.Globalization;
using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>Gives every repetition of an expression an end, so that no text can make one attempt to match take long.</summary>
public static class Quantifiers
{
    private const int Most = 100;

    /// <summary>The expression with <c>+</c>, <c>*</c> and <c>{n,}</c> ended at 100 repetitions, or 100 more than asked for.</summary>
    /// <remarks>One anchored at a line's start is left alone: it is tried once a line. So is <c>.*</c>, which needs such an anchor.</remarks>
    /// <exception cref="ArgumentException"><c>.*</c> or <c>.+</c> stands in an expression without an anchor.</exception>
    public static string Capped(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.StartsWith('^') || pattern.StartsWith("(?m)^", StringComparison.Ordinal))
        {
            return pattern;
        }

        var result = new StringBuilder(pattern.Length * 2);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                result.Append(pattern, i, Math.Min(2, pattern.Length - i));
                i++;
                continue;
            }

            inClass = (inClass || pattern[i] == '[') && pattern[i] != ']';
            result.Append(inClass ? pattern[i].ToString() : One(pattern, i));
        }

        return result.ToString();
    }

    private static string One(string pattern, int at) => pattern[at] switch
    {
        '+' or '*' when at > 0 && pattern[at - 1] == '.' && (at < 2 || pattern[at - 2] != '\\') =>
            throw new ArgumentException($"An expression with .{pattern[at]} must begin with ^: {pattern}"),
        '+' => $"{{1,{Most}}}",
        '*' => $"{{0,{Most}}}",
        ',' when Least(pattern, at) is { } least => (least + Most).ToString(CultureInfo.InvariantCulture).Insert(0, ","),
        var c => c.ToString(),
    };

    // The n of "{n,}", when the comma stands in one.
    private static int? Least(string pattern, int comma)
    {
        var open = pattern.LastIndexOf('{', comma);
        return open >= 0 && comma + 1 < pattern.Length && pattern[comma + 1] == '}'
            && int.TryParse(pattern.AsSpan(open + 1, comma - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            ? least : null;
    }
}
