using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Ingest;

namespace ChatTutor.Server.Commands;

/// <summary>What <c>kb import</c> and <c>kb confirm</c> print for a person.</summary>
internal static class KbImportLines
{
    public static IEnumerable<string> Of(ImportReport report)
    {
        foreach (var finding in report.Shown)
        {
            yield return $"(xem) {finding.Where}: {finding.Why}";
        }

        foreach (var finding in report.Refused)
        {
            yield return $"{finding.Where}: {finding.Why}";
        }

        if (report.Written is null)
        {
            yield return $"Chưa ghi gì từ “{report.File}”.";
            if (report.Refused.Count > 0 && report.Refused.All(finding => finding.CanBeConfirmed))
            {
                yield return "Đã xem và chịu trách nhiệm thì chạy lại với --by \"họ tên, đơn vị\" --why \"lý do\"; phần người đọc không thấy sẽ bị bỏ.";
            }

            yield break;
        }

        yield return $"Đã ghi bản nháp: {report.Written}";
        yield return $"Điền các mục: {string.Join(", ", report.Missing)}. Đối chiếu từng dòng với bản gốc, rồi chạy kb refresh.";
        foreach (var note in report.Notes)
        {
            yield return $"(nhắc) {note}";
        }
    }

    public static IEnumerable<string> Of(IReadOnlyList<KnowledgeFault>? found, bool isConfirmed) => found is null
        ? ["Không có tệp này trong thư mục tri thức."]
        : found.Count == 0 ? ["Không có gì cần xác nhận."]
        : [.. found.Select(fault => fault.ToString()), isConfirmed ? "Đã ghi xác nhận vào checked.yaml. Dòng nào sửa thì phải xác nhận lại."
            : "Xem từng dòng; được phép thì chạy lại với --by \"họ tên, đơn vị\" --why \"lý do\"."];
}
