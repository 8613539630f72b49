using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Questions worth asking next, as buttons.</summary>
internal static class Suggestions
{
    private const int LongestLabel = 40;

    /// <summary>For someone who has not asked yet.</summary>
    public static IReadOnlyList<Choice> First { get; } =
    [
        Ask("Khung năng lực số có mấy mức độ?"),
        Ask("Công chức cần đạt tối thiểu mức nào?"),
        Ask("Năng lực 5.1 yêu cầu gì?"),
    ];

    /// <summary>Two questions that neighbours of the place answer.</summary>
    public static IReadOnlyList<Choice> After(Card card, Library library)
    {
        var neighbours = library.Parent(card) is { } parent
            ? library.Children(parent).Where(c => c != card && c.Asks.Count > 0).OrderBy(c => Math.Abs(c.Id - card.Id)).ThenBy(c => c.Id)
            : Enumerable.Empty<Card>();
        return [.. neighbours.Concat(library.Cards.Where(c => c.Document == card.Document && c.Asks.Count > 0 && c.Id > card.Id))
            .Select(c => c.Asks.FirstOrDefault(a => a.Length <= LongestLabel))
            .OfType<string>().Distinct().Take(2).Select(Ask)];
    }

    private static Choice Ask(string question)
    {
        var words = char.ToUpperInvariant(question[0]) + question[1..];
        words = words.EndsWith('?') ? words : words + "?";
        return new Choice(words, words);
    }
}
