namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Which words of a claim are which words of a source sentence, in order: a local alignment.</summary>
/// <param name="Score">Sum over the pairs less the gaps.</param>
/// <param name="Pairs">Positions in claim and source, rising.</param>
internal sealed record Alignment(double Score, IReadOnlyList<(int Claim, int Source)> Pairs)
{
    private const double Content = 2;
    private const double Small = 0.6;
    private const double Gap = 0.2;

    public static Alignment Of(Piece claim, Piece source, bool marked)
    {
        var (rows, columns) = (claim.Words.Count, source.Words.Count);
        var score = new double[rows + 1, columns + 1];
        var (best, bestRow, bestColumn) = (0.0, 0, 0);
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var here = Math.Max(0, Math.Max(score[i - 1, j], score[i, j - 1]) - Gap);
                if (Same(claim.Words[i - 1], source.Words[j - 1], marked) is var worth and > 0)
                {
                    here = Math.Max(here, score[i - 1, j - 1] + worth);
                }

                score[i, j] = here;
                (best, bestRow, bestColumn) = here > best ? (here, i, j) : (best, bestRow, bestColumn);
            }
        }

        return new Alignment(best, Trace(claim, source, marked, score, bestRow, bestColumn));
    }

    private static List<(int, int)> Trace(Piece claim, Piece source, bool marked, double[,] score, int row, int column)
    {
        var pairs = new List<(int, int)>();
        while (row > 0 && column > 0 && score[row, column] > 0)
        {
            var worth = Same(claim.Words[row - 1], source.Words[column - 1], marked);
            if (worth > 0 && Math.Abs(score[row, column] - score[row - 1, column - 1] - worth) < 1e-9)
            {
                pairs.Add((--row, --column));
            }
            else if (score[row - 1, column] >= score[row, column - 1])
            {
                row--;
            }
            else
            {
                column--;
            }
        }

        pairs.Reverse();
        return pairs;
    }

    private static double Same(Word claim, Word source, bool marked) =>
        claim.IsAside || claim.Kind == WordKind.Reference || source.Kind == WordKind.Reference || !string.Equals(Piece.KeyOf(claim, marked), Piece.KeyOf(source, marked), StringComparison.Ordinal)
            ? 0 : source.IsContent ? Content : Small;
}
