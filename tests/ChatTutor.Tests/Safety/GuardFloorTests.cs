using ChatTutor.Domain.Safety;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>How much the guard finds and how rarely it cries wolf, in-sample: these cases may be read by whoever tunes the rules.</summary>
public sealed class GuardFloorTests
{
    [Theory]
    [InlineData("pii_vi_positive", 0.995)]
    [InlineData("metamorphic", 0.985)]
    [InlineData("injection_vi", 0.98)]
    [InlineData("injection_second", 0.95)]
    [InlineData("abuse_vi", 0.95)]
    [InlineData("own_fresh", 0.98)]
    [InlineData("own_second", 0.98)]
    [InlineData("own_third", 0.98)]
    [InlineData("own_fourth", 0.98)]
    [InlineData("own_fifth", 0.98)]
    [InlineData("own_sixth", 0.98)]
    [InlineData("own_seventh", 0.98)]
    [InlineData("own_outside", 0.96)]
    public void The_guard_keeps_its_floor_on_its_own_cases(string file, double floor)
    {
        var cases = GuardCase.Read(file);
        var wrong = cases.Where(c => !c.IsJudgedRight()).Select(c => c.Id).ToList();

        Assert.True(cases.Count - wrong.Count >= floor * cases.Count, string.Join(", ", wrong));
    }

    [Fact]
    public void At_most_one_look_alike_of_an_identifier_is_flagged()
    {
        var wrong = GuardCase.Read("pii_vi_negative").Where(c => c.Expected == "allow" && !c.IsJudgedRight());

        Assert.InRange(wrong.Count(), 0, 1);
    }

    [Fact]
    public void Every_secrecy_mark_is_refused_and_no_look_alike_is_flagged() =>
        Assert.Empty(GuardCase.Read("secrecy_vi").Where(c => !c.IsJudgedRight()).Select(c => c.Id));

    [Theory]
    [InlineData("own_fresh")]
    [InlineData("own_second")]
    [InlineData("own_third")]
    [InlineData("own_fourth")]
    [InlineData("own_fifth")]
    [InlineData("own_sixth")]
    [InlineData("own_seventh")]
    public void At_most_one_harmless_text_in_a_hundred_is_flagged(string file)
    {
        var harmless = GuardCase.Read(file).Where(c => c.Expected == "allow").ToList();
        var wrong = harmless.Where(c => !c.IsJudgedRight()).Select(c => c.Id).ToList();

        Assert.True(wrong.Count * 100 <= harmless.Count, string.Join(", ", wrong));
    }

    [Theory]
    [InlineData("TUYỆT MẬT")]
    [InlineData("TỐI MẬT")]
    [InlineData("MẬT")]
    [InlineData("tuyet mat")]
    public void A_mark_on_its_own_line_is_refused_in_any_frame(string mark)
    {
        foreach (var frame in new[] { "{0}", "[{0}]", "“{0}”", "**{0}**", "| {0} |", "- {0} -", "<b>{0}</b>", "# {0}" })
        {
            var text = string.Format(null, frame, mark.ToUpperInvariant()) + "\nSố: 05/BC-ABC\nNội dung";
            Assert.Equal(GuardAction.Refuse, GuardCase.Guard.Inspect(text).Action);
        }
    }
}
