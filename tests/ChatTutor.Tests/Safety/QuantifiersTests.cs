using ChatTutor.Domain.Safety;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>No rule can be written that runs on without end.</summary>
public sealed class QuantifiersTests
{
    [Theory]
    [InlineData("a+", "a{1,100}")]
    [InlineData(@"\s*?b", @"\s{0,100}?b")]
    [InlineData("[+*]{4,}", "[+*]{4,104}")]
    [InlineData(@"\+\*{2,5}", @"\+\*{2,5}")]
    [InlineData("a{3},b", "a{3},b")]
    public void Every_repetition_gets_an_end(string written, string used) => Assert.Equal(used, Quantifiers.Capped(written));

    [Theory]
    [InlineData("^a.*b+")]
    [InlineData("(?m)^x*$")]
    public void What_is_tried_once_a_line_may_run_along_it(string written) => Assert.Equal(written, Quantifiers.Capped(written));

    [Fact]
    public void A_pattern_that_runs_from_every_place_is_refused_when_the_rules_are_read() =>
        Assert.Throws<ArgumentException>(() => Quantifiers.Capped("mật.*này"));
}
