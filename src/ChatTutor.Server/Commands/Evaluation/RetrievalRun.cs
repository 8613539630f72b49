using System.Diagnostics;
using ChatTutor.Domain.Knowledge.Index;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands.Evaluation;

/// <summary>Indexes a corpus as the tutor indexes its documents, asks every question as the tutor would, and counts.</summary>
internal static class RetrievalRun
{
    private const int Deepest = 20;

    public static RetrievalFigures Measure(IReadOnlyList<CorpusText> corpus, IReadOnlyList<LabelledQuery> queries)
    {
        var start = Stopwatch.GetTimestamp();
        var index = SearchIndex.Build([.. corpus.Select(Unit)]);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var reader = new QueryReader(index.Vocabulary, WriteOut());

        foreach (var query in queries.Take(200))
        {
            index.Search(reader.Read(query.Text), Deepest);     // until the code is compiled the clock measures the compiler
        }

        var (answers, times) = (new List<RankedAnswer>(queries.Count), new List<double>(queries.Count));
        foreach (var query in queries)
        {
            var asked = Stopwatch.GetTimestamp();
            var hits = index.Search(reader.Read(query.Text), Deepest);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            answers.Add(RankedAnswer.Of(hits.Select(h => h.UnitKey), query.Relevant.ToHashSet()));
        }

        return Figures(answers, times, seconds);
    }

    private static RetrievalFigures Figures(List<RankedAnswer> answers, List<double> times, double seconds)
    {
        times.Sort();
        double Mean(Func<RankedAnswer, double> of) => answers.Count == 0 ? 0 : Math.Round(answers.Average(of), 4);
        return new RetrievalFigures
        {
            Queries = answers.Count,
            P1 = Mean(a => a.ReciprocalRank(1)),
            R5 = Mean(a => a.Recall(5)),
            R10 = Mean(a => a.Recall(10)),
            R20 = Mean(a => a.Recall(20)),
            Mrr10 = Mean(a => a.ReciprocalRank(10)),
            Ndcg10 = Mean(a => a.Ndcg(10)),
            MeanMs = times.Count == 0 ? 0 : Math.Round(times.Average(), 4),
            P95Ms = times.Count == 0 ? 0 : Math.Round(times[(int)(0.95 * (times.Count - 1))], 4),
            IndexSeconds = Math.Round(seconds, 3),
            ResidentMiB = Math.Round(Environment.WorkingSet / 1048576.0, 1),
        };
    }

    private static SearchUnit Unit(CorpusText text) => new(
        text.Id, text.Title ?? "", [.. PlainTextPassages.Of(text.Text).Index().Select(p => new SearchPassage($"{p.Index}", p.Item))]);

    /// <summary>The short forms that ship with the product; none where the file is missing.</summary>
    private static Func<string, string?>? WriteOut()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "knowledge", AbbreviationFile.Name);
        return File.Exists(path)
            ? AbbreviationFile.Read(path).Match<Func<string, string?>?>(file => file.ToAbbreviations().WriteOut, _ => null)
            : null;
    }
}
