using System.Globalization;
using ChatTutor.Domain.Incidents;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The Vietnamese of the register, and reading it back.</summary>
public static class IncidentWords
{
    public const string NoUnit = "chưa gắn đơn vị";

    private static readonly IncidentState[] _steps = [.. Enum.GetValues<IncidentState>().Where(state => state != IncidentState.Removed)];

    public static string Of(IncidentState state) => state switch
    {
        IncidentState.Detected => "phát hiện",
        IncidentState.Accepted => "tiếp nhận",
        IncidentState.Contained => "khoanh vùng",
        IncidentState.Handled => "xử lý",
        IncidentState.Reported => "báo cáo",
        IncidentState.Closed => "đóng",
        _ => "đã hết hạn lưu",
    };

    public static string Of(IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Highest => "rất cao",
        IncidentSeverity.High => "cao",
        IncidentSeverity.Medium => "trung bình",
        _ => "thấp",
    };

    /// <summary>What a deadline must say about itself; empty when the original was read.</summary>
    public static string Of(ClockStatus status) => status switch
    {
        ClockStatus.Unverified => "chưa đối chiếu văn bản gốc",
        ClockStatus.Default => "chưa có quy định, đang dùng giá trị mặc định",
        _ => "",
    };

    /// <summary>E.g. <c>SC-000012</c>.</summary>
    public static string Number(long incident) => string.Create(CultureInfo.InvariantCulture, $"SC-{incident:000000}");

    /// <summary>Reads a number as it is shown, or without its letters.</summary>
    public static long? ReadNumber(string text) =>
        long.TryParse(
            text.StartsWith("SC-", StringComparison.OrdinalIgnoreCase) ? text[3..] : text,
            NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads a state: in Vietnamese with or without marks, spaces and dashes, or by its English name.</summary>
    public static IncidentState? ReadState(string text)
    {
        var key = Key(text);
        return _steps.Where(state => Key(Of(state)) == key || Key($"{state}") == key).Select(state => (IncidentState?)state).FirstOrDefault();
    }

    private static string Key(string text) =>
        string.Concat(VietnameseText.Fold(text).Where(char.IsAsciiLetter)).ToLowerInvariant();
}
