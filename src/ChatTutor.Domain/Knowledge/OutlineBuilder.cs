namespace ChatTutor.Domain.Knowledge;

/// <summary>Puts the lines of a document into a tree: each marker is accepted only where the counting expects it.</summary>
internal sealed partial class OutlineBuilder
{
    private const int ScopeRank = 10;
    private const int RomanRank = 60;
    private const int ArticleRank = 70;
    private const int NumberRank = 80;
    private const int TitleRank = 190;
    private const int PointRank = 200;
    private const int BulletRank = 300;
    private const int LeafRank = 400;

    private readonly List<SourceLine> _lines;
    private readonly Marker[] _markers;
    private readonly Lookahead _ahead;
    private readonly List<Node> _open = [];

    private OutlineBuilder(List<SourceLine> lines)
    {
        _lines = lines;
        _markers = new Marker[lines.Count];
        var quoted = QuotedLines.Of(lines);
        for (var i = 0; i < _markers.Length; i++)
        {
            var marker = Marker.Of(lines[i]);
            _markers[i] = quoted[i] && marker.Kind != MarkerKind.Blank ? new Marker(MarkerKind.Plain, Rest: lines[i].Text) : marker;
        }

        _ahead = new Lookahead(lines, _markers);
    }

    private Node Root => _open[0];

    private Node Top => _open[^1];

    /// <summary>The tree of a text; every node starts at the beginning of a line.</summary>
    public static Node Build(string text)
    {
        var builder = new OutlineBuilder(SourceLine.Of(text));
        builder._open.Add(new Node(SectionKind.Document, MarkerKind.Plain, 0, 0));
        builder.Read();
        return builder.Root;
    }

    private void Read()
    {
        var firstMarked = _ahead.FirstStructure;
        if (firstMarked > 0 && firstMarked < _lines.Count)
        {
            Open(new Node(SectionKind.Preamble, MarkerKind.Plain, ScopeRank, 0) { Label = "phần mở đầu" });
        }

        for (var at = 0; at < _lines.Count;)
        {
            if (at == firstMarked)
            {
                CloseTo(ScopeRank);
            }

            at = Place(at);
        }
    }

    // Puts one line (or a whole table) in its place; returns the next line.
    private int Place(int at)
    {
        var marker = _markers[at];
        if (marker.Kind == MarkerKind.Blank)
        {
            return at + 1;
        }

        if (marker.Kind == MarkerKind.Table)
        {
            var (table, next) = TableReader.Read(_lines, at, LeafRank);
            CloseTo(Top.Rank >= PointRank && !Top.EndsWithColon ? TitleRank + 1 : LeafRank);
            Open(table);
            return next;
        }

        var placed = marker.Kind == MarkerKind.Bullet ? PlaceBullet(marker, at)
            : !Confined(marker.Kind) && (IsPoint(marker.Kind) ? PlacePoint(marker, at) : PlaceHeading(marker, at));
        if (!placed)
        {
            PlaceText(at);
        }

        return at + 1;
    }

    private static bool IsPoint(MarkerKind kind) => kind is MarkerKind.Letter or MarkerKind.Bracket or MarkerKind.Step;

    // Before the first heading and after Nơi nhận there is no structure but bullets; an annex or a chapter ends both.
    private bool Confined(MarkerKind kind)
    {
        var scope = Scope();
        return scope.Kind is SectionKind.Preamble
            || (scope.Kind is SectionKind.Closing
                && kind is not (MarkerKind.Annex or MarkerKind.Attached or MarkerKind.Part or MarkerKind.Chapter));
    }

    private bool PlaceHeading(Marker marker, int at) => marker.Kind switch
    {
        MarkerKind.Annex => PlaceAnnex(marker, at),
        MarkerKind.Attached => Scope().Kind == SectionKind.Closing && PlaceAnnex(marker, at),
        MarkerKind.Closing => PlaceClosing(at),
        MarkerKind.Part => Accept(Make(marker, at, SectionKind.Part, 20, $"phần {marker.Number}"), marker),
        MarkerKind.Chapter => Accept(Make(marker, at, SectionKind.Chapter, 30, $"chương {marker.Number}"), marker),
        MarkerKind.Division => Accept(Make(marker, at, SectionKind.Heading, 40, $"mục {marker.Number}"), marker),
        MarkerKind.Subdivision => Accept(Make(marker, at, SectionKind.Heading, 50, $"tiểu mục {marker.Number}"), marker),
        MarkerKind.Capital => PlaceCounted(Make(marker, at, SectionKind.Part, 55, $"phần {marker.Number}"), marker),
        MarkerKind.Roman => PlaceCounted(Make(marker, at, SectionKind.Heading, RomanRankHere(), $"mục {marker.Number}"), marker),
        MarkerKind.Article => PlaceArticle(marker, at),
        MarkerKind.Number => PlaceNumber(marker, at),
        MarkerKind.Decimal => PlaceDecimal(marker, at),
        MarkerKind.Sublevel => PlaceSublevel(marker, at),
        MarkerKind.Title => PlaceTitle(marker, at),
        _ => false,
    };

    private Node Make(Marker marker, int at, SectionKind kind, int rank, string label) =>
        new(kind, marker.Kind, rank, _lines[at].Start)
        {
            Number = marker.Number,
            Label = label,
            Text = _lines[at].Text,
            Indent = _lines[at].Indent,
            Ordinal = marker.Ordinal,
            Heading = HeadingOf(marker, kind, _lines[at]),
        };

    // A numbered line is a heading when it is marked as one or is short and no sentence; otherwise its words are content.
    private static string HeadingOf(Marker marker, SectionKind kind, SourceLine line)
    {
        var title = marker.Title;
        var always = kind is SectionKind.Part or SectionKind.Chapter or SectionKind.Annex || line.HeadingLevel > 0
            || marker.Kind is MarkerKind.Roman or MarkerKind.Article or MarkerKind.Division or MarkerKind.Subdivision;
        var short_ = title.Length <= 120 && title.Length > 0 && title[^1] is not ('.' or ';' or ',');
        return always || (short_ && kind is SectionKind.Heading) ? title.TrimEnd(':') : "";
    }

    private bool Accept(Node node, Marker marker)
    {
        Open(node);
        node.Parent!.Count(marker);
        return true;
    }

    private void Open(Node node)
    {
        CloseTo(node.Rank);
        Top.Add(node);
        _open.Add(node);
    }

    // Closes every section that cannot hold one of this rank.
    private void CloseTo(int rank)
    {
        while (_open.Count > 1 && Top.Rank >= rank)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void CloseTo(Node node)
    {
        while (Top != node)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    // The annex, preamble or closing we are in; the root in the body.
    private Node Scope() => _open.Count > 1 && _open[1].Rank == ScopeRank ? _open[1] : Root;

    private Node Innermost(int below) => _open.FindLast(n => n.Rank < below) ?? Root;
}
