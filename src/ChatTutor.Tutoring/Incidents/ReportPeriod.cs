using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>A span of whole days in Hà Nội.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
public sealed partial record ReportPeriod(string Name, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Reads <c>2026</c>, <c>2026-Q4</c>, <c>2026-11</c>, <c>2026-11-22</c> or two days with <c>..</c> between; null for anything else.</summary>
    public static ReportPeriod? Read(string text)
    {
        if (text.Split("..") is [var first, var last])
        {
            return Day(first) is { } from && Day(last) is { } to && from <= to ? Of(text, from, to.AddDays(1)) : null;
        }

        if (Day(text) is { } day)
        {
            return Of(text, day, day.AddDays(1));
        }

        if (Form().Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var year = int.Parse(parts.Groups["year"].Value, CultureInfo.InvariantCulture);
        return (parts.Groups["quarter"], parts.Groups["month"]) switch
        {
            ({ Success: true } quarter, _) => Months(text, year, 3 * (quarter.Value[0] - '1') + 1, 3),
            (_, { Success: true } month) => Months(text, year, int.Parse(month.Value, CultureInfo.InvariantCulture), 1),
            _ => Months(text, year, 1, 12),
        };
    }

    private static ReportPeriod Months(string text, int year, int month, int count)
    {
        var from = new DateOnly(year, month, 1);
        return Of(text, from, from.AddMonths(count));
    }

    private static ReportPeriod Of(string text, DateOnly from, DateOnly to) =>
        new(text, HanoiTime.StartOf(from).ToUniversalTime(), HanoiTime.StartOf(to).ToUniversalTime());

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^(?<year>20[0-9]{2})(?:-[Qq](?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$")]
    private static partial Regex Form();
}
