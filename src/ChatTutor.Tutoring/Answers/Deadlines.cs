using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Judges the deadlines of a quotation against today (X-05).</summary>
internal static partial class Deadlines
{
    /// <summary>A sentence when every deadline in the words has passed; null otherwise.</summary>
    /// <param name="words">Quoted words of a deadline, e.g. <c>Hoàn thành trước ngày 20/12/2025</c>.</param>
    /// <param name="today">The day it is judged on, in Hà Nội.</param>
    public static string? Notice(string words, DateOnly today)
    {
        var ends = EndsIn(words).ToList();
        return ends.Count > 0 && ends.TrueForAll(end => end < today)
            ? $"Lưu ý: tính đến hôm nay ({today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}), thời hạn này đã qua."
            : null;
    }

    /// <summary>Last days of the deadlines: of a day, a month, a quarter or a year.</summary>
    private static IEnumerable<DateOnly> EndsIn(string words)
    {
        foreach (Match match in Limit().Matches(words))
        {
            var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
            var day = match.Groups["d"];
            var month = match.Groups["m"];
            var quarter = match.Groups["q"];
            var lastMonth = month.Success ? int.Parse(month.Value, CultureInfo.InvariantCulture)
                : quarter.Success ? 3 * Quarter(quarter.Value) : 12;
            if (lastMonth is >= 1 and <= 12 && year is > 2000 and < 2100)
            {
                var last = DateTime.DaysInMonth(year, lastMonth);
                yield return new DateOnly(year, lastMonth, day.Success ? Math.Clamp(int.Parse(day.Value, CultureInfo.InvariantCulture), 1, last) : last);
            }
        }
    }

    private static int Quarter(string roman) => roman switch { "I" => 1, "II" => 2, "III" => 3, _ => 4 };

    [GeneratedRegex(@"(?:trước ngày|[Tt]hời gian[^:\n]{0,20}:[^\n]*?|trong tháng|trong năm|trong|[Hh]oàn thành)\s*(?:(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>20[0-9]{2})|[Tt]háng (?<m>[0-9]{1,2})/(?<y>20[0-9]{2})|(?<m>[0-9]{1,2})/(?<y>20[0-9]{2})|Quý (?<q>IV|III|II|I)/(?<y>20[0-9]{2})|[Nn]ăm (?:20[0-9]{2} ?- ?)?(?<y>20[0-9]{2}))")]
    private static partial Regex Limit();
}
