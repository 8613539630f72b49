using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Runs the exam over a folder for a person at the command line.</summary>
public static class ExamRun
{
    /// <returns>0 when every question was answered as expected, 1 otherwise.</returns>
    public static int Print(string folder, DateOnly today, bool explain, TextWriter to) => KnowledgeFiles.Read(folder).Match(
        files =>
        {
            var answering = new Answering(Library.Build(files));
            foreach (var q in explain ? files.Exam.Where(q => q.Turns.Count == 1) : [])
            {
                to.WriteLine($"F\t{q.Id}\t{q.Expect}\t{answering.Features(q.Turns[0])}");
            }

            var failures = Exam.Failures(answering, today).ToList();
            foreach (var (question, why, answer) in failures)
            {
                to.WriteLine($"{question.Id} [{question.Kind}] {string.Join(" // ", question.Turns)}\n    {why}\n    {answer.ReplaceLineEndings(" ⏎ ")}");
                foreach (var line in explain ? answering.Explain(question.Turns[^1]) : [])
                {
                    to.WriteLine($"      {line}");
                }
            }

            to.WriteLine($"asked {files.Exam.Count}, passed {files.Exam.Count - failures.Count}");
            return failures.Count == 0 ? 0 : 1;
        },
        faults =>
        {
            foreach (var fault in faults)
            {
                to.WriteLine(fault);
            }

            return 1;
        });
}
