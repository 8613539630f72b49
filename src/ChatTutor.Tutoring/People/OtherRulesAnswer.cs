using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>Answers those whom mục IV does not bind: leaders with a list of their own, and citizens.</summary>
internal sealed class OtherRulesAnswer(CompetencyFramework framework, Library library)
{
    /// <summary>The minimum, the rule that names the other list, and the list itself where it was loaded.</summary>
    public Reply OfOwnCatalogue(TargetRow row, Card minimum)
    {
        var quote = MinimumQuotes.Of(row);
        var rule = library.Find(framework.Source, row.OwnCatalogueSection!);
        var named = rule is null ? "" : $"\n\n“{rule.Printed}”\n{Composer.Source(rule)}";
        var list = library.Files.OwnCatalogue;
        return new Reply(
            $"{row.Label} theo danh mục năng lực riêng tại {row.OwnCatalogue}. Mức chuẩn tối thiểu:\n“{quote}”\n{Composer.Source(minimum)}{named}\n\n"
            + (list is null ? NotHere(row) : Listed(list, row)))
        {
            Citations =
            [
                Composer.Cite(minimum, quote), .. rule is null ? [] : new[] { Composer.Cite(rule, rule.Printed) },
                .. list is null ? [] : list.Competencies.Select(entry => new Citation(Named(list.Source), entry.Section, entry.Name, list.Version)),
            ],
            Choices = [Button("Bốn mức độ thành thạo là gì?"), Button(ProfileQuestions.OtherGroup)],
        };
    }

    public Reply OfCitizen()
    {
        var scope = library.Find(framework.Source, "Điều 1, khoản 1");
        var quote = scope is null ? "" : $"\n“{scope.Printed}”\n{Composer.Source(scope)}";
        return new Reply(
            "Khung năng lực số này dành cho hệ thống chính trị, không đặt mức bắt buộc cho người dân." + quote
            + "\n\nNgười dân có khung riêng (Quyết định 2262/QĐ-UBND), hiện toàn văn chưa có trong kho; ở đây bạn có thể học và tự luyện tập.")
        {
            Citations = scope is null ? [] : [Composer.Cite(scope, scope.Printed)],
            Choices = [Button("Người dân tự đánh giá năng lực số thế nào?"), Button(ProfileQuestions.OtherGroup)],
        };
    }

    public static Reply Unknown() => new("Nhóm đã chọn không còn trong khung hiện hành; xin chọn lại nhóm.")
    {
        Choices = [Button(ProfileQuestions.OtherGroup)],
    };

    private string NotHere(TargetRow row) =>
        $"Danh mục của {row.OwnCatalogue} chưa có trong kho tài liệu, nên tôi không liệt kê được từng năng lực. "
        + (library.Files.Absent.FirstOrDefault(a => a.Number == row.OwnCatalogue) is { } absent ? $"Theo các văn bản trong kho, đó là: {absent.Name}. " : "")
        + "Quản trị viên có thể nạp danh mục này; trong khi chờ, nên hỏi cơ quan ban hành.";

    /// <summary>Where the list prints no level of its own, the printed minimum of the row holds (Điều 4, khoản 3).</summary>
    private static string Listed(OwnCatalogue list, TargetRow row) =>
        $"Danh mục năng lực theo {list.Source}:\n"
        + string.Join('\n', list.Competencies.Select(entry => $"• {entry.Code} {entry.Name}" + (entry.Cell is { } cell ? $": {LevelWords.Of(cell)}" : "")))
        + (list.Competencies.All(entry => entry.Cell is not null) ? ""
            : $"\nNăng lực không ghi mức thì theo mức chuẩn tối thiểu ở trên (Mức {row.Minimum.Level}).")
        + $"\n— {list.Source.Number} (bản {list.Version})";

    private static string Named(IssuingDocument source) => $"{source.Number} – {source.Title}";

    private static Choice Button(string words) => new(words, words);
}
