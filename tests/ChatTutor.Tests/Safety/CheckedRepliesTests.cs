using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>The tutor's own replies pass the check, and one that is not bound never leaves.</summary>
public sealed class CheckedRepliesTests
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    private static readonly Lazy<Answering> _answering = new(() => KnowledgeFiles.Read(Repository.PathOf("knowledge"))
        .Match(files => new Answering(Library.Build(files)), faults => throw new InvalidOperationException(string.Join('\n', faults))));

    [Fact]
    public void Every_answer_to_the_golden_questions_leaves_as_it_was_made()
    {
        var checks = new CheckedReplies(_answering.Value.Library, GuardCase.Guard);
        var changed = new List<string>();
        foreach (var question in _answering.Value.Library.Files.Exam)
        {
            var state = new DialogueState();
            foreach (var turn in question.Turns)
            {
                var answer = _answering.Value.Answer(turn, state, _today);
                state = answer.State;
                if (answer.Reply.Citations.Count > 0 && checks.Check(answer.Reply, _today) is { Verdict.Action: > AnswerAction.Warn } stopped)
                {
                    changed.Add($"{turn}: {string.Join(',', stopped.Verdict.Findings.Select(f => f.Entity))}\n{answer.Reply.Text}");
                }
            }
        }

        Assert.True(changed.Count == 0, $"{changed.Count}\n{string.Join("\n---\n", changed.Take(12))}");
    }

    [Fact]
    public void A_reply_that_says_more_than_its_places_leaves_as_its_quotations()
    {
        var made = _answering.Value.Answer("Người chưa đạt chuẩn thì phải làm gì?", new DialogueState(), _today).Reply;
        var checks = new CheckedReplies(_answering.Value.Library, GuardCase.Guard);

        var (reply, verdict) = checks.Check(made with { Text = made.Text + "\nCán bộ phải thi lại mỗi tháng 3 lần." }, _today);

        Assert.Equal(AnswerAction.Block, verdict.Action);
        Assert.DoesNotContain("thi lại", reply.Text, StringComparison.Ordinal);
        Assert.All(reply.Citations, c => Assert.Contains($"“{c.Quote}”", reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reply_without_a_quotation_that_stands_in_the_library_says_so()
    {
        var invented = new Reply("“Công chức phải đạt Mức 5.”") { Citations = [new Citation("1879-QĐ/TU", "Điều 4", "Công chức phải đạt Mức 5.", "x")] };

        var (reply, _) = new CheckedReplies(_answering.Value.Library, GuardCase.Guard).Check(
            invented with { Text = "Công chức phải đạt Mức 4." }, _today);

        Assert.False(reply.Answered);
        Assert.Empty(reply.Citations);
    }
}
