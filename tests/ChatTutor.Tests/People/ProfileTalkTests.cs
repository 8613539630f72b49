using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.People;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>What the dialogue about one's own post says, and what it leaves to the answers from the material.</summary>
public sealed class ProfileTalkTests
{
    [Fact]
    public void Two_posts_are_both_told_and_neither_is_chosen()
    {
        var step = Say("tôi là công chức xã kiêm cộng tác viên dân số");

        Assert.Contains("Vai trò thứ hai:\nVới lực lượng hỗ trợ", step.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có quy định riêng cho người giữ hai vai trò", step.Reply.Text, StringComparison.Ordinal);
        Assert.Equal(2, step.Reply.Citations.Count);
    }

    [Fact]
    public void A_change_of_post_says_what_changes_and_which_rule_asks_for_training_anew()
    {
        var step = Say("tôi là công chức xã", "tôi mới được điều động sang làm giám đốc sở");

        Assert.StartsWith("Tôi đã ghi nhận thay đổi: từ Công chức, viên chức, LĐHĐ chuyên môn sang Lãnh đạo, quản lý cấp Thành phố.", step.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("mức 2 → mức 3", step.Reply.Text, StringComparison.Ordinal);
        Assert.Contains(step.Reply.Citations, c => c.Quote.Contains("khi thay đổi vị trí việc làm, chức danh", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_is_still_known_after_the_question_it_raised() =>
        Assert.StartsWith(
            "Tôi đã ghi nhận thay đổi: từ Công chức, viên chức, LĐHĐ chuyên môn sang Lãnh đạo chủ chốt xã, phường.",
            Say("tôi là công chức xã", "tôi mới được điều động sang làm phó chủ tịch phường", "2").Reply.Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_post_that_no_document_names_is_said_to_be_open_and_asked_for()
    {
        var step = Say("tôi là trưởng phòng");

        Assert.StartsWith("Quyết định 1879-QĐ/TU không nêu trưởng phòng", step.Reply.Text, StringComparison.Ordinal);
        Assert.Equal(ProfileQuestion.Group, step.State.Asked);
        Assert.Null(step.State.Profile.Row);
    }

    [Fact]
    public void A_sector_with_its_own_framework_gets_levels_for_reference_and_no_verdict()
    {
        var text = Say("tôi là viên chức", "Ngành tôi có khung riêng").Reply.Text;

        Assert.StartsWith("Để tham khảo", text, StringComparison.Ordinal);
        Assert.Contains("không dùng để kết luận chưa đạt chuẩn", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Competency_1_1_goes_by_title_and_that_is_said() =>
        Assert.Contains("“M1-M4 theo chức danh” mà chưa có quy định", Say("tôi là công chức", "Xem từng năng lực").Reply.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("tôi là giám đốc sở", "lãnh đạo cần mức nào ở ba năng lực này")]
    [InlineData("em là cộng tác viên", "có phải đạt Mức 2 ở các năng lực bắt buộc không")]
    public void Open_conflicts_are_shown_where_they_touch_the_row(string post, string conflict) =>
        Assert.Contains(conflict, Say(post).Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void A_head_is_told_what_is_open_about_8_2() =>
        Assert.Contains("8.2 có bắt buộc Mức 4 không", Say("tôi là giám đốc sở", "Tôi là người đứng đầu").Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_open_about_every_result_stands_with_how_levels_are_found()
    {
        var how = Say("tôi là công chức", "Mức này tính thế nào?").Reply.Text;

        Assert.Contains("tổng hợp thành một mức chung", how, StringComparison.Ordinal);
        Assert.Contains("Chỉ một năng lực thấp hơn mức cần đạt", how, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nói dễ hiểu thôi")]
    [InlineData("bác không rành, nói ngắn thôi cháu")]
    [InlineData("noi ngan gon thoi nhe")]
    [InlineData("trả lời ngắn gọn thôi em")]
    [InlineData("dài quá, nói ngắn lại giúp bà")]
    [InlineData("Trả lời ngắn gọn, dễ hiểu")]
    [InlineData("ngắn gọn thôi")]
    [InlineData("cháu nói đơn giản thôi nhé")]
    public void A_wish_for_plain_words_is_understood(string words) => Assert.True(Say(words).State.Profile.Plain);

    [Theory]
    [InlineData("viết báo cáo ngắn gọn thế nào")]
    [InlineData("viết prompt ngắn gọn")]
    [InlineData("văn bản này nói ngắn gọn là gì")]
    public void A_question_about_writing_is_no_wish(string words) => Assert.Null(Talks.Shipped.Take(words, new ProfileState()));

    [Fact]
    public void The_profile_shows_all_that_is_known()
    {
        var state = new ProfileState
        {
            Profile = new LearnerProfile { Group = 3, Row = "G3x", AlsoRow = "G4", JobGroup = "J2", Plain = true, LargeText = true, OwnSectorFramework = true },
            Unit = new PersonUnit("Sở thử", "/HN/HN.THU/", "cơ quan chính quyền"),
        };
        var text = Talks.Shipped.Take("/hoso", state)!.Reply.Text;

        foreach (var part in new[] { "Tham mưu", "Vai trò thứ hai", "báo cáo, tổng hợp", "Sở thử (cơ quan chính quyền)", "ngắn gọn", "lớn", "tham khảo" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    /// <summary>Only questions about one's own post are taken away from the answers from the material.</summary>
    [Fact]
    public void Golden_questions_about_the_material_are_left_alone()
    {
        var talk = Talks.Shipped;
        var taken = Talks.Library.Files.Exam.Where(q => q.Turns.Count == 1 && talk.Take(q.Turns[0], new ProfileState()) is not null)
            .Select(q => q.Turns[0]).ToList();

        Assert.All(taken, text => Assert.True(
            PostQuestion.AsksLevels(text) || PostQuestion.AsksGroup(text) || Tokens.Key(text).Contains("nhom", StringComparison.Ordinal), text));
    }

    private static ProfileStep Say(params string[] texts)
    {
        ProfileStep? step = null;
        foreach (var text in texts)
        {
            step = Talks.Shipped.Take(text, step?.State ?? new ProfileState());
            Assert.NotNull(step);
        }

        return step!;
    }
}
