using System.Globalization;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Retention;

/// <summary>The file <c>knowledge/safety/retention.yaml</c>: every class of data this installation may hold.</summary>
public sealed record RetentionTable
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "safety/retention.yaml";

    /// <summary>How the days are shown where no source fixes them.</summary>
    public const string NotRegulated = "chưa có quy định, đang dùng giá trị mặc định";

    public required IReadOnlyList<DataClass> Classes { get; init; }

    /// <summary>A number of days as people say it: whole years as years.</summary>
    public static string Period(int days) => days % 365 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{days / 365} năm") : string.Create(CultureInfo.InvariantCulture, $"{days} ngày");

    public DataClass this[string id] => Classes.First(kind => kind.Id == id);

    public static Reading<RetentionTable> Read(string path) => YamlContent.Read<RetentionTable>(path, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, RetentionTable table, YamlLines lines)
    {
        KnowledgeFault Fault(int at, string why) => new(file, lines.Line("classes", at), why);

        var twice = table.Classes.Index()
            .Where(kind => table.Classes.Take(kind.Index).Any(before => before.Id == kind.Item.Id))
            .Select(kind => Fault(kind.Index, $"Loại dữ liệu “{kind.Item.Id}” khai hai lần."));
        var tables = table.Classes.Index().SelectMany(kind => kind.Item.Tables.Select(held => (kind.Index, held.Table)))
            .GroupBy(held => held.Table).Where(group => group.Count() > 1)
            .Select(group => Fault(group.Last().Index, $"Bảng “{group.Key}” thuộc hai loại dữ liệu."));
        return twice.Concat(tables)
            .Concat(table.Classes.Index().SelectMany(kind => Faults(kind.Item).Select(why => Fault(kind.Index, why))));
    }

    private static IEnumerable<string> Faults(DataClass kind)
    {
        var ends = kind.End is DataEnd.Delete or DataEnd.Count;
        if (ends != kind.Days is > 0 || (kind.End == DataEnd.Never) != (kind.Days == 0))
        {
            yield return $"Loại “{kind.Id}”: “days” là số từ 1 khi có xóa, 0 khi không bao giờ ghi lại, để trống khi không tự xóa.";
        }

        if (kind.End == DataEnd.Follow && kind.Tables.All(held => held.Follows is null))
        {
            yield return $"Loại “{kind.Id}” xóa theo dữ liệu khác thì cần một bảng có “follows” và “by”.";
        }

        if (ends && kind.Tables.Any(held => held.Age is null && held.Follows is null))
        {
            yield return $"Loại “{kind.Id}”: mỗi bảng cần “age”, hoặc “follows” và “by”.";
        }

        if (kind.Tables.Any(held => held.Follows is null != held.By is null))
        {
            yield return $"Loại “{kind.Id}”: “follows” và “by” đi với nhau.";
        }

        if (kind.OnRequest == Erasability.Restrict && string.IsNullOrWhiteSpace(kind.Reason))
        {
            yield return $"Loại “{kind.Id}” không xóa theo yêu cầu thì phải có lý do (“reason”).";
        }
    }
}
