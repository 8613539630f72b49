using BenchmarkDotNet.Attributes;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Benchmarks;

/// <summary>One answer to a golden question through the answer check; the bar is 1 ms an answer at the 95th percentile.</summary>
[MemoryDiagnoser]
public class AnswerCheckBenchmarks
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    private readonly List<Reply> _replies = [];
    private CheckedReplies _checks = null!;
    private int _next;

    /// <summary>Answers by length: all of them, or the longest twentieth.</summary>
    [Params(1.0, 0.05)]
    public double Longest { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "knowledge");
        var answering = KnowledgeFiles.Read(root).Match(
            files => new Answering(Library.Build(files)), faults => throw new InvalidOperationException(string.Join('\n', faults)));
        _checks = new CheckedReplies(answering.Library, SafetyRulesInUse.Open(Path.Combine(root, "safety")));
        var all = answering.Library.Files.Exam.Select(q => answering.Answer(q.Turns[0], new DialogueState(), _today).Reply).Where(r => r.Citations.Count > 0);
        _replies.AddRange(all.OrderByDescending(r => r.Text.Length));
        _replies.RemoveRange((int)(_replies.Count * Longest), _replies.Count - (int)(_replies.Count * Longest));
    }

    [Benchmark]
    public Reply Check() => _checks.Check(_replies[_next++ % _replies.Count], _today).Reply;
}
