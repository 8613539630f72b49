using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Answers;

/// <summary>What the tutor says to questions that matter most, on the real documents. Cases in words.</summary>
public sealed class AnsweringTests
{
    private static readonly Lazy<Answering> _answering = new(() => KnowledgeFiles.Read(Repository.PathOf("knowledge"))
        .Match(files => new Answering(Library.Build(files)), faults => throw new InvalidOperationException(string.Join('\n', faults))));

    [Theory]
    [InlineData("a level of a group", "Cộng tác viên phải đạt tối thiểu mức mấy?", "Tối thiểu Mức 1")]
    [InlineData("the same without marks", "cong tac vien phai dat toi thieu muc may", "Tối thiểu Mức 1")]
    [InlineData("the same in telex", "coongj tacs vieen phair ddatj toois thieeur mucws maays", "Tối thiểu Mức 1")]
    [InlineData("a competency by its code", "Năng lực 5.1 yêu cầu gì?", "mật khẩu mạnh")]
    [InlineData("an article by number", "Điều 5 khoản 3 quy định gì?", "tái đánh giá trong thời hạn phù hợp")]
    [InlineData("a term with its gloss", "Digital Twin nghĩa là gì?", "Bản sao số")]
    [InlineData("a target of one year", "Năm 2025 bao nhiêu phần trăm người lao động doanh nghiệp có kỹ năng số?", "80%")]
    [InlineData("the signatory", "Ai ký kế hoạch của xã Ứng Hòa?", "Nguyễn Đức Vượng")]
    [InlineData("the owner of a task", "Ai chủ trì lễ phát động phong trào Bình dân học vụ số?", "Sở Khoa học và Công nghệ")]
    [InlineData("what nobody fixed", "Bao nhiêu điểm thì đạt?", "chưa quy định điểm đạt")]
    [InlineData("a number that two places print differently", "Số quyết định là 1879 hay 1863?", "1863")]
    public void Answers(string what, string question, string fact)
    {
        var reply = Ask(question);

        Assert.True(reply.Answered, $"{what}: {reply.Text}");
        Assert.Contains(fact, reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Citations);
    }

    [Theory]
    [InlineData("content of a document that is only mentioned", "Quyết định 2262/QĐ-UBND quy định những gì?")]
    [InlineData("another city", "Khung năng lực số của Đà Nẵng có mấy nhóm?")]
    [InlineData("a year no document speaks of", "Năm 2029 bao nhiêu phần trăm người dân phải có kỹ năng số?")]
    [InlineData("an article that does not exist", "Điều 12 Quyết định 1879 nói gì?")]
    [InlineData("a competency that does not exist", "Năng lực 5.4 yêu cầu gì?")]
    [InlineData("a level that does not exist", "Mức 5 là gì?")]
    [InlineData("a name in an office", "Giám đốc Sở Khoa học và Công nghệ là ai?")]
    [InlineData("an amount of money", "Học phí lớp bình dân học vụ số bao nhiêu tiền?")]
    [InlineData("a law that is not here", "Luật An ninh mạng có hiệu lực từ ngày nào?")]
    [InlineData("the weather", "Hôm nay Hà Nội có mưa không?")]
    public void Declines(string what, string question)
    {
        var reply = Ask(question);

        Assert.False(reply.Answered, $"{what}: {reply.Text}");
        Assert.Empty(reply.Citations);
    }

    [Fact]
    public void A_document_that_is_only_mentioned_is_pointed_to() =>
        Assert.Contains(Ask("Quyết định 2262 quy định những gì?").Pointers, p => p.Document.Contains("Ứng Hòa", StringComparison.Ordinal));

    [Fact]
    public void A_follow_up_takes_the_group_from_itself_and_the_rest_from_before() =>
        Assert.Contains("Tối thiểu Mức 1", Ask("Công chức phải đạt tối thiểu mức mấy?", "còn cộng tác viên thì sao?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_deadline_is_judged_against_the_day_of_the_question()
    {
        const string Question = "Rà soát đối tượng, xác định nhu cầu tập huấn phải xong trước ngày nào?";

        Assert.Contains("đã qua", Ask(new DateOnly(2026, 11, 22), Question).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã qua", Ask(new DateOnly(2025, 12, 1), Question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoàn thành trước ngày 20/12/2025.", "2025-12-20", false)]
    [InlineData("Hoàn thành trước ngày 20/12/2025.", "2025-12-21", true)]
    [InlineData("Thời gian thực hiện: Quý III/2025.", "2025-09-30", false)]
    [InlineData("Thời gian thực hiện: Quý III/2025.", "2025-10-01", true)]
    [InlineData("Thời gian thực hiện: Năm 2025 - 2026.", "2026-12-31", false)]
    [InlineData("Thời gian thực hiện: Thường xuyên.", "2030-01-01", false)]
    public void A_period_has_passed_on_the_day_after_its_last(string words, string today, bool passed) =>
        Assert.Equal(passed, Deadlines.Notice(words, DateOnly.ParseExact(today, "yyyy-MM-dd", null)) is not null);

    private static Reply Ask(params string[] turns) => Ask(new DateOnly(2026, 11, 22), turns);

    private static Reply Ask(DateOnly today, params string[] turns)
    {
        var state = new DialogueState();
        Reply? reply = null;
        foreach (var turn in turns)
        {
            (reply, state) = _answering.Value.Answer(turn, state, today);
        }

        return reply!;
    }
}
