using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Safety;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Duty;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Duty;

/// <summary>No to acting in a person's place, with the clause and with what helps; a draft is labelled wherever it comes from.</summary>
public sealed class DutyTurnTests
{
    private static readonly Lazy<Answering> _answering = new(() => KnowledgeFiles.Read(Repository.PathOf("knowledge"))
        .Match(files => new Answering(Library.Build(files)), faults => throw new InvalidOperationException(string.Join('\n', faults))));

    public static TheoryData<string> Rules { get; } = ["duty.decide", "duty.staff", "duty.level", "duty.exam", "duty.others"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_refusal_quotes_its_clause_and_offers_questions_that_are_answered(string rule)
    {
        var reply = Refusals.For(rule, _answering.Value.Library);

        Assert.False(reply.Answered);
        var clause = Assert.Single(reply.Citations);
        Assert.StartsWith("Phụ lục, mục VII, khoản ", clause.Section, StringComparison.Ordinal);
        Assert.Contains(clause.Quote, reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Choices);
        Assert.All(reply.Choices, choice => Assert.True(Says(choice.Send).Answered, choice.Send));
        Assert.All(reply.Choices, choice => Assert.Empty(GuardCase.Guard.Inspect(choice.Send).Findings));
        Assert.All(reply.Choices, choice => Assert.InRange(choice.Label.Length, 1, 40));
    }

    [Theory]
    [InlineData("Soạn giúp tôi báo cáo về an toàn thông tin")]
    [InlineData("viết hộ mình kế hoạch bồi dưỡng năng lực số nhé")]
    [InlineData("Lập kế hoạch tự học năng lực số cho công chức")]
    [InlineData("Soạn nháp công văn mời họp để tôi sửa")]
    [InlineData("soan giup em bai phat bieu khai mac ngay hoi chuyen doi so")]
    [InlineData("Viết giúp tôi báo cáo tổng kết mùa mưa bão được không?")]
    [InlineData("Bạn hãy viết tờ trình xin kinh phí sửa nhà")]
    public void Every_draft_carries_the_label_the_checklist_and_who_is_responsible(string request)
    {
        var reply = Says(request);

        Assert.StartsWith(Reply.DraftLabel, reply.Text, StringComparison.Ordinal);
        Assert.True(reply.CarriesDraftLabel());
        Assert.Contains("☐ Đối chiếu từng ý với nguồn chính thống (VII.2)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("dữ liệu nhạy cảm (VII.1)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("chịu trách nhiệm về văn bản", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Citations, c => c.Section == "Phụ lục, mục VII, khoản 1");
        Assert.Contains(reply.Citations, c => c.Section == "Phụ lục, mục VII, khoản 2");
    }

    [Fact]
    public void A_draft_on_a_topic_of_the_sources_quotes_them()
    {
        var reply = Says("Soạn giúp tôi báo cáo về đánh giá năng lực số của công chức");

        Assert.True(reply.Answered);
        Assert.Contains("Căn cứ 1", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Citations.Count > 2);
    }

    [Fact]
    public void A_draft_on_anything_else_says_that_there_is_nothing()
    {
        var reply = Says("Viết giúp tôi báo cáo về trận bóng đá ngoại hạng");

        Assert.False(reply.Answered);
        Assert.Contains("không nói về chủ đề này", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Làm thế nào để soạn báo cáo bằng AI?")]
    [InlineData("Ai soạn kế hoạch bồi dưỡng?")]
    [InlineData("Lập kế hoạch bồi dưỡng bổ sung là trách nhiệm của ai?")]
    [InlineData("Soạn giúp tôi các tiêu chí đánh giá")]
    [InlineData("Dùng AI soạn công văn cần lưu ý gì?")]
    [InlineData("Xây dựng kế hoạch xong trước ngày nào?")]
    public void A_question_about_writing_is_a_question(string question) => Assert.Null(DraftRequest.Read(question));

    [Fact]
    public void No_golden_question_and_no_phrasing_is_taken_for_a_draft()
    {
        var library = _answering.Value.Library;
        var asks = library.Cards.SelectMany(card => card.Asks)
            .Concat(Directory.GetFiles(Repository.PathOf("knowledge", "exam"), "*.yaml").SelectMany(File.ReadLines)
                .SelectMany(line => line.Split('"').Where((_, at) => at % 2 == 1)));

        Assert.DoesNotContain(asks, ask => DraftRequest.Read(ask) is not null || Checklist.Asked(ask, library) is not null);
    }

    [Fact]
    public void What_was_quoted_last_can_be_verified_at_its_source()
    {
        var first = _answering.Value.Answer("Năng lực 5.1 yêu cầu gì?", new DialogueState(), new DateOnly(2026, 11, 22));
        var second = _answering.Value.Answer("Kiểm chứng ở đâu?", first.State, new DateOnly(2026, 11, 22));

        Assert.True(second.Reply.Answered);
        Assert.Contains("1879-QĐ/TU", second.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Ban Thường vụ Thành ủy Hà Nội", second.Reply.Text, StringComparison.Ordinal);
    }

    private static Reply Says(string text)
    {
        var library = _answering.Value.Library;
        return Checklist.Asked(text, library)
            ?? (DraftRequest.Read(text) is { } draft ? Drafts.For(draft, _answering.Value) : null)
            ?? _answering.Value.Answer(text, new DialogueState(), new DateOnly(2026, 11, 22)).Reply;
    }
}
