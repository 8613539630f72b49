using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A passage taken apart: its units, and which places and numbers it names.</summary>
internal sealed class SourcePassage
{
    private const int LongestHeading = 14;

    private readonly HashSet<string> _articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _divisions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _points = new(StringComparer.Ordinal);

    public SourcePassage(AnswerPassage passage, int index, bool marked)
    {
        var head = VietnameseText.Normalise($"{passage.Document}\n{passage.ShortTitle}\n{passage.Section}\n{passage.Headings}\n{passage.Corrected}\n{passage.Beside}");
        var text = VietnameseText.Normalise(passage.Text);
        Text = text;
        IsPublished = passage.IsPublished;
        var headPiece = Piece.Of(head, marked);
        HeadQuantities = headPiece.Quantities;
        Head = Run(headPiece.Words, marked);
        Words = Run(WordReader.Read(text), marked);
        var own = DocumentNumber.FindAll(VietnameseText.Normalise(passage.Document));
        var inText = DocumentNumber.FindAll(text);
        Numbers = [.. own, .. DocumentNumber.FindAll(head).Skip(own.Count), .. inText];
        Own = own.Count > 0 ? own[0] : passage.Document.Length > 0 ? null : inText is [var first, ..] ? first : null;
        Note(headPiece.Places);
        ShortTitle = VietnameseText.Normalise(passage.ShortTitle);
        Name = VietnameseText.Normalise(passage.ShortTitle) is { Length: > 0 } name && DocumentNumber.FindAll(name).Count == 0 ? name : null;
        HeadKeys = headPiece.Words.Select(w => Piece.KeyOf(w, marked)).ToHashSet(StringComparer.Ordinal);
        Units = new UnitReader(this, index, marked, Piece.Of(VietnameseText.Normalise(passage.Headings), marked), Piece.Of(VietnameseText.Normalise(passage.Corrected), marked)).Read(text, passage.Section);
    }

    public string Text { get; }

    /// <inheritdoc cref="AnswerPassage.IsPublished"/>
    public bool IsPublished { get; }

    /// <summary>Its words as one run, to look up quotations.</summary>
    public string Words { get; }

    /// <summary>The words of its head as one run.</summary>
    public string Head { get; }

    /// <summary>What an answer calls its document in short.</summary>
    public string ShortTitle { get; }

    /// <summary>The short title of a document without a number; null for others.</summary>
    public string? Name { get; }

    /// <summary>The words of its head.</summary>
    public HashSet<string> HeadKeys { get; }

    public IReadOnlyList<Quantity> HeadQuantities { get; }

    public IReadOnlyList<SourceUnit> Units { get; }

    public IReadOnlyList<DocumentNumber> Numbers { get; }

    /// <summary>The number of the document it is from; null where that is not known.</summary>
    public DocumentNumber? Own { get; }

    public bool HasArticle(string article) => _articles.Contains(article);

    public bool HasClause(string? article, string clause) => article is null ? _clauses.Contains(clause) : _pairs.Contains((article, clause));

    public bool HasDivision(string division) =>
        _divisions.Contains(division) || (char.IsAsciiDigit(division[0]) && _clauses.Contains(division))
        || (division.LastIndexOf('.') is var dot && dot > 0 && _divisions.Contains(division[..dot]) && _clauses.Contains(division[(dot + 1)..]))
        || _divisions.Any(d => d.StartsWith(division + ".", StringComparison.Ordinal));

    public bool HasPoint(string point) => _points.Contains(point);

    /// <summary>Words as one run to search in.</summary>
    public static string Run(IReadOnlyList<Word> words, bool marked) =>
        words.Count == 0 ? "\u0001" : " " + string.Join(' ', words.Select(w => Piece.KeyOf(w, marked))) + " ";

    internal static int LongestHead => LongestHeading;

    internal void Note(IEnumerable<NamedPlace> places)
    {
        foreach (var place in places)
        {
            Note(place.Article, place.Clause, place.Division);
            if (place.Point is { } point)
            {
                _points.Add(point);
            }
        }
    }

    internal void NotePoint(string point) => _points.Add(point);

    internal void Note(string? article, string? clause, string? division)
    {
        if (article is not null)
        {
            _articles.Add(article);
        }

        if (clause is not null)
        {
            _clauses.Add(clause);
            _pairs.Add((article ?? "", clause));
        }

        if (division is not null)
        {
            _divisions.Add(division);
        }
    }
}
