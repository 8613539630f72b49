using System.Globalization;

namespace ChatTutor.Server.Commands.Evaluation;

/// <summary>What a run over a labelled set came to. Shares from 0 to 1, means over the questions.</summary>
internal sealed record RetrievalFigures
{
    public required int Queries { get; init; }

    public required double P1 { get; init; }

    public required double R5 { get; init; }

    public required double R10 { get; init; }

    public required double R20 { get; init; }

    public required double Mrr10 { get; init; }

    public required double Ndcg10 { get; init; }

    public required double MeanMs { get; init; }

    public required double P95Ms { get; init; }

    public required double IndexSeconds { get; init; }

    public required double ResidentMiB { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Queries} questions: P@1 {P1:F4}, R@5 {R5:F4}, R@10 {R10:F4}, R@20 {R20:F4}, MRR@10 {Mrr10:F4}, nDCG@10 {Ndcg10:F4}; " +
        $"{MeanMs:F3} ms a question (95 % below {P95Ms:F3}), index in {IndexSeconds:F2} s, {ResidentMiB:F0} MiB");
}
