using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Questions worth asking next, as buttons.</summary>
internal static class Suggestions
{
    private const int LongestLabel = 40;
    private const int FewestWords = 4;

    /// <summary>Phrasings are kept as people chat; a button speaks for nobody and calls nobody by a name.</summary>
    private static readonly HashSet<string> _chatty = new(
        ("ạ à ad anh bác chị chú chi cô cháu dùm em giùm hả hen hông kb ko mình nha nhé nhỉ ơi sếp tao tui vậy vầy z "
        + "zậy hén nghe coi á").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>For someone who has not asked yet.</summary>
    public static IReadOnlyList<Choice> First { get; } =
    [
        Ask("Mức 2 nghĩa là gì?"),
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
            .Select(QuestionFor)
            .OfType<string>().Distinct().Take(2).Select(Ask)];
    }

    private static string? QuestionFor(Card card)
    {
        const string Competency = "năng lực ";
        var place = card.Section.Path.Split(", ")[^1];
        return place.StartsWith(Competency, StringComparison.Ordinal) && char.IsAsciiDigit(place[^1])
            ? $"{place} yêu cầu gì"
            : card.Asks.FirstOrDefault(IsFitToShow);
    }

    /// <summary>Short, written with its marks, and a sentence.</summary>
    private static bool IsFitToShow(string ask)
    {
        var words = ask.Split([' ', ',', '?'], StringSplitOptions.RemoveEmptyEntries);
        return ask.Length <= LongestLabel && words.Length >= FewestWords && ask.Any(c => c > '\u007f') && !words.Any(_chatty.Contains);
    }

    private static Choice Ask(string question)
    {
        var words = char.ToUpperInvariant(question[0]) + question[1..];
        words = words.EndsWith('?') ? words : words + "?";
        return new Choice(words, words);
    }
}
