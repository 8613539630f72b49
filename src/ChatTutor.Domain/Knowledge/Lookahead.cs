namespace ChatTutor.Domain.Knowledge;

/// <summary>What comes later in a document: some lines can only be placed when one knows how the counting goes on.</summary>
internal sealed class Lookahead
{
    private readonly Marker[] _markers;
    private readonly int[] _afterEntries;
    private readonly int[] _afterBrackets;
    private readonly Dictionary<int, int> _lastArticle = [];
    private readonly bool[] _concluding;

    public Lookahead(List<SourceLine> lines, Marker[] markers)
    {
        _markers = markers;
        _afterEntries = new int[markers.Length];
        _afterBrackets = new int[markers.Length];
        _concluding = new bool[markers.Length];
        var (entries, brackets, concluding) = (markers.Length, markers.Length, false);
        for (var i = markers.Length - 1; i >= 0; i--)
        {
            (_afterEntries[i], _afterBrackets[i]) = (entries, brackets);
            var kind = markers[i].Kind;
            brackets = IsText(kind) || kind is MarkerKind.Bullet ? brackets : i;
            entries = IsText(kind) || kind is MarkerKind.Bullet or MarkerKind.Bracket or MarkerKind.Step ? entries : i;
            _concluding[i] = kind == MarkerKind.Plain && Concludes(lines[i].Text, concluding);
            concluding = kind == MarkerKind.Blank ? concluding : _concluding[i];
            if (kind == MarkerKind.Article)
            {
                _lastArticle.TryAdd(markers[i].Ordinal, i);
            }
        }

        IsLaw = _lastArticle.Count > 0;
        FirstStructure = FindFirst(markers);
    }

    /// <summary>Whether the document is divided into Điều.</summary>
    public bool IsLaw { get; }

    /// <summary>Whether it has numbered headings, so that unnumbered ones are only subheadings.</summary>
    public bool IsNumbered { get; private set; }

    /// <summary>First line that is a heading; the number of lines where there is none.</summary>
    public int FirstStructure { get; }

    /// <summary>Whether the point of this marker goes on after a line: the next marker of its level or above continues it.</summary>
    public bool GoesOn(int line, MarkerKind kind, int ordinal)
    {
        var next = kind == MarkerKind.Letter ? _afterEntries[line] : _afterBrackets[line];
        return next < _markers.Length && _markers[next].Kind == kind && _markers[next].Ordinal is var at
            && (at == ordinal + 1 || (at == ordinal && _markers[next].Inserted));
    }

    /// <summary>Whether a Điều with this number stands behind a line.</summary>
    public bool HasArticle(int number, int behind) => _lastArticle.TryGetValue(number, out var line) && line > behind;

    /// <summary>Closing words of the whole document, which belong to no heading: they end with "./.".</summary>
    public bool Concluding(int line) => _concluding[line];

    private static bool Concludes(string text, bool nextConcludes) =>
        text.EndsWith("./.", StringComparison.Ordinal)
        || (nextConcludes && text.StartsWith("Trong quá trình", StringComparison.Ordinal));

    private static bool IsText(MarkerKind kind) => kind is MarkerKind.Plain or MarkerKind.Blank or MarkerKind.Table;

    private int FindFirst(Marker[] markers)
    {
        bool Starts(Marker m) => m.Kind is MarkerKind.Annex or MarkerKind.Part or MarkerKind.Chapter or MarkerKind.Article
            || (m.Kind is MarkerKind.Roman or MarkerKind.Capital or MarkerKind.Number or MarkerKind.Division && m.Ordinal == 1);

        var first = Array.FindIndex(markers, Starts);
        IsNumbered = first >= 0;
        first = first >= 0 ? first : Array.FindIndex(markers, m => m.Kind == MarkerKind.Title);
        return first >= 0 ? first : markers.Length;
    }
}
