using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Runs the exam over a folder for a person at the command line.</summary>
public static class ExamRun
{
    /// <returns>0 when every question was answered as expected, 1 otherwise.</returns>
    /// <param name="folder">A knowledge folder.</param>
    /// <param name="questions">A file of other questions; null for the folder's own.</param>
    /// <param name="today">The day deadlines are judged on.</param>
    /// <param name="explain">Show the candidates of each wrong answer.</param>
    /// <param name="to">Where it is printed.</param>
    public static int Print(string folder, string? questions, DateOnly today, bool explain, TextWriter to) => KnowledgeFiles.Read(folder).Match(
        files => questions is null ? Print(files, files.Exam, today, explain, to)
            : YamlFile.Read<List<ExamQuestion>>(questions).Match(list => Print(files, list, today, explain, to), faults => Print(faults, to)),
        faults => Print(faults, to));

    private static int Print(KnowledgeFiles files, IReadOnlyList<ExamQuestion> asked, DateOnly today, bool explain, TextWriter to)
    {
        var answering = new Answering(Library.Build(files));
        var failures = Exam.Failures(answering, today, asked).ToList();
        foreach (var (question, why, answer) in failures)
        {
            to.WriteLine($"{question.Id} [{question.Kind}] {string.Join(" // ", question.Turns)}\n    {why}\n    {answer.ReplaceLineEndings(" ⏎ ")}");
            foreach (var line in explain ? answering.Explain(question.Turns[^1]) : [])
            {
                to.WriteLine($"      {line}");
            }
        }

        int Right(string expect) => asked.Count(q => q.Expect == expect) - failures.Count(f => f.Question.Expect == expect);
        to.WriteLine($"answered {Right("answered")} of {asked.Count(q => q.Expect == "answered")}, "
            + $"declined {Right("declined")} of {asked.Count(q => q.Expect == "declined")}");
        to.WriteLine($"asked {asked.Count}, passed {asked.Count - failures.Count}");
        return failures.Count == 0 ? 0 : 1;
    }

    private static int Print(IReadOnlyList<KnowledgeFault> faults, TextWriter to)
    {
        foreach (var fault in faults)
        {
            to.WriteLine(fault);
        }

        return 1;
    }
}
