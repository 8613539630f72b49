using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety.Answers;

namespace ChatTutor.Tutoring.Answers;

/// <summary>The short form of an answer: the sentence that answers, five entries of a list, one place. Citations stay as they were.</summary>
internal static partial class PlainReplies
{
    public const string More = "Xem thêm";
    public const string ListGoesOn = "Danh sách còn nữa; muốn đọc hết thì bấm nút Xem thêm.";

    private const int LongestList = 5;

    private static readonly HashSet<string> _more =
        [.. new[] { More, "xem hết", "xem tiếp", "đọc tiếp", "đọc hết", "còn nữa không", "nói tiếp đi", "xem đầy đủ" }.Select(Tokens.Key)];

    /// <summary>Asks for what a short answer left out.</summary>
    public static bool AsksForMore(string text) => _more.Contains(Tokens.Key(text));

    /// <summary>The short form; null where the answer is to stay whole.</summary>
    /// <param name="full">A checked answer.</param>
    /// <param name="question">What was asked.</param>
    public static PlainReply? Of(Reply full, string question)
    {
        if (!full.Answered || full.Citations.Count == 0 || full.CarriesDraftLabel() || Whole().IsMatch(Tokens.Key(question)))
        {
            return null;
        }

        var units = Units(full.Text);
        var shown = WithoutRelated(units);
        var listed = shown.Index().Where(unit => !IsBeyond(shown, unit.Index)).Select(unit => unit.Item).ToList();
        var text = string.Join('\n', listed.Select(unit => Version().Replace(ShortQuote.InText(unit, question), "")));
        var left = listed.Count < units.Count || text.Contains(ShortQuote.Gap, StringComparison.Ordinal);
        return new PlainReply(
            full with { Text = text, Choices = left ? [new Choice(More, More), .. full.Choices] : full.Choices },
            left, listed.Count < shown.Count);
    }

    /// <summary>Lines; a quotation that runs over several is one.</summary>
    private static List<string> Units(string text)
    {
        var units = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (units.Count > 0 && units[^1].LastIndexOf('“') > units[^1].LastIndexOf('”'))
            {
                units[^1] += $"\n{line}";
            }
            else
            {
                units.Add(line);
            }
        }

        return units;
    }

    /// <summary>A second place that fits nearly as well waits behind the button; what is said after it stays.</summary>
    private static List<string> WithoutRelated(List<string> units)
    {
        var at = units.IndexOf(Speaker.Related);
        var source = at < 0 ? -1 : units.FindIndex(at, unit => unit.StartsWith("— ", StringComparison.Ordinal));
        return source < 0 ? units : [.. units.Take(at).SkipLast(units[at - 1].Length == 0 ? 1 : 0), .. units.Skip(source + 1)];
    }

    /// <summary>Whether an entry is the sixth or later of its list.</summary>
    private static bool IsBeyond(List<string> units, int at)
    {
        var before = 0;
        while (at - before >= 0 && IsEntry(units[at - before]))
        {
            before++;
        }

        return before > LongestList;
    }

    /// <summary>An entry of a list; the line with the colon that leads it is none.</summary>
    private static bool IsEntry(string unit) =>
        unit.StartsWith("• ", StringComparison.Ordinal) || (unit is ['“', .., '”'] && !unit.EndsWith(":”", StringComparison.Ordinal));

    [GeneratedRegex(@" \(bản [0-9a-f]{8}\)$", RegexOptions.Multiline)]
    private static partial Regex Version();

    /// <summary>Whoever asks for the wording, the source or all of it gets it.</summary>
    [GeneratedRegex("nguyen van|kiem chung|day du|chi tiet|toan bo|liet ke|ke het")]
    private static partial Regex Whole();
}

/// <summary>A short answer.</summary>
/// <param name="Reply">What is said.</param>
/// <param name="LeavesOut">Something was left out, and the button gives it.</param>
/// <param name="CutsList">Entries of a list were left out.</param>
internal sealed record PlainReply(Reply Reply, bool LeavesOut, bool CutsList);
