using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Cuts a passage into units and follows Điều and khoản through it.</summary>
internal sealed partial class UnitReader(SourcePassage passage, int index, bool marked, Piece head, Piece corrected)
{
    private string? _article;
    private string? _clause;
    private Piece? _heading;
    private Piece? _lead;
    private bool _headingNext;

    public List<SourceUnit> Read(string text, string section)
    {
        if (Places.In(VietnameseText.Normalise(section)) is [.., var place])
        {
            (_article, _clause) = (place.Article, place.Clause);
        }

        var units = new List<SourceUnit>();
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var read = Pieces(lines[line]).Select(p => (Piece: p, Article: _article, Clause: _clause, Above: Above(p))).ToList();
            foreach (var unit in read)
            {
                var beside = read.Where(r => r.Piece != unit.Piece && r.Article == unit.Article && r.Clause == unit.Clause).Select(r => r.Piece);
                units.Add(Unit(unit.Piece, unit.Article, unit.Clause, line, [head, corrected, .. unit.Above, .. beside]));
            }

            Follow(lines[line], read.Count > 0 ? read[^1].Piece : null);
        }

        return units;
    }

    private SourceUnit Unit(Piece piece, string? article, string? clause, int line, List<Piece> around) => new(piece, index, article, clause)
    {
        Line = line,
        Keys = KeysOf(piece),
        Named = passage.HeadKeys,
        Around = [.. around.SelectMany(KeysOf)],
        ActorsAround = [.. around.Where(p => p != corrected).SelectMany(p => p.Actors.Select(a => a.Id))],
    };

    private HashSet<string> KeysOf(Piece piece) => piece.Words.Select(w => Piece.KeyOf(w, marked)).ToHashSet(StringComparer.Ordinal);

    private List<Piece> Above(Piece piece)
    {
        if (_headingNext)
        {
            _heading = piece;
            _headingNext = false;
        }

        return [.. new[] { _heading, _lead }.OfType<Piece>().Where(p => p != piece)];
    }

    /// <summary>The sentences of a line; what is only a marker moves on to the next Điều or khoản.</summary>
    private IEnumerable<Piece> Pieces(string line)
    {
        foreach (var (start, end) in Sentences.Of(line))
        {
            var sentence = line[start..end];
            if (Marker().Match(VietnameseText.Fold(sentence)) is { Success: true } marker)
            {
                Move(marker);
                continue;
            }

            if (Point().Match(VietnameseText.Lower(sentence)) is { Success: true } point)
            {
                passage.NotePoint(point.Groups[1].Value);
            }

            var piece = Piece.Of(sentence, marked);
            passage.Note(piece.Places);
            yield return piece;
        }
    }

    private void Move(Match marker)
    {
        if (marker.Groups["article"].Success)
        {
            (_article, _clause, _headingNext) = (marker.Groups["article"].Value, null, true);
        }
        else if (marker.Groups["division"].Success)
        {
            (_article, _clause) = (null, null);
            var division = marker.Groups["division"].Value;
            passage.Note(null, division.LastIndexOf('.') is var dot && dot > 0 ? division[(dot + 1)..] : null, division);
            return;
        }
        else
        {
            _clause = marker.Groups["clause"].Value;
        }

        passage.Note(_article, _clause, null);
    }

    /// <summary>A line that ends with a colon introduces the next ones; a short one without a stop is a heading.</summary>
    private void Follow(string line, Piece? last)
    {
        if (last is null)
        {
            return;
        }

        var trimmed = line.TrimEnd();
        if (trimmed.EndsWith(':'))
        {
            _lead = last;
        }
        else if (last.Words.Count <= SourcePassage.LongestHead && !trimmed.EndsWith('.') && !trimmed.EndsWith(';') && !trimmed.Contains('|') && trimmed is not ['-' or '+' or '•', ..])
        {
            (_heading, _lead) = (last, null);
        }
    }

    [GeneratedRegex(@"^\s*(?:dieu\s+(?<article>[0-9]{1,3}[a-z]?)|(?:phu luc|muc|chuong)\s+(?<division>[ivxl]{1,6}(?:\.[0-9]{1,2})*)|(?<division>[ivxl]{1,6})|(?<clause>[0-9]{1,2})(?:\.[0-9]{1,2})*)\s*[.:]?\s*$")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*([a-zđ])\)")]
    private static partial Regex Point();
}
