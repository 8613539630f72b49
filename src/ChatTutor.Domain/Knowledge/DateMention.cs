using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Knowledge;

/// <summary>How exact a date in a text is.</summary>
public enum DatePrecision
{
    /// <summary>26/4/2026.</summary>
    Day,

    /// <summary>tháng 12/2025.</summary>
    Month,

    /// <summary>Quý III/2026.</summary>
    Quarter,

    /// <summary>năm 2026.</summary>
    Year,
}

/// <summary>
/// A date as Vietnamese documents write it: <c>26/04/2026</c>, <c>ngày 26 tháng 4 năm 2026</c>, <c>12/2025</c>, <c>Quý III/2026</c>.
/// </summary>
/// <param name="Printed">As it stands in the text.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="From">First day that it covers.</param>
public sealed partial record DateMention(string Printed, int Start, DatePrecision Precision, DateOnly From)
{
    private const string Day = @"(?<d>[0-9]{1,2})";
    private const string Month = @"(?<m>[0-9]{1,2})";
    private const string Year = @"(?<y>(?:19|20)[0-9]{2})";
    private const string NoMore = @"(?![0-9]|/\p{L}|[./-][0-9])";

    /// <summary>Last day that it covers.</summary>
    public DateOnly To => Precision switch
    {
        DatePrecision.Day => From,
        DatePrecision.Month => From.AddMonths(1).AddDays(-1),
        DatePrecision.Quarter => From.AddMonths(3).AddDays(-1),
        DatePrecision.Year => From.AddYears(1).AddDays(-1),
        _ => throw new InvalidOperationException($"No such precision: {Precision}."),
    };

    /// <summary>The form to compare by: <c>2026-04-26</c>, <c>2025-12</c>, <c>2026-Q3</c>, <c>2026</c>.</summary>
    public string Normal => Precision switch
    {
        DatePrecision.Day => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year}-Q{(From.Month + 2) / 3}"),
        DatePrecision.Year => From.Year.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No such precision: {Precision}."),
    };

    /// <summary>All dates of a text in order; a day that does not exist (31/02/2026) is none. Works with and without diacritics.</summary>
    public static IReadOnlyList<DateMention> FindAll(string text)
    {
        var found = new List<DateMention>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (Read(match) is { } date)
            {
                found.Add(date);
            }
        }

        return found;
    }

    private static DateMention? Read(Match match)
    {
        var year = Number(match, "y");
        var quarter = match.Groups["q"].Value is { Length: > 0 } q ? Numerals.Any(q.ToUpperInvariant()) : 0;
        var month = quarter > 0 ? (quarter * 3) - 2 : Math.Max(Number(match, "m"), match.Groups["m"].Success ? 0 : 1);
        var day = match.Groups["d"].Success ? Number(match, "d") : 1;
        if (quarter > 4 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var precision = quarter > 0 ? DatePrecision.Quarter
            : match.Groups["d"].Success ? DatePrecision.Day
            : match.Groups["m"].Success ? DatePrecision.Month
            : DatePrecision.Year;
        return new DateMention(match.Value, match.Index, precision, new DateOnly(year, month, day));
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"(?<![0-9/.\-\p{L}])(?:" +
        @"(?:ngày|ngay)\s{1,3}" + Day + @"\s{1,3}(?:tháng|thang)\s{1,3}" + Month + @"\s{1,3}(?:năm|nam)\s{1,3}" + Year +
        @"|" + Day + @"(?<sign>[/.\-])" + Month + @"\k<sign>" + Year +
        @"|(?:quý|quy)\s{1,3}(?<q>IV|III|II|I|[1-4])(?:\s{0,3}[/.\-]\s{0,3}|\s{1,3}(?:năm|nam)\s{1,3})" + Year +
        @"|(?:tháng|thang)\s{1,3}" + Month + @"\s{1,3}(?:năm|nam)\s{1,3}" + Year +
        @"|" + Month + @"[/\-]" + Year +
        @")" + NoMore +
        @"|(?<!\p{L})(?:năm|nam|giai đoạn|giai doan|nhiệm kỳ|nhiem ky)\s{1,3}" + Year + @"(?![0-9])" +
        @"|(?<=(?:19|20)[0-9]{2}\s?[-–]\s?)" + Year + @"(?![0-9]|[/.])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
