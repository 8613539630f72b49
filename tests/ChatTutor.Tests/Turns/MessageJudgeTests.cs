using System.Collections.Concurrent;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tests.Safety;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>Joining finds what is split, and nothing in messages that merely follow each other.</summary>
public sealed class MessageJudgeTests
{
    private static readonly ConversationId _conversation = new("test", "1");
    private static readonly MessageJudge _judge = new(GuardCase.Guard.Inspect, NullLogger<MessageJudge>.Instance);

    // Each text stands in many windows.
    private static readonly ConcurrentDictionary<string, Judgement> _alone = [];

    [Fact]
    public void Golden_questions_one_after_the_other_never_find_more_together_than_alone()
    {
        var turns = KnowledgeFiles.Read(Repository.PathOf("knowledge"))
            .Match(files => files.Exam, faults => throw new InvalidOperationException(faults[0].ToString()))
            .SelectMany(question => question.Turns).ToList();

        Assert.True(turns.Count > 500);
        Assert.Empty(Alarms(turns));
    }

    [Fact]
    public void Look_alikes_one_after_the_other_raise_next_to_nothing()
    {
        var texts = GuardCase.Read("pii_vi_negative").Concat(GuardCase.Read("secrecy_vi"))
            .Where(c => c.Expected == "allow").SelectMany(c => c.Messages).ToList();

        Assert.True(texts.Count > 200);
        var alarms = Alarms(texts);
        Assert.True(alarms.Count <= 2, string.Join('\n', alarms));
    }

    [Theory]
    [InlineData("12", "2025", "30", "6", "2026")]
    [InlineData("1", "2", "3", "4", "1", "2", "3", "4", "2", "1", "3", "2", "4", "4", "1", "2")]
    [InlineData("0", "1", "0", "1", "1", "0", "0", "1", "0", "1", "1", "0")]
    [InlineData("A", "B", "C", "D", "1a", "2b", "3c")]
    [InlineData("câu 1: B", "câu 2: C", "câu 3: A", "câu 4: D", "câu 5: B")]
    [InlineData("26/4/2026", "30/6/2026", "1879", "2262", "138")]
    [InlineData("mật khẩu mạnh là gì?", "còn mã OTP thì sao", "thế bao lâu nên đổi một lần?", "đổi ở đâu")]
    [InlineData("tài liệu mật là gì?", "còn tối mật?", "ai được xem", "mức 2 thì sao")]
    [InlineData("CCCD gắn chíp dùng để làm gì", "mức 2", "năm 2026", "15 chỉ tiêu", "138")]
    [InlineData("Số điện thoại hỗ trợ là bao nhiêu?", "100 %", "601", "95 % cán bộ", "18")]
    public void Harmless_answers_in_a_row_are_left_alone(params string[] texts) => Assert.Empty(Alarms(texts));

    [Fact]
    public void Messages_split_in_parts_are_found_as_the_guard_finds_them()
    {
        foreach (var split in GuardCase.Read("metamorphic").Where(c => c.Messages.Count > 1))
        {
            var judged = Together(split.Messages, split.Messages.Count - 1);
            Assert.True(judged.Findings.Any(finding => finding.Action >= GuardAction.Warn), split.Id);
            Assert.NotEmpty(judged.Covered);
        }
    }

    [Theory]
    [InlineData("12/03/1985", "ngày sinh của tôi là")]
    [InlineData("28-4-1979", "ngày sinh:")]
    [InlineData("3 tháng 5 năm 1990", "em sinh ngày")]
    [InlineData("B67581628", "hộ chiếu của tôi")]
    [InlineData("C1234567", "Số hộ chiếu là:")]
    [InlineData("bị ung thư gan giai đoạn 2", "Ông Nguyễn Văn Mẫu")]
    [InlineData("thôn Trung, xã Phúc Thọ, số nhà 7", "hộ khẩu thường trú của em")]
    [InlineData("1985", "12/03/", "ngày sinh của em")]
    public void A_value_after_its_announcement_is_covered(string value, params string[] announced)
    {
        var judged = Together([.. announced.Reverse(), value], announced.Length);

        Assert.Contains(judged.Findings, finding => finding.Action >= GuardAction.Warn);
        Assert.DoesNotContain(value, judged.Redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_together_is_judged_with_the_latest_only()
    {
        var earlier = Recent(["00109" + new string('a', 3_000), "87654"]);

        var judged = _judge.Together(Message(new string('ă', InputGuard.LongestText - 10) + " 32"), earlier);

        Assert.False(judged.IsRefused);
        Assert.Empty(judged.Covered);
    }

    [Theory]
    [InlineData("TUYỆT MẬT", null, null, null, true)]
    [InlineData("Lan 0912345678", null, null, null, false)]
    [InlineData(null, "mật khẩu: Abc@12345.txt", null, null, true)]
    [InlineData(null, null, "TUYỆT MẬT", null, true)]
    [InlineData(null, null, null, "mã OTP của tôi là 482913", true)]
    [InlineData("Lan", "ke-hoach.docx", "Kế hoạch năm 2026", "muc-2", false)]
    public void Names_files_captions_and_payloads_are_judged_like_text(
        string? name, string? file, string? caption, string? payload, bool refused)
    {
        var message = Message("Khung năng lực số là gì?") with
        {
            DisplayName = name,
            Payload = payload,
            Attachments = file is null && caption is null ? [] : [new Attachment(file, caption)],
        };

        var judged = _judge.Alone(message);

        Assert.Equal(refused, judged.IsRefused);
        Assert.Equal(refused ? "" : message.Text, judged.Redacted);
        Assert.Equal(refused, judged.Findings.Count > 0);
    }

    [Theory]
    [InlineData("tên")]
    [InlineData("tệp")]
    [InlineData("chú thích")]
    [InlineData("nút")]
    public void A_guard_that_fails_on_anything_that_came_along_refuses(string bad)
    {
        var judge = new MessageJudge(
            texts => texts[0] == bad ? throw new TimeoutException() : GuardCase.Guard.Inspect(texts), NullLogger<MessageJudge>.Instance);
        var message = Message("Khung năng lực số là gì?") with
        {
            DisplayName = "tên",
            Payload = "nút",
            Attachments = [new Attachment("tệp", "chú thích")],
        };

        Assert.Equal("GUARD_FAILURE", Assert.Single(judge.Alone(message).Findings).Entity);
    }

    private static List<string> Alarms(IReadOnlyList<string> texts) =>
        [.. Enumerable.Range(1, texts.Count - 1).Where(at => Together(texts, at) is var together
            && (together.Covered.Count > 0 || !together.Findings.SequenceEqual(Alone(texts[at]).Findings)))
            .Select(at => string.Join(" | ", texts.Take(at + 1).TakeLast(RecentMessages.MostMessages + 1)))];

    /// <summary>As the inbox does it: what came before, kept within its bounds.</summary>
    private static Judgement Together(IReadOnlyList<string> texts, int at)
    {
        using var memory = new RecentMessages(TimeProvider.System);
        foreach (var message in Recent([.. texts.Take(at).TakeLast(RecentMessages.MostMessages)]))
        {
            memory.Add(_conversation, message);
        }

        return _judge.Together(Message(texts[at]), memory.Of(_conversation));
    }

    private static List<RecentMessage> Recent(IReadOnlyList<string> texts) => [.. texts
        .Select((text, number) => (Number: number, Text: text, Judged: Alone(text)))
        .Where(m => !m.Judged.IsRefused)
        .Select(m => RecentMessage.Of($"{m.Number}", DateTimeOffset.UtcNow, m.Text, m.Judged.Redacted, m.Judged.Findings))];

    private static Judgement Alone(string text) => _alone.GetOrAdd(text, unseen => _judge.Alone(Message(unseen)));

    private static IncomingMessage Message(string text) => new()
    {
        Conversation = _conversation,
        ExternalId = "x",
        Text = text,
        SentAt = DateTimeOffset.UnixEpoch,
    };
}
