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
        Vocabulary = VocabularyOf(Cards);
        Typing = new QueryReader(Vocabulary, files.Abbreviations is { } abbreviations ? abbreviations.WriteOut : null);
        Reader = new Answers.QuestionReader(
            files.OtherPlaces, files.Synonyms, new Answers.Compounds(Documents.Select(d => Answers.QuestionReader.FoldedTokens(d.Corrected(d.Sections[0])))));
        var names = Answers.DocumentNames.AllOf(Documents);
        var asked = Cards.SelectMany(c => c.Asks.Concat(TitlesOf(c)).Select(ask => (Card: c, Text: ask))).ToList();
        Asks = [.. asked.AsParallel().AsOrdered().Select(a => new Ask(a.Card, Reader.Content(VietnameseText.Normalise(a.Text), names)))];
        MarkedWords = [.. Cards.SelectMany(c => c.Words.Marked), .. Asks.SelectMany(a => a.Words.Marked)];
    }

    public KnowledgeFiles Files { get; }

    public IReadOnlyList<ParsedDocument> Documents { get; }

    /// <summary>Every citable place of every document, in reading order; the position is the id.</summary>
    public IReadOnlyList<Card> Cards { get; }

    /// <summary>Ranking over the places; a passage's key is its card's id.</summary>
    public SearchIndex Index { get; }

    /// <summary>Reads questions with the words of these documents in mind.</summary>
    public Answers.QuestionReader Reader { get; }

    public IReadOnlyList<Ask> Asks { get; }

    /// <summary>Repairs typing and writes out short forms before anything is looked for.</summary>
    public QueryReader Typing { get; }

    /// <summary>Every folded word of the documents and the phrasings, with its neighbours.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Every word with marks that stands in a document or a phrasing.</summary>
    public HashSet<string> MarkedWords { get; }

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

    /// <summary>What a place is called asks for it as well: the name in a table row, a heading, a task and its field.</summary>
    private IEnumerable<string> TitlesOf(Card card)
    {
        if (card.Section.Cells is { Count: > 1 } cells)
        {
            yield return cells.Count > 2 && cells[0].Text.Length <= 4 ? cells[1].Corrected : cells[0].Corrected;
        }
        else if (card.IsGroup && card.Section.Heading.Length > 0)
        {
            yield return card.Section.Heading;
        }
        else if (card.Label.Length > 0 && Answers.Tasks.Of(card, this) is { } task)
        {
            yield return $"{task.Section.Heading} {card.Label}";
        }
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

    /// <summary>Every word of the documents and of the phrasings: none of them is a slip of the keyboard.</summary>
    private static Vocabulary VocabularyOf(IReadOnlyList<Card> cards) => SearchIndex.Build(
        [.. cards.Select(c => new SearchUnit($"{c.Id}", "", [new SearchPassage($"{c.Id}", TextOf(c), string.Join(" . ", c.Asks))]))],
        new RankingOptions { AccentBonus = 0 }).Vocabulary;

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
/// <param name="Card">The place.</param>
/// <param name="Words">What carries content in the phrasing.</param>
internal sealed record Ask(Card Card, Answers.Words Words);
