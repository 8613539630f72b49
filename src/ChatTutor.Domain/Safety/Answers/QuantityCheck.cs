namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Binds every count, share, level, code and date: it must stand in the passages, and there for the same thing.</summary>
internal static class QuantityCheck
{
    private const double Margin = 0.5;
    private const int Window = 10;

    public static IEnumerable<AnswerFinding> Of(Piece claim, Evidence evidence)
    {
        foreach (var quantity in claim.Quantities)
        {
            if (!Holds(claim, quantity, evidence))
            {
                yield return new AnswerFinding("answer.quantity", AnswerAction.Block, EntityOf(quantity));
            }
        }
    }

    private static string EntityOf(Quantity quantity) => quantity.Types[0] switch
    {
        "date" or "year" => "DATE_NOT_IN_SOURCES",
        "muc#" => "LEVEL_NOT_IN_SOURCES",
        "code" => "COMPETENCY_NOT_IN_SOURCES",
        _ => "NUMBER_NOT_IN_SOURCES",
    };

    private static bool Holds(Piece claim, Quantity quantity, Evidence evidence)
    {
        if (DateOfDocument(claim, quantity) is { } number && DatesOf(number, evidence) is { Count: > 0 } dates)
        {
            return dates.Contains(quantity.Value);
        }

        if (claim.Words[quantity.At].IsAside || quantity.Types[0].Length == 0)
        {
            return evidence.Heads.Concat(evidence.Quantities.Select(q => q.Quantity)).Any(q => q.Value == quantity.Value);
        }

        var comparable = evidence.Quantities.Where(q => q.Quantity.Compares(quantity) || IsCell(q.Quantity, quantity)).ToList();
        var equal = comparable.Where(q => Covers(q.Unit, q.Quantity, quantity, claim)).ToList();
        if (equal.Count == 0)
        {
            return IsEvery(quantity, evidence) || evidence.Heads.Any(h => h.Value == quantity.Value && h.Compares(quantity)) || (quantity.Types[0] == "year" && evidence.Heads.Any(h => h.Value.StartsWith(quantity.Value, StringComparison.Ordinal)));
        }

        var others = comparable.Except(equal).ToList();
        return others.Count == 0 || Best(claim, quantity, equal, evidence) + Margin >= Best(claim, quantity, others, evidence);
    }

    /// <summary>"Mỗi năm một lần" says "hằng năm"; which period it is the contrasts hold.</summary>
    private static bool IsEvery(Quantity quantity, Evidence evidence) => quantity.Value == "1" && quantity.Types.Contains("lan")
        && evidence.Units.Any(u => u.Piece.Contrasts.Exists(c => c.Set == Contrasts.Periods));

    /// <summary>"Nhóm 5" may be the bare 5 of a numbering cell.</summary>
    private static bool IsCell(Quantity source, Quantity quantity) =>
        source.Types is [""] && source.Value == quantity.Value && quantity.Types[0].EndsWith('#') && quantity.Types[0] != "muc#";

    /// <summary>The same value; a month or a year also where a day of it stands.</summary>
    private static bool Covers(SourceUnit unit, Quantity source, Quantity quantity, Piece claim) =>
        source.Value == quantity.Value
        || (claim.Words[quantity.At].Date is { Precision: not Knowledge.DatePrecision.Day } wide && unit.Piece.Words[source.At].Date is { } day
            && day.From >= wide.From && day.To <= wide.To);

    private static double Best(Piece claim, Quantity quantity, List<(SourceUnit Unit, Quantity Quantity)> among, Evidence evidence) =>
        among.Max(source => Fit(claim, quantity, source.Unit, source.Quantity, evidence.Marked));

    /// <summary>How well the words around the claim's quantity fit the words around one of the source.</summary>
    private static double Fit(Piece claim, Quantity quantity, SourceUnit unit, Quantity source, bool marked)
    {
        var near = Near(unit.Piece, source, marked);
        var (first, last) = Reach(claim, quantity);
        var score = 0.0;
        for (var i = 0; i < claim.Words.Count; i++)
        {
            var word = claim.Words[i];
            if (i == quantity.At || !word.IsContent || word.Kind == WordKind.Reference || Lexicon.IsFrame(word.Key))
            {
                continue;
            }

            var key = Piece.KeyOf(word, marked);
            var worth = word.Kind == WordKind.Plain ? 1 : 2;
            score += unit.Keys.Contains(key) ? worth : unit.Around.Contains(key) ? 0.7 * worth : 0;
            score += i >= first && i <= last && near.Contains(key) ? 1.5 : 0;
        }

        return score + Beside(claim, quantity, unit.Piece, source, marked);
    }

    /// <summary>The words directly before and after weigh more: "tối thiểu Mức 2".</summary>
    private static double Beside(Piece claim, Quantity quantity, Piece unit, Quantity source, bool marked)
    {
        var score = 0.0;
        foreach (var step in (int[])[-2, -1, 1, 2])
        {
            var (c, s) = (quantity.At + step, source.At + step);
            score += c >= 0 && s >= 0 && c < claim.Words.Count && s < unit.Words.Count
                && Piece.KeyOf(claim.Words[c], marked) == Piece.KeyOf(unit.Words[s], marked) ? 1 : 0;
        }

        return score;
    }

    private static HashSet<string> Near(Piece piece, Quantity quantity, bool marked)
    {
        var (first, last) = Reach(piece, quantity);
        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i <= last; i++)
        {
            near.Add(Piece.KeyOf(piece.Words[i], marked));
        }

        return near;
    }

    /// <summary>The words that belong to a quantity: up to the next of its kind, a semicolon, or ten words.</summary>
    private static (int First, int Last) Reach(Piece piece, Quantity quantity)
    {
        var (first, last) = (quantity.At, quantity.At);
        while (first > 0 && quantity.At - first < Window && piece.Words[first].Break is not (';' or '.') && !IsRival(piece, quantity, first - 1))
        {
            first--;
        }

        while (last + 1 < piece.Words.Count && last - quantity.At < Window && piece.Words[last + 1].Break is not (';' or '.') && !IsRival(piece, quantity, last + 1))
        {
            last++;
        }

        return (first, last);
    }

    private static bool IsRival(Piece piece, Quantity quantity, int at) => piece.Quantities.Exists(q => q.At == at && q.Compares(quantity));

    /// <summary>The document whose date a date is: its number stands right before.</summary>
    private static string? DateOfDocument(Piece piece, Quantity quantity)
    {
        for (var i = quantity.At - 1; piece.Words[quantity.At].Kind == WordKind.Date && i >= 0 && quantity.At - i <= 2; i--)
        {
            if (piece.Words[i].Kind == WordKind.Document)
            {
                return piece.Words[i].Number!.Loose;
            }

            if (piece.Words[i].Folded is not ("ngay" or "ky" or "ban" or "hanh"))
            {
                return null;
            }
        }

        return null;
    }

    private static HashSet<string> DatesOf(string number, Evidence evidence) =>
        [.. from source in evidence.Quantities
            where DateOfDocument(source.Unit.Piece, source.Quantity) == number
            select source.Quantity.Value];
}
