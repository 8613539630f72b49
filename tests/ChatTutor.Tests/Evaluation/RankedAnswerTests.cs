using ChatTutor.Server.Commands.Evaluation;
using Xunit;

namespace ChatTutor.Tests.Evaluation;

public sealed class RankedAnswerTests
{
    [Fact]
    public void Measures_are_those_of_the_textbook()
    {
        var answer = RankedAnswer.Of(["x", "a", "y", "b"], ["a", "b", "c"]);

        Assert.Equal(0, answer.ReciprocalRank(1));
        Assert.Equal(0.5, answer.ReciprocalRank(10));
        Assert.Equal(1.0 / 3, answer.Recall(3), 6);
        Assert.Equal(2.0 / 3, answer.Recall(4), 6);
        Assert.Equal((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), answer.Ndcg(10), 4);
    }

    [Fact]
    public void Nothing_found_scores_nothing() => Assert.Equal(0, RankedAnswer.Of(["x"], ["a"]).Ndcg(10));

    [Theory]
    [InlineData("stripped", "duong")]
    [InlineData("telex", "dduwowngf")]
    [InlineData("vni", "d9u7o7ng2")]
    [InlineData("nfd", "Đu\u031Bo\u031B\u0300ng")]
    public void Questions_are_written_in_other_spellings(string spelling, string expected) =>
        Assert.Equal(expected, Spellings.Write(spelling, new LabelledQuery("1", "Đường", ["a"])));

    [Fact]
    public void Half_of_the_marks_go_the_same_way_every_time()
    {
        var query = new LabelledQuery("7", string.Join(' ', Enumerable.Repeat("đường", 200)), ["a"]);
        var text = Spellings.Write("half", query);

        Assert.InRange(text.Split(' ').Count(w => w == "duong"), 80, 120);
        Assert.Equal(text, Spellings.Write("half", query));
    }
}
