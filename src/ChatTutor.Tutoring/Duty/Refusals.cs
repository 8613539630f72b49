using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Duty;

/// <summary>What is said when the tutor is asked to act in a person's place: no, why, and what it can do instead.</summary>
internal static class Refusals
{
    private const string Help =
        "\n\nTôi giúp được việc này: tìm tiêu chí, quy định trong tài liệu kèm chỗ trích; đưa danh mục để người có trách nhiệm tự kiểm tra; "
        + "gợi ý khung bản nháp để người có thẩm quyền thẩm định.";

    private const string HelpLearning =
        "\n\nTôi giúp được việc này: giải thích yêu cầu của từng năng lực, từng mức và cách đánh giá, kèm chỗ trích trong tài liệu.";

    private static readonly Choice _checklist = new(Checklist.Button, Checklist.Button);

    /// <param name="rule">Id of the guard's rule, <c>duty.…</c>.</param>
    /// <param name="library">The version to quote from.</param>
    public static Reply For(string rule, Library library)
    {
        var others = rule == "duty.others";
        var (quote, citations) = SectionSeven.Quote(others ? SectionSeven.Data(library) : SectionSeven.Responsibility(library));
        var help = rule is "duty.exam" or "duty.others" ? HelpLearning : Help;
        return new Reply(Words(rule) + quote + help)
        {
            Answered = false,
            Citations = citations,
            Choices = Choices(rule),
        };
    }

    private static string Words(string rule) => rule switch
    {
        "duty.staff" => "Chọn người, xếp loại, khen thưởng hay kỷ luật là việc của người có thẩm quyền. "
            + "Tôi là trợ lý AI nên không làm thay và không kết luận về một người cụ thể.",
        "duty.level" => "Chấm điểm, công nhận mức hay sửa kết quả là việc của người có thẩm quyền đánh giá. "
            + "Tôi là trợ lý AI nên không làm thay và không đổi kết quả của ai.",
        "duty.exam" => "Tôi không đưa trước đề thi, đáp án và không làm bài thay ai; kết quả phải là của chính người dự thi.",
        "duty.others" => "Tôi không cho xem điểm, bài làm hay câu hỏi của người khác.",
        _ => "Ký, duyệt, thẩm định, kết luận hay quyết định là việc của người có thẩm quyền. Tôi là trợ lý AI nên không làm thay.",
    };

    private static IReadOnlyList<Choice> Choices(string rule) => rule switch
    {
        "duty.staff" => [Ask("Kết quả đánh giá dùng vào việc gì?"), Ask("Không đạt chuẩn thì xử lý thế nào?"), _checklist],
        "duty.level" => [Ask("Cần học gì để đạt Mức 3?"), Ask("Không đạt chuẩn thì xử lý thế nào?"), _checklist],
        "duty.exam" or "duty.others" => [Ask("Năng lực 5.1 yêu cầu gì?"), Ask("Cần học gì để đạt Mức 3?")],
        _ => [Ask("AI có được thay người ký duyệt không?"), Ask("Kết quả đánh giá dùng vào việc gì?"), _checklist],
    };

    private static Choice Ask(string question) => new(question, question);
}
