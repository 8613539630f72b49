using ChatTutor.Tutoring.Answers;
using Xunit;

namespace ChatTutor.Tests.Answers;

/// <summary>A number that was covered does not lead the search astray.</summary>
public sealed class CoveredQuestionTests
{
    [Theory]
    [InlineData("CCCD của tôi là [số CCCD], mức 2 nghĩa là gì?", "mức 2 nghĩa là gì?")]
    [InlineData("Tôi là công chức, số CCCD [số CCCD] ạ, cần đạt mức nào?", "Tôi là công chức, cần đạt mức nào?")]
    [InlineData("Năng lực 5.1 yêu cầu gì? Sđt của em: [số điện thoại]", "Năng lực 5.1 yêu cầu gì?")]
    public void What_only_tells_whose_number_it_was_is_not_searched(string text, string asked) =>
        Assert.Equal(asked, CoveredQuestion.Of(text, ["[số CCCD]", "[số điện thoại]", "[mật khẩu]"]));

    [Theory]
    [InlineData("Gửi [số CCCD] lên ChatGPT có vi phạm không?")]
    [InlineData("CCCD của tôi là [số CCCD]")]
    [InlineData("[ghi chú] của tôi, mức 2 nghĩa là gì?")]
    public void The_rest_stays_as_it_was(string text) =>
        Assert.Equal(text, CoveredQuestion.Of(text, ["[số CCCD]"]));
}
