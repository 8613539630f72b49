using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Recognises questions that a search for words cannot settle: sources that differ, and what no source fixes.</summary>
internal sealed class MatterFinder(Library library)
{
    /// <summary>From this likeness to a phrasing on the matter is meant.</summary>
    private const double Alike = 0.45;

    private readonly List<Entry> _entries =
    [
        .. library.Files.NotRegulated.Concat(library.Files.Conflicts).Select(m => new Entry(
            m, Keys(m.Cues), Keys(m.Needs), Keys(m.Unless), [.. m.Asks.Select(a => library.Reader.Read(a).Terms.ToHashSet(StringComparer.Ordinal))],
            [.. m.Cite.Concat(m.Places).SelectMany(library.Resolve)])),
    ];

    /// <summary>The matter a question is about; null when it is none.</summary>
    public (Matter Matter, IReadOnlyList<Card> Places)? Asked(Question question, Func<string, double> weight) =>
        _entries
            .Where(e => question.HasAny(e.Cues) && (e.Needs.Length == 0 || question.HasAny(e.Needs)) && !question.HasAny(e.Unless))
            .Select(e => (Entry: e, Likeness: e.Likeness(question, weight)))
            .Where(x => x.Likeness >= Alike)
            .OrderByDescending(x => x.Likeness)
            .Select(x => ((Matter, IReadOnlyList<Card>)?)(x.Entry.Matter, x.Entry.Places))
            .FirstOrDefault();

    /// <summary>The matter whose other place belongs beside a quotation of this one; null when there is none.</summary>
    public (Matter Matter, Card Other)? Beside(Card card, Question question) =>
        _entries
            .Where(e => e.Matter.Beside && e.Places.Contains(card) && question.HasAny(e.Cues))
            .Select(e => ((Matter, Card)?)(e.Matter, e.Places.First(p => p != card)))
            .FirstOrDefault();

    private static string[] Keys(IEnumerable<string> phrases) => [.. phrases.Select(DocumentNames.Key)];

    private sealed record Entry(
        Matter Matter, string[] Cues, string[] Needs, string[] Unless, HashSet<string>[] Asks, IReadOnlyList<Card> Places)
    {
        public double Likeness(Question question, Func<string, double> weight)
        {
            var asked = question.Terms.Sum(weight);
            return Asks.Select(ask =>
            {
                var content = ask;
                return 2 * content.Where(question.Terms.Contains).Sum(weight) / (asked + content.Sum(weight));
            }).DefaultIfEmpty(0).Max();
        }
    }
}
