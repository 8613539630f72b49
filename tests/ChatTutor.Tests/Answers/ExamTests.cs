using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Answers;

/// <summary>The golden questions and an outside examiner's, held to what was reached. The figures are in docs/figures.md.</summary>
public sealed class ExamTests
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    private static readonly Lazy<Answering> _answering = new(() => KnowledgeFiles.Read(Repository.PathOf("knowledge"))
        .Match(files => new Answering(Library.Build(files)), faults => throw new InvalidOperationException(string.Join('\n', faults))));

    [Fact]
    public void The_golden_questions_keep_their_floor() => Holds(_answering.Value.Library.Files.Exam, answered: 0.88, declined: 0.88);

    [Fact]
    public void The_examiners_questions_keep_their_floor()
    {
        Holds(Examiner("examiner-seen.yaml"), answered: 0.78, declined: 0.9);
        Holds(Examiner("examiner-unseen.yaml"), answered: 0.6, declined: 0.65);
    }

    [Fact]
    public void Every_declined_question_leaves_no_citation_and_every_answer_has_one()
    {
        foreach (var question in _answering.Value.Library.Files.Exam.Where(q => q.Turns.Count == 1))
        {
            var reply = _answering.Value.Answer(question.Turns[0], new DialogueState(), _today).Reply;
            Assert.True(reply.Answered == (reply.Citations.Count > 0), $"{question.Id}: {reply.Text}");
        }
    }

    /// <summary>Each quoted run stands in its document, to the letter: nothing unsourced.</summary>
    [Fact]
    public void Every_quotation_stands_in_the_document_it_names()
    {
        var texts = _answering.Value.Library.Documents.ToDictionary(
            d => d.Document.CitedAs, d => Squeezed(Domain.Knowledge.MarkdownText.PlainLines(d.Printed(d.Sections[0]))));
        var loose =
            from question in _answering.Value.Library.Files.Exam
            where question.Turns.Count == 1
            from citation in _answering.Value.Answer(question.Turns[0], new DialogueState(), _today).Reply.Citations
            where !texts[citation.Document].Contains(Squeezed(citation.Quote), StringComparison.Ordinal)
            select $"{question.Id}: {citation.Quote}";

        Assert.Empty(loose.Take(5));
    }

    private static void Holds(IReadOnlyList<ExamQuestion> questions, double answered, double declined)
    {
        var wrong = Exam.Failures(_answering.Value, _today, questions).Select(f => f.Question.Expect).ToList();
        foreach (var (expect, floor) in new[] { ("answered", answered), ("declined", declined) })
        {
            var asked = questions.Count(q => q.Expect == expect);
            var right = asked - wrong.Count(w => w == expect);
            Assert.True(right >= floor * asked, $"{expect}: {right} of {asked} right.");
        }
    }

    private static List<ExamQuestion> Examiner(string file) =>
        YamlFile.Read<List<ExamQuestion>>(Repository.PathOf("tests", "ChatTutor.Tests", "Answers", file))
            .Match(list => list, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('|' or '-' or '+')));
}
