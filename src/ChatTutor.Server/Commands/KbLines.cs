using System.Globalization;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Server.Commands;

/// <summary>What <c>kb</c> prints for a person.</summary>
internal static class KbLines
{
    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    public static IEnumerable<string> Of(RefreshReport report, bool dryRun)
    {
        foreach (var fault in report.Refused)
        {
            yield return fault.ToString();
        }

        foreach (var warning in report.Warnings)
        {
            yield return $"(nhắc) {warning}";
        }

        if (report.Documents > 0)
        {
            yield return $"Văn bản: {report.Documents} (thêm {report.Added}, sửa {report.Changed}, bỏ {report.Removed}). "
                + $"Đoạn tra cứu được: {report.Passages}.";
            yield return $"Câu hỏi kiểm tra: đúng {report.Exam.Passed}/{report.Exam.Asked}.";
        }

        yield return report.Live ? $"Phiên bản {report.Version} đang được dùng."
            : report.Documents == 0 ? "Chưa nạp. Hãy sửa các lỗi trên; phiên bản cũ vẫn được dùng."
            : dryRun ? $"Chạy thử: chưa thay đổi gì. Nội dung trong thư mục là phiên bản {report.Version}."
            : $"Đã giữ phiên bản {report.Version} nhưng chưa đưa vào dùng; phiên bản cũ vẫn được dùng.";
    }

    public static IEnumerable<string> Of(KnowledgeStatus status) =>
    [
        $"Phiên bản đang dùng: {status.Version}, từ {Time(status.Since)}.",
        .. status.Documents.Select(d => $"  {d.Document} (bản {d.Version}, {d.Passages} đoạn)"),
        status.Previous.Count == 0 ? "Không có phiên bản khác để quay lại." : "Có thể quay lại:",
        .. status.Previous.Select(p => $"  {p.Version}" + (p.Since is { } since ? $", đã dùng từ {Time(since)}" : ", chưa từng đưa vào dùng")),
    ];

    public static IEnumerable<string> Of(FoundPlace place) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{place.Rank}. {place.Document}, {place.Section} ({place.Score:0.000})"),
        $"   {place.Quote.ReplaceLineEndings("\n   ")}",
    ];

    private static string Time(DateTimeOffset at) => at.ToOffset(_hanoi).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
