using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Asks a library the golden questions before it goes live, and says which ones it gets wrong.</summary>
internal static class Exam
{
    /// <summary>The questions that were answered wrongly, with the reason.</summary>
    public static IEnumerable<(ExamQuestion Question, string Why, string Answer)> Failures(Answering answering, DateOnly today)
    {
        foreach (var question in answering.Library.Files.Exam)
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
        "declined" => reply.Answered ? "answered, should decline"
            : reply.Citations.Count > 0 ? "declined with citations" : null,
        _ when !reply.Answered => "declined, should answer",
        _ => Missing(question, reply, library),
    };

    private static string? Missing(ExamQuestion question, Reply reply, Library library)
    {
        var cited = reply.Citations.Select(c => c.Document).ToHashSet(StringComparer.Ordinal);
        string CitedAs(string id) => library.Documents.FirstOrDefault(d => d.Document.Id == id)?.Document.CitedAs ?? $"?{id}";
        var any = Strings(question.Document).Select(CitedAs).ToList();
        var text = Plain(reply.Text);
        return any.Count > 0 && !any.Exists(cited.Contains) ? $"cites {string.Join(" + ", cited)}"
            : question.All.Select(CitedAs).FirstOrDefault(d => !cited.Contains(d)) is { } missing ? $"does not cite {missing}"
            : question.Contains.FirstOrDefault(c => !text.Contains(Plain(c), StringComparison.Ordinal)) is { } fact ? $"lacks “{fact}”"
            : question.NotContains.FirstOrDefault(c => text.Contains(Plain(c), StringComparison.Ordinal)) is { } wrong ? $"holds “{wrong}”"
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
