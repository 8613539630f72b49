namespace ChatTutor.Domain.Knowledge;

// Entries of lists and running text.
internal sealed partial class OutlineBuilder
{
    private const int DeepestBullet = 6;
    private const int DeepestPoint = 6;
    private const int LongestTitle = 600;

    // a), (1), Bước 1: a sequence starts at its first member and goes on where it is open.
    private bool PlacePoint(Marker marker, int at)
    {
        CloseTo(BulletRank);
        var container = Innermost(PointRank);
        var from = _open.LastIndexOf(container);
        var host = _open.FindLastIndex(_open.Count - 1, _open.Count - from, n => n.Expects(marker) || Skips(n, marker));
        if (host < 0)
        {
            var restarts = _open.Skip(from + 1).Any(n => n.Marker == marker.Kind) && !Top.EndsWithColon;
            if (marker.Ordinal != 1 || restarts || Top.Rank > PointRank + DeepestPoint)
            {
                return false;
            }

            host = _open.Count - 1;
        }

        CloseTo(_open[host]);
        var step = marker.Kind == MarkerKind.Step ? marker : Marker.Step(marker.Rest);
        var label = step is { } s ? $"bước {s.Number}" : $"điểm {marker.Number}";
        return Accept(Make(marker, at, SectionKind.Point, Math.Max(PointRank, Top.Rank + 1), label), marker);
    }

    // Some writers go from d to e without đ.
    private static bool Skips(Node node, Marker marker) =>
        marker is { Kind: MarkerKind.Letter, Number: "e" } && node.Last(MarkerKind.Letter) == Numerals.Letter('d');

    // b.3) stands under an open b).
    private bool PlaceSublevel(Marker marker, int at)
    {
        var host = _open.FindLast(n => n.Kind == SectionKind.Point && marker.Number.StartsWith(n.Number + ".", StringComparison.Ordinal));
        if (host is null)
        {
            return false;
        }

        CloseTo(host);
        return Accept(Make(marker, at, SectionKind.Point, host.Rank + 1, $"điểm {marker.Number}"), marker);
    }

    private bool PlaceBullet(Marker marker, int at)
    {
        var indent = _lines[at].Indent;
        CloseTo(LeafRank);
        while (Top.Kind == SectionKind.Bullet && !Holds(Top, marker, indent))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var rank = Top.Kind == SectionKind.Bullet ? Top.Rank + 1 : BulletRank;
        var sign = marker.Ordinal == 2 ? "+" : "-";
        Open(new Node(SectionKind.Bullet, MarkerKind.Bullet, rank, _lines[at].Start)
        {
            Number = sign, Label = "ý", Text = marker.Rest, Indent = indent,
        });
        return true;
    }

    private static bool Holds(Node open, Marker marker, int indent) =>
        open.Rank < BulletRank + DeepestBullet
        && (indent >= open.Indent + 2 || (marker.Ordinal == 2 && open.Number == "-" && indent + 2 > open.Indent));

    // Returns true, so that it can end a chain of attempts.
    private bool PlaceText(int at)
    {
        var line = _lines[at];
        if (_ahead.Concluding(at) && Scope().Rank != ScopeRank)
        {
            CloseTo(ScopeRank);
            Top.Add(new Node(SectionKind.Paragraph, MarkerKind.Plain, LeafRank, line.Start) { Label = "đoạn kết" });
            return true;
        }

        if (IsTitleOf(Top, line))
        {
            Top.Heading = $"{Top.Heading} {line.Text}".Trim();
            return true;
        }

        CloseForText(at, line);
        if (!GoesOn(line))
        {
            Open(new Node(SectionKind.Paragraph, MarkerKind.Plain, LeafRank, line.Start) { Text = line.Text });
        }

        return true;
    }

    // A title on the line after its marker: any line for Chương and Mục, capitals for an annex.
    private static bool IsTitleOf(Node top, SourceLine line) =>
        top.Children.Count == 0 && top.Heading.Length + line.Text.Length <= LongestTitle && (top.Marker switch
        {
            MarkerKind.Part or MarkerKind.Chapter or MarkerKind.Division or MarkerKind.Subdivision =>
                top.Heading.Length == 0 || Marker.Capitals(line.Text),
            MarkerKind.Annex or MarkerKind.Attached => Marker.Capitals(line.Text) || (line.HeadingLevel > 0 && top.Heading.Length == 0),
            MarkerKind.Article or MarkerKind.Roman => top.Heading.Length == 0 && top.Text.Length < 20,
            _ => false,
        });

    // A line without marker ends a bullet; it ends a point unless the point announced it or goes on behind it.
    private void CloseForText(int at, SourceLine line)
    {
        if (Top.Kind == SectionKind.Paragraph && StartsSmall(line))
        {
            return;
        }

        CloseTo(LeafRank);
        while (Top.Kind == SectionKind.Bullet && line.Indent < Top.Indent + 2 && !StartsSmall(line))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        while (Top.Kind == SectionKind.Point && !StartsSmall(line)
            && !(Top.EndsWithColon && Top.Children.Count == 0) && !_ahead.GoesOn(at, Top.Marker, Top.Ordinal))
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    // A line that begins with a small letter, or is indented under a bullet, is the rest of what stands above it.
    private bool GoesOn(SourceLine line) =>
        Top.Kind == SectionKind.Bullet || (StartsSmall(line) && Top.Children.Count == 0 && Top.Rank > ScopeRank);

    private static bool StartsSmall(SourceLine line) => char.IsLower(line.Text[0]);
}
