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
        var (said, meant) = Numbered(claim, source, marked);
        var score = new double[rows + 1, columns + 1];
        var (best, bestRow, bestColumn) = (0.0, 0, 0);
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var here = Math.Max(0, Math.Max(score[i - 1, j], score[i, j - 1]) - Gap);
                if (said[i - 1] == meant[j - 1].Key)
                {
                    here = Math.Max(here, score[i - 1, j - 1] + meant[j - 1].Worth);
                }

                score[i, j] = here;
                (best, bestRow, bestColumn) = here > best ? (here, i, j) : (best, bestRow, bestColumn);
            }
        }

        return new Alignment(best, best > 0 ? Trace(said, meant, score, bestRow, bestColumn) : []);
    }

    /// <summary>Words as numbers, the same for the same word: comparing them is what the time went to.</summary>
    private static (int[] Said, (int Key, double Worth)[] Meant) Numbered(Piece claim, Piece source, bool marked)
    {
        var keys = new Dictionary<string, int>(claim.Words.Count, StringComparer.Ordinal);
        var said = new int[claim.Words.Count];
        for (var i = 0; i < said.Length; i++)
        {
            var word = claim.Words[i];
            var key = Piece.KeyOf(word, marked);
            said[i] = word.IsAside || word.Kind == WordKind.Reference ? -1 : keys.TryGetValue(key, out var known) ? known : keys[key] = keys.Count;
        }

        var meant = new (int, double)[source.Words.Count];
        for (var j = 0; j < meant.Length; j++)
        {
            var word = source.Words[j];
            meant[j] = word.Kind != WordKind.Reference && keys.TryGetValue(Piece.KeyOf(word, marked), out var key) ? (key, word.IsContent ? Content : Small) : (-2, 0);
        }

        return (said, meant);
    }

    private static List<(int, int)> Trace(int[] said, (int Key, double Worth)[] meant, double[,] score, int row, int column)
    {
        var pairs = new List<(int, int)>();
        while (row > 0 && column > 0 && score[row, column] > 0)
        {
            var worth = said[row - 1] == meant[column - 1].Key ? meant[column - 1].Worth : 0;
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
}
