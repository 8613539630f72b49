namespace ChatTutor.Server.Commands.Evaluation;

/// <summary>How well one ranking meets the texts that were wanted.</summary>
/// <param name="Places">Ranks of the wanted texts that were found, from 0, ascending.</param>
/// <param name="Wanted">How many texts were wanted; at least 1.</param>
internal sealed record RankedAnswer(IReadOnlyList<int> Places, int Wanted)
{
    public static RankedAnswer Of(IEnumerable<string> ranked, IReadOnlyCollection<string> wanted) =>
        new([.. ranked.Index().Where(r => wanted.Contains(r.Item)).Select(r => r.Index)], wanted.Distinct().Count());

    public double Recall(int top) => (double)Places.Count(p => p < top) / Wanted;

    public double ReciprocalRank(int top) => Places.Count > 0 && Places[0] < top ? 1.0 / (Places[0] + 1) : 0;

    public double Ndcg(int top) =>
        Places.Where(p => p < top).Sum(Gain) / Enumerable.Range(0, Math.Min(top, Wanted)).Sum(Gain);

    private static double Gain(int place) => 1 / Math.Log2(place + 2);
}
