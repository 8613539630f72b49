namespace ChatTutor.Domain.Knowledge;

// Annexes, Điều and numbered headings.
internal sealed partial class OutlineBuilder
{
    private bool PlaceAnnex(Marker marker, int at)
    {
        var name = marker.Kind == MarkerKind.Annex ? $"phụ lục {marker.Number}".Trim() : marker.Number.ToLowerInvariant();
        return Accept(Make(marker, at, SectionKind.Annex, ScopeRank, name), marker);
    }

    private bool PlaceClosing(int at)
    {
        if (Scope().Kind != SectionKind.Closing)
        {
            Open(new Node(SectionKind.Closing, MarkerKind.Closing, ScopeRank, _lines[at].Start) { Label = "nơi nhận, chữ ký" });
        }

        return PlaceText(at);
    }

    private int RomanRankHere() => _open.Exists(n => n.Kind == SectionKind.Article) ? ArticleRank + 5 : RomanRank;

    private bool PlaceCounted(Node node, Marker marker)
    {
        var host = Innermost(node.Rank);
        return (host.ExpectsAlmost(marker) || (marker.Ordinal == 1 && host.Last(marker.Kind) == 0)) && Accept(node, marker);
    }

    // Điều count through the whole body, whatever chapter they stand in.
    private bool PlaceArticle(Marker marker, int at)
    {
        var scope = Scope();
        var last = scope.Last(MarkerKind.Article);
        var next = marker.Inserted ? marker.Ordinal == last : marker.Ordinal == last + 1;
        var gap = marker.Ordinal > last + 1 && (last == 0 || !_ahead.HasArticle(last + 1, at));
        if (!next && !gap)
        {
            return false;
        }

        Open(Make(marker, at, SectionKind.Article, ArticleRank, $"Điều {marker.Number}"));
        scope.Count(marker);
        return true;
    }

    // "1." is a khoản in a Điều and in a law's annex, otherwise a heading of a plan.
    private bool PlaceNumber(Marker marker, int at)
    {
        var host = _open.FindLast(n => n.Rank < PointRank && n.ExpectsAlmost(marker));
        if (host is null)
        {
            host = Innermost(NumberRank);
            if (marker.Ordinal != 1 || host.Last(MarkerKind.Number) > 0)
            {
                return false;
            }
        }

        var clause = host.Kind == SectionKind.Article || (_ahead.IsLaw && _lines[at].HeadingLevel == 0);
        var (kind, name) = clause ? (SectionKind.Clause, "khoản") : (SectionKind.Heading, "mục");
        CloseTo(host);
        return Accept(Make(marker, at, kind, Math.Max(NumberRank, host.Rank + 1), $"{name} {marker.Number}"), marker);
    }

    // "2.1." stands under an open "2."; without one it must begin a sequence.
    private bool PlaceDecimal(Marker marker, int at)
    {
        var prefix = marker.Number[..marker.Number.LastIndexOf('.')];
        var host = _open.FindLast(n => n.Number == prefix && n.Marker is MarkerKind.Number or MarkerKind.Decimal)
            ?? Innermost(NumberRank);
        var known = host.Number == prefix && host.Marker is MarkerKind.Number or MarkerKind.Decimal;
        if (!known && marker.Ordinal > host.Last(MarkerKind.Decimal) + 1)
        {
            return false;
        }

        CloseTo(host);
        var rank = Math.Max(NumberRank, host.Rank) + 1;
        return Accept(Make(marker, at, SectionKind.Heading, rank, $"mục {marker.Number}"), marker);
    }

    // An unnumbered Markdown heading; a document's own title, printed in the middle, is none.
    private bool PlaceTitle(Marker marker, int at)
    {
        if (Top.Rank < LeafRank && Top.Children.Count == 0 && Top.Heading.Length == 0 && Top.Kind is not SectionKind.Document)
        {
            return false;
        }

        var rank = _ahead.IsNumbered ? TitleRank : RomanRank + _lines[at].HeadingLevel;
        return Accept(Make(marker, at, SectionKind.Heading, rank, $"mục “{marker.Title.TrimEnd(':')}”"), marker);
    }
}
