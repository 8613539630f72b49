using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tests.Safety;
using ChatTutor.Tutoring.Answers;
using Xunit;
using Xunit.Abstractions;

namespace ChatTutor.Tests.People;

/// <summary>Short answers say less, never something else: over all golden questions.</summary>
public sealed partial class PlainRepliesTests(ITestOutputHelper output)
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    [Fact]
    public void A_short_answer_is_part_of_the_full_one_keeps_what_limits_it_and_its_citations()
    {
        var checks = new CheckedReplies(Talks.Library, GuardCase.Guard);
        var (faults, full, brief, shortened, answered) = (new List<string>(), 0, 0, 0, 0);
        foreach (var question in Talks.Library.Files.Exam.Where(q => q.Turns.Count == 1).Select(q => q.Turns[0]))
        {
            var reply = Talks.Answering.Value.Answer(question, new DialogueState(), _today).Reply;
            if (PlainReplies.Of(reply, question) is not { } plain)
            {
                continue;
            }

            (answered, shortened) = (answered + 1, shortened + (plain.LeavesOut ? 1 : 0));
            (full, brief) = (full + reply.Text.Length, brief + plain.Reply.Text.Length);
            faults.AddRange(Faults(reply, plain, checks).Select(fault => $"{question}: {fault}\n{plain.Reply.Text}"));
        }

        output.WriteLine($"{answered} answers, {shortened} leave something out, {full} characters become {brief}; {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join("\n---\n", faults.Take(10)));
        Assert.True(shortened > 50);
    }

    [Fact]
    public void The_sentence_that_answers_stays_and_one_that_limits_nothing_goes()
    {
        const string Quote = "Cán bộ tham gia tập huấn. Kết quả được cập nhật vào hồ sơ. Không áp dụng với người đã nghỉ.";

        Assert.Equal("[…] Kết quả được cập nhật vào hồ sơ. Không áp dụng với người đã nghỉ.", ShortQuote.Of(Quote, "kết quả cập nhật vào đâu"));
    }

    [Theory]
    [InlineData("Trừ báo cáo có yếu tố mật.")]
    [InlineData("Nếu chưa đạt thì học lại.")]
    [InlineData("Chỉ dùng nền tảng được phép.")]
    [InlineData("Người dân chưa có tài khoản.")]
    [InlineData("Thực hiện trong 10 ngày.")]
    public void Numbers_negations_and_conditions_are_never_left_out(string sentence) =>
        Assert.Contains(sentence, ShortQuote.Of($"Đơn vị tổ chức tập huấn. {sentence} Kết quả được lưu.", "kết quả được lưu ở đâu"), StringComparison.Ordinal);

    [Fact]
    public void A_list_stops_at_five_and_says_so()
    {
        var full = new Reply("“Gồm:”\n" + string.Join('\n', "abcdefgh".Select(c => $"“mục {c}”")) + "\n— Văn bản, Điều 1 (bản 12345678)")
        {
            Citations = [new Citation("x", "y", "z", "1")],
        };
        var plain = PlainReplies.Of(full, "gồm gì")!;

        Assert.Equal("“Gồm:”\n“mục a”\n“mục b”\n“mục c”\n“mục d”\n“mục e”\n— Văn bản, Điều 1", plain.Reply.Text);
        Assert.True(plain.CutsList);
        Assert.Equal(PlainReplies.More, plain.Reply.Choices[0].Label);
    }

    private static IEnumerable<string> Faults(Reply full, PlainReply plain, CheckedReplies checks)
    {
        if (!IsPartOf(Words(plain.Reply.Text.Replace(ShortQuote.Gap, " ", StringComparison.Ordinal)), Words(full.Text)))
        {
            yield return "says something else";
        }

        if (!plain.Reply.Citations.SequenceEqual(full.Citations))
        {
            yield return "lost a citation";
        }

        if (!plain.CutsList && Limits(First(full.Text)).Except(Limits(plain.Reply.Text)).ToList() is { Count: > 0 } lost && !plain.Reply.Text.Contains($"\n{ShortQuote.Gap}", StringComparison.Ordinal))
        {
            yield return $"lost {string.Join(", ", lost)}";
        }

        if (checks.Check(plain.Reply, _today).Verdict is { Action: > AnswerAction.Warn } verdict)
        {
            yield return $"not bound: {string.Join(',', verdict.Findings.Select(f => f.Entity))}";
        }
    }

    private static bool IsPartOf(List<string> part, List<string> whole)
    {
        var at = 0;
        return part.TrueForAll(word =>
        {
            at = whole.IndexOf(word, at) + 1;
            return at > 0;
        });
    }

    private static string First(string text) => Version().Replace(text.Split($"\n\n{Speaker.Related}\n")[0], "");

    private static IEnumerable<string> Limits(string text) => Words(text).Where(word => word.Any(char.IsAsciiDigit) || word is "không" or "chưa" or "trừ" or "chỉ" or "nếu" or "cấm");

    private static List<string> Words(string text) => [.. Tokens.Of(VietnameseText.Normalise(text)).Where(t => !t.IsExact).Select(t => VietnameseText.Lower(t.Text))];

    [GeneratedRegex(@" \(bản [0-9a-f]{8}\)")]
    private static partial Regex Version();
}
