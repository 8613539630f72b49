using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Knowledge;

/// <summary>
/// The official number of a document in one of three styles: State <c>757/QĐ-BKHCN</c>, Party <c>1879-QĐ/TU</c>, National Assembly
/// <c>134/2025/QH15</c> (X-07). Dashes, spaces and leading zeros are levelled; 327-KH/UBND and 327/KH-UBND stay two numbers.
/// </summary>
/// <remarks>State style: Nghị định 30/2020/NĐ-CP. Party style: Hướng dẫn 36-HD/VPTW.</remarks>
public sealed partial record DocumentNumber
{
    private DocumentNumber(Match match)
    {
        var groups = match.Groups;
        Printed = match.Value;
        Start = match.Index;
        Digits = groups["n"].Value.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        Year = groups["y"].Success ? groups["y"].Value : null;
        IsParty = groups["party"].Success;
        var symbol = Spaces().Replace(Dashes().Replace(groups["party"].Success ? groups["party"].Value : groups["state"].Value, "-"), "");
        Symbol = symbol.ToUpperInvariant();
        Normal = IsParty ? $"{Digits}-{Symbol}" : Year is null ? $"{Digits}/{Symbol}" : $"{Digits}/{Year}/{Symbol}";
        Loose = Digits + Year + string.Concat(Symbol.Where(char.IsLetterOrDigit)).Replace('Đ', 'D');
    }

    /// <summary>As it stands in the text.</summary>
    public string Printed { get; }

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; }

    /// <summary>The running number without leading zeros.</summary>
    public string Digits { get; }

    /// <summary>The year in the number; null where there is none.</summary>
    public string? Year { get; }

    /// <summary>Kind and issuer in capitals, e.g. <c>QĐ-BKHCN</c>, <c>QĐ/TU</c>, <c>QH15</c>.</summary>
    public string Symbol { get; }

    /// <summary>Written the Party's way, number first: <c>1879-QĐ/TU</c>.</summary>
    public bool IsParty { get; }

    /// <summary>The form to compare by: equal for two spellings of one number, different for State and Party style.</summary>
    public string Normal { get; }

    /// <summary>Digits and letters alone, without Đ: equal for 327/KH-UBND, 327-KH/UBND and 327/kh-ubnd.</summary>
    public string Loose { get; }

    /// <summary>All numbers of a text in order, also in small letters and without Đ ("757/qd-bkhcn").</summary>
    public static IReadOnlyList<DocumentNumber> FindAll(string text) => [.. Pattern().Matches(text).Select(m => new DocumentNumber(m))];

    /// <summary>The number that a text is, with nothing around it but spaces or "Số:"; null where it is none.</summary>
    public static DocumentNumber? Parse(string text) =>
        FindAll(text) is [var only] && Label().Replace(text, "").Trim() == only.Printed ? only : null;

    /// <summary>Same number in the same style.</summary>
    public bool Equals(DocumentNumber? other) => other is not null && Normal == other.Normal;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Normal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Normal;

    // Bounded counts only: no text makes it slow. A dash may be any of the dashes word processors write; 1879's annex leaves it out.
    [GeneratedRegex("""
        (?<![0-9\p{L}/.,])(?<n>[0-9]{1,6})
        (?:
          (?:\s?/\s?(?<y>[12][0-9]{3}))?\s?/\s?(?<state>QH[0-9]{2}
              | [A-ZĐ]{2,6}\s?[-‐‑‒–—−]\s?[A-ZĐ][A-ZĐ0-9]{0,11}(?:[-‐‑‒–—−][A-ZĐ][A-ZĐ0-9]{0,11}){0,3})
          | (?:\s?[-‐‑‒–—−]\s?|\s)(?<party>(?:NQ|QĐ|QD|QĐi|QyĐ|QC|CT|KL|TB|HD|BC|TTr|CV|KH|CTr|ĐA|DA|GM|TT|CTHĐ)
              \s?/\s?[A-ZĐ][A-ZĐ0-9]{0,11}(?:[-‐‑‒–—−/][A-ZĐ0-9]{1,11}){0,3})
        )(?![\p{L}0-9])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex("[‐‑‒–—−]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*(?:số\s*:?|số hiệu\s*:?)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
