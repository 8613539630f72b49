using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Duty;

/// <summary>What a person checks before a text made with an AI is used; each line names the clause it comes from.</summary>
internal static class Checklist
{
    public const string Button = "Danh mục tự kiểm tra";

    private const string Lines =
        "☐ Đối chiếu từng ý với nguồn chính thống (VII.2)\n"
        + "☐ Kiểm lại số hiệu, ngày ban hành và điều khoản của mỗi văn bản được nêu (VII.2)\n"
        + "☐ Tự viết lại, không sao chép máy móc (VII.2)\n"
        + "☐ Không có tài liệu mật, tài liệu nội bộ chưa công khai, dữ liệu cá nhân, dữ liệu nhạy cảm (VII.1)\n"
        + "☐ Người có thẩm quyền thẩm định, ký duyệt và chịu trách nhiệm về nội dung (VII.2)";

    /// <summary>The list with the two clauses it rests on.</summary>
    public static Quoted With(Library library)
    {
        var cards = new[] { SectionSeven.Data(library), SectionSeven.Responsibility(library) }.OfType<Card>().ToList();
        var sources = string.Concat(cards.Select(card => $"\n{Composer.Source(card)}"));
        return new Quoted(
            $"Trước khi dùng, người soạn tự kiểm tra:\n{Lines}{sources}",
            [.. cards.Select(card => Composer.Cite(card, card.Printed.Trim()))],
            library.Cards[0]);
    }

    /// <summary>The list alone, for whoever asks for it.</summary>
    public static Reply? Asked(string text, Library library)
    {
        if (DocumentNames.Key(text) is not ("danh muc tu kiem tra" or "danh muc kiem tra" or "checklist"))
        {
            return null;
        }

        var list = With(library);
        return new Reply(list.Text) { Citations = list.Citations };
    }
}
