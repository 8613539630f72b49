using System.Globalization;
using ChatTutor.Tutoring.Retention;

namespace ChatTutor.Server.Commands;

/// <summary>What <c>retention</c> prints for people.</summary>
internal static class RetentionLines
{
    public static string Of(DataClass kind) => string.Join(
        '\n',
        [
            $"{kind.Name} [{kind.Id}]",
            $"  giữ: {Days(kind)}",
            $"  để: {kind.Purpose}",
            $"  căn cứ: {kind.Basis}",
            $"  cách xóa: {kind.How}",
            $"  khi người dùng xóa dữ liệu: {OnRequest(kind)}",
            .. kind.Tables.Count > 0 ? [$"  bảng: {string.Join(", ", kind.Tables.Select(held => held.Table))}"] : Array.Empty<string>(),
        ]);

    public static string Of(RetentionReport report)
    {
        var verb = report.DryRun ? "sẽ xóa" : "đã xóa";
        var lines = report.Gone.Select(rows => string.Create(
            CultureInfo.InvariantCulture, $"{rows.Table}: {verb} {rows.Rows} dòng (trước {rows.Before:yyyy-MM-dd}, loại {rows.Class})"));
        return string.Join('\n', lines.Append($"bản sao lưu mang trở lại: {verb} {report.ErasedAgain} dòng"));
    }

    private static string Days(DataClass kind) => kind.Days switch
    {
        null when kind.End == DataEnd.Follow => "theo cuộc trò chuyện",
        0 => $"không giữ ({kind.Source ?? RetentionTable.NotRegulated})",
        null => "không tự xóa",
        { } days => $"{RetentionTable.Period(days)} ({kind.Source ?? RetentionTable.NotRegulated})",
    };

    private static string OnRequest(DataClass kind) => kind.OnRequest switch
    {
        Erasability.Delete => "xóa hẳn",
        Erasability.Detach => "giữ, bỏ mã của người đó",
        Erasability.Restrict => $"không xóa, hạn chế: {kind.Reason}",
        _ => "không có dữ liệu của người trò chuyện",
    };
}
