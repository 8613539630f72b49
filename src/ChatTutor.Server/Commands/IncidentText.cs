using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Server.Commands;

/// <summary>The register in plain Vietnamese, for the terminal.</summary>
internal static class IncidentText
{
    public static IEnumerable<string> Of(IncidentLine line)
    {
        yield return $"{line.Number}  {HanoiTime.Show(line.DetectedAt)}  mức {IncidentWords.Of(line.Severity)}  {IncidentWords.Of(line.State)}"
            + (line.FalseAlarm ? " (báo nhầm)" : "") + (line.IsTest ? " (lượt thử)" : "") + Notice(line);
        yield return $"  {line.Title}";
        yield return $"  Đơn vị: {line.Unit ?? IncidentWords.NoUnit}; kênh: {line.Channel}; người gửi: {line.Person}; "
            + $"quy tắc: {line.Rule} bản {line.RuleVersion}";
        yield return $"  Người chịu trách nhiệm: {Named(line.Responsible, line.ResponsibleName) ?? "chưa có"}"
            + (line.NextDue is { } due ? $"; hạn gần nhất: {HanoiTime.Show(due)}" : "")
            + (line.ForTrainer ? "; báo cho người phụ trách nội dung" : "");
    }

    public static IEnumerable<string> Of(IncidentRecord record)
    {
        var deadlines = record.Deadlines.SelectMany(deadline => new[]
        {
            $"  {deadline.Title}: trước {HanoiTime.Show(deadline.Due)}, {State(deadline)}",
            $"    Căn cứ: {deadline.Source}{Remark(IncidentWords.Of(deadline.Status))}",
        });
        var steps = record.Steps.Select(step =>
            $"  {step.Sequence}. {HanoiTime.Show(step.At)} {IncidentWords.Of(step.State)}, {Named(step.Actor, step.Name)}"
            + (step.Note is null ? "" : $": {step.Note}"));
        return [.. Of(record.Incident), "Thời hạn:", .. deadlines, "Lịch sử:", .. steps];
    }

    public static IEnumerable<string> Of(IncidentReport report)
    {
        var rows = report.Rows.Select(row =>
            $"  {row.Unit ?? IncidentWords.NoUnit} | {row.Title} | mức {IncidentWords.Of(row.Severity)} | {IncidentWords.Of(row.State)} | "
            + $"{row.Count} sự cố, {row.Overdue} quá hạn, {row.Late} xử lý muộn, {row.FalseAlarms} báo nhầm");
        return
        [
            $"Báo cáo sự cố, kỳ {report.Period.Name}, lập lúc {HanoiTime.Show(report.At)} (giờ Hà Nội)",
            .. rows,
            $"Tổng số: {report.Total} sự cố, {report.Rows.Sum(row => row.Overdue)} quá hạn.",
            $"Mã cuối của lịch sử: {(report.Head.Length == 0 ? "chưa có" : report.Head)}",
        ];
    }

    public static string Of(RuleToReview rule) =>
        $"{rule.Rule} bản {rule.RuleVersion}: {rule.FalseAlarms} lần báo nhầm, gần nhất {HanoiTime.Show(rule.Last)} "
        + $"({string.Join(", ", rule.Incidents.Select(IncidentWords.Number))}). Người có thẩm quyền quyết định có sửa quy tắc hay không.";

    public static IEnumerable<string> Of(ChainCheck check) => check switch
    {
        { Why: null } => [$"Lịch sử nguyên vẹn: {check.Links} mắt xích.", $"Mã cuối: {check.Head}"],
        { BrokenAt: { } at } => [$"Lịch sử bị đứt ở mắt xích {at}{Whose(check)}: {check.Why}", $"{check.Links} mắt xích trước đó nguyên vẹn."],
        _ => [$"Sổ sự cố không khớp lịch sử{Whose(check)}: {check.Why}"],
    };

    private static string Whose(ChainCheck check) => check.Incident is { } incident ? $" ({IncidentWords.Number(incident)})" : "";

    private static string Notice(IncidentLine line) =>
        line.Overdue > 0 ? "  QUÁ HẠN" : line.Near ? "  SẮP ĐẾN HẠN" : "";

    private static string State(DeadlineLine deadline) => deadline switch
    {
        { MetAt: { } met } when met > deadline.Due => $"xong muộn lúc {HanoiTime.Show(met)}",
        { MetAt: { } met } => $"xong lúc {HanoiTime.Show(met)}",
        { Overdue: true } => "QUÁ HẠN" + Told(deadline.OverdueNotice),
        { NearNotice: not null } => "SẮP ĐẾN HẠN" + Told(deadline.NearNotice),
        _ => "còn hạn",
    };

    private static string Told(DateTimeOffset? notice) => notice is { } at ? $" (đã báo lúc {HanoiTime.Show(at)})" : "";

    private static string Remark(string status) => status.Length == 0 ? "" : $" ({status})";

    private static string? Named(string? id, string? name) => (id, name) switch
    {
        (null, _) => null,
        ("he-thong", _) => "hệ thống",
        (_, null or "") => $"{id} (tên đã xóa)",
        _ => $"{name} ({id})",
    };
}
