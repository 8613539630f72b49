using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Asks a library the golden questions before it goes live, and says which ones it gets wrong.</summary>
internal static class Exam
{
    /// <summary>The questions a library can be asked: all but those about documents that it no longer holds.</summary>
    public static IEnumerable<ExamQuestion> Asked(Library library)
    {
        var held = library.Documents.Select(d => d.Document.Id).ToHashSet(StringComparer.Ordinal);
        return library.Files.Exam.Where(q => q.All.TrueForAll(held.Contains)
            && (Strings(q.Document).ToList() is not { Count: > 0 } any || any.Exists(held.Contains)));
    }

    /// <summary>The questions that were answered wrongly, with the reason.</summary>
    public static IEnumerable<(ExamQuestion Question, string Why, string Answer)> Failures(
        Answering answering, DateOnly today, IReadOnlyList<ExamQuestion>? questions = null)
    {
        foreach (var question in questions ?? Asked(answering.Library))
        {
            var state = new DialogueState();
            Reply? reply = null;
            foreach (var turn in question.Turns)
            {
                (reply, state) = answering.Answer(turn, state, today);
            }

            if (Fault(question, reply!, answering.Library) is { } why)
            {
                yield return (question, why, reply!.Text);
            }
        }
    }

    private static string? Fault(ExamQuestion question, Reply reply, Library library) => question.Expect switch
    {
        "declined" => reply.Answered ? "đã trả lời, lẽ ra phải nói là chưa có"
            : reply.Citations.Count > 0 ? "nói là chưa có nhưng vẫn trích dẫn" : null,
        _ when !reply.Answered => "nói là chưa có, lẽ ra phải trả lời",
        _ => Missing(question, reply, library),
    };

    private static string? Missing(ExamQuestion question, Reply reply, Library library)
    {
        var cited = reply.Citations.Select(c => c.Document).ToHashSet(StringComparer.Ordinal);
        string CitedAs(string id) => library.Documents.FirstOrDefault(d => d.Document.Id == id)?.Document.CitedAs ?? $"?{id}";
        var any = Strings(question.Document).Select(CitedAs).ToList();
        var text = Plain(reply.Text);
        return any.Count > 0 && !any.Exists(cited.Contains) ? $"viện dẫn {string.Join(" + ", cited)}"
            : question.All.Select(CitedAs).FirstOrDefault(d => !cited.Contains(d)) is { } missing ? $"không viện dẫn {missing}"
            : question.Contains.FirstOrDefault(c => !c.Split(" | ").Any(w => text.Contains(Plain(w), StringComparison.Ordinal))) is { } fact ? $"thiếu “{fact}”"
            : question.NotContains.FirstOrDefault(c => text.Contains(Plain(c), StringComparison.Ordinal)) is { } wrong ? $"có “{wrong}”"
            : null;
    }

    private static string Plain(string text) => string.Join(' ', VietnameseText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Strings(object? value) => value switch
    {
        string one => [one],
        IEnumerable<object> many => many.OfType<string>(),
        _ => [],
    };
}
