using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.People;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>Four documents say "bốn nhóm" and mean other groups each: whichever is meant is named, and no other's groups stand in its list.</summary>
public sealed class FourGroupsTests
{
    private static readonly FourGroups _groups = new(Talks.Library.Files.Framework!, Talks.Library);

    [Theory]
    [InlineData("Bốn nhóm đối tượng của Khung năng lực số là những nhóm nào?", "04 nhóm đối tượng áp dụng Khung năng lực số")]
    [InlineData("4 nhóm theo 1879 gồm ai", "04 nhóm đối tượng áp dụng Khung năng lực số")]
    [InlineData("kể tên bốn nhóm ở Điều 4", "04 nhóm đối tượng áp dụng Khung năng lực số")]
    [InlineData("bon nhom cua so noi vu la nhung nhom nao", "Nhóm đối tượng để rà soát")]
    [InlineData("4 nhóm công việc là gì", "Nhóm đối tượng để rà soát")]
    [InlineData("bốn nhóm của bình dân học vụ số gồm những ai", "Bốn nhóm đối tượng phổ cập kỹ năng số")]
    [InlineData("04 nhóm theo 757 là gì", "Bốn nhóm đối tượng phổ cập kỹ năng số")]
    [InlineData("04 nhóm nhiệm vụ của xã Ứng Hòa là gì", "04 nhóm nhiệm vụ chính của Kế hoạch xã Ứng Hòa")]
    [InlineData("4 nhom nhiem vu chinh gom nhung gi", "04 nhóm nhiệm vụ chính của Kế hoạch xã Ứng Hòa")]
    public void The_groups_that_are_meant_are_named(string question, string named)
    {
        var reply = _groups.Answer(question, new LearnerProfile());

        Assert.StartsWith(named, reply!.Text, StringComparison.Ordinal);
        Assert.Single(reply.Citations);
        Assert.Contains("Khác với:", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bốn nhóm của Sở Nội vụ và của 1879 có giống nhau không")]
    [InlineData("04 nhóm trong Khung năng lực số khác gì bốn nhóm của sở nội vụ")]
    public void Two_that_are_compared_stand_side_by_side(string question)
    {
        var reply = _groups.Answer(question, new LearnerProfile())!;

        Assert.Equal(2, reply.Citations.Select(c => c.Document).Distinct().Count());
    }

    [Theory]
    [InlineData("Bốn nhóm là những nhóm nào?")]
    [InlineData("4 nhóm đối tượng gồm những ai?")]
    public void Where_nothing_tells_which_all_are_shown_by_the_answers_from_the_material(string question)
    {
        Assert.Null(_groups.Answer(question, new LearnerProfile()));

        var reply = Talks.Answering.Value.Answer(question, new DialogueState(), new DateOnly(2026, 11, 22)).Reply;
        Assert.Contains("không phải là một", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Citations.Select(c => c.Document).Distinct().Count() >= 4);
    }

    [Fact]
    public void A_list_holds_the_members_of_its_own_document_only()
    {
        var groupings = Talks.Library.Files.Framework!.Groupings;
        foreach (var (text, own) in new[] { ("bốn nhóm của sở nội vụ là gì", "ra-soat-so-noi-vu"), ("bốn nhóm theo 1879 là gì", "doi-tuong-1879") })
        {
            var said = _groups.Answer(text, new LearnerProfile())!.Text;
            Assert.All(groupings.Where(g => g.Id != own).SelectMany(g => g.Members), member => Assert.DoesNotContain(member, said, StringComparison.Ordinal));
            Assert.All(groupings.First(g => g.Id == own).Members, member => Assert.Contains(member, said, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("tôi thuộc nhóm nào trong bốn nhóm của Sở Nội vụ?", ProfileQuestion.JobGroup)]
    [InlineData("tôi thuộc nhóm nào?", ProfileQuestion.Group)]
    internal void Which_group_is_mine_asks_by_the_document_that_is_named(string question, ProfileQuestion asked) =>
        Assert.Equal(asked, Talks.Shipped.Take(question, new ProfileState())!.State.Asked);
}
