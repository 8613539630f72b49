using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Knowledge.Index;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>One version of the knowledge base, ready to answer from. Immutable: a refresh builds another and swaps.</summary>
internal sealed class Library
{
    private readonly Dictionary<(string Document, string Path), Card> _byPath;
    private readonly Dictionary<(string Document, int Section), Card> _bySection;

    private Library(KnowledgeFiles files)
    {
        Files = files;
        Documents = [.. files.Documents.Select(StructureParser.Parse)];
        Cards = [.. Documents.SelectMany(d => CardsOf(d, files)).Select((make, id) => make(id))];
        _byPath = Cards.GroupBy(c => (c.Document.Document.Id, c.Section.Path)).ToDictionary(g => g.Key, Named);
        _bySection = Cards.ToDictionary(c => (c.Document.Document.Id, c.Section.Index));
        Index = SearchIndex.Build(UnitsOf(Cards));
        Asks = [.. Cards.SelectMany(c => c.AskWords.Select(words => new Ask(c, words)))];
        AsksOf = Asks.SelectMany(a => a.Words.Select(w => (w, a))).ToLookup(x => x.w, x => x.a, StringComparer.Ordinal);
    }

    public KnowledgeFiles Files { get; }

    public IReadOnlyList<ParsedDocument> Documents { get; }

    /// <summary>Every citable place of every document, in reading order; the position is the id.</summary>
    public IReadOnlyList<Card> Cards { get; }

    /// <summary>Ranking over the places; a passage's key is its card's id.</summary>
    public SearchIndex Index { get; }

    public IReadOnlyList<Ask> Asks { get; }

    /// <summary>Phrasings by folded word.</summary>
    public ILookup<string, Ask> AsksOf { get; }

    public static Library Build(KnowledgeFiles files) => new(files);

    public Card? Find(string document, string path) => _byPath.GetValueOrDefault((document, path));

    public Card? Of(ParsedDocument document, int section) => _bySection.GetValueOrDefault((document.Document.Id, section));

    public Card? Parent(Card card) => card.Section.Parent < 0 ? null : Of(card.Document, card.Section.Parent);

    /// <summary>The places right inside one, in reading order.</summary>
    public IEnumerable<Card> Children(Card card) =>
        card.Document.Sections.Where(s => s.Parent == card.Section.Index).Select(s => Of(card.Document, s.Index)).OfType<Card>();

    /// <summary>The places that a <see cref="Place"/> of the data means; empty when there is none.</summary>
    public IReadOnlyList<Card> Resolve(Place place)
    {
        if (Find(place.Document, place.Section) is not { } card)
        {
            return [];
        }

        if (place.About is null)
        {
            return [card];
        }

        var about = VietnameseText.Fold(place.About);
        var inside = Cards.Where(c => c.Document == card.Document
            && c.Section.Start >= card.Section.Start && c.Section.End <= card.Section.End
            && VietnameseText.Fold(c.Corrected).Contains(about, StringComparison.Ordinal));
        return [.. inside.OrderBy(c => c.Section.End - c.Section.Start).Take(1)];
    }

    private static IEnumerable<Func<int, Card>> CardsOf(ParsedDocument document, KnowledgeFiles files)
    {
        var parents = document.Sections.Select(s => s.Parent).ToHashSet();
        var phrasings = files.Phrasings.GetValueOrDefault(document.Document.Id) ?? [];
        var asks = phrasings.ToLookup(p => p.Section, p => p.Asks);
        var asked = document.Sections.Skip(1).GroupBy(s => s.Path)
            .ToDictionary(g => g.FirstOrDefault(s => s.Kind == SectionKind.Paragraph, g.First()).Index, g => asks[g.Key].SelectMany(a => a));
        return document.Sections.Skip(1).Select(section => (Func<int, Card>)(id => new Card(
            id, document, section, parents.Contains(section.Index), [.. asked.GetValueOrDefault(section.Index) ?? []])));
    }

    /// <summary>A section, its lead line and its only paragraph share a path: the section is meant.</summary>
    private static Card Named(IEnumerable<Card> cards) => cards.First();

    private static List<SearchUnit> UnitsOf(IReadOnlyList<Card> cards)
    {
        var leaves = cards.Where(c => !c.IsGroup && c.Printed.Length > 0);
        return [.. leaves.GroupBy(UnitOf).Select(unit => new SearchUnit(
            unit.Key.Id,
            unit.Key.Heading,
            [.. unit.Select(c => new SearchPassage(
                c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), TextOf(c), string.Join(" . ", c.Asks)))]))];
    }

    private static (string Id, string Heading) UnitOf(Card card)
    {
        var way = card.Document.Way(card.Section);
        var unit = way.LastOrDefault(s => s.Kind is SectionKind.Article or SectionKind.Heading or SectionKind.Row
            or SectionKind.Preamble or SectionKind.Closing or SectionKind.Annex) ?? way[0];
        var headings = way.TakeWhile(s => s.Index <= unit.Index).Where(s => s.Heading.Length > 0).Select(s => s.Heading);
        var document = card.Document.Document;
        return ($"{document.Id}#{unit.Index}", $"{document.ShortTitle}. {string.Join(". ", headings)}");
    }

    private static string TextOf(Card card) => card.Section.Cells.Count == 0
        ? card.Corrected
        : string.Join("; ", card.Section.Cells.Select(c => $"{c.Column}: {Corrections.Applied(c.Text)}"));
}

/// <summary>A phrasing: folded words by which people ask for a place.</summary>
internal sealed record Ask(Card Card, HashSet<string> Words);
