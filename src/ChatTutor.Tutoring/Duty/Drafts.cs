using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Duty;

/// <summary>A frame for a text that a person will write: the places that belong to the topic, never a text ready to sign.</summary>
internal static class Drafts
{
    private const int MostPlaces = 4;

    private const string Responsible =
        "\n\nNgười soạn và người ký chịu trách nhiệm về văn bản; tôi chỉ gợi ý, không thẩm định và không ký thay.";

    public static Reply For(DraftRequest asked, Answering answering)
    {
        var places = answering.Quotations(asked.Topic.Length > 0 ? asked.Topic : asked.Kind, MostPlaces);
        var list = Checklist.With(answering.Library);
        var body = places.Count == 0
            ? $"Tài liệu đang có không nói về chủ đề này, nên tôi không có căn cứ để gợi ý khung cho {asked.Kind}; chỉ có danh mục để tự kiểm tra."
            : $"Khung gợi ý cho {asked.Kind}: các chỗ trong tài liệu thuộc chủ đề này. Lời văn, số liệu và nhận định do người soạn tự viết."
                + string.Concat(places.Select((place, at) => $"\n\nCăn cứ {at + 1}:\n{place.Text}\n{Composer.Source(place.Card)}"));
        return Reply.Draft($"{body}\n\n{list.Text}{Responsible}") with
        {
            Answered = places.Count > 0,
            Citations = [.. places.SelectMany(place => place.Citations), .. list.Citations],
            Choices = places.Count == 0 ? [] : Suggestions.After(places[0].Card, answering.Library),
        };
    }
}
