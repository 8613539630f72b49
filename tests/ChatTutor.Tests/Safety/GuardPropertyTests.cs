using ChatTutor.Domain.Safety;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>What holds for every text, not only for the cases somebody thought of.</summary>
public sealed class GuardPropertyTests
{
    public static IEnumerable<string> Texts => GuardCase.Files.SelectMany(GuardCase.Read).Select(c => string.Join('\n', c.Messages));

    [Fact]
    public void Redacting_twice_changes_nothing_more_and_leaves_nothing_to_find()
    {
        foreach (var once in Texts.Select(GuardCase.Guard.Inspect).Where(v => v.Action != GuardAction.Refuse))
        {
            var twice = GuardCase.Guard.Inspect(once.Redacted);
            Assert.Equal(once.Redacted, twice.Redacted);
            Assert.DoesNotContain(twice.Findings, f => f.Action >= GuardAction.Redact);
        }
    }

    [Fact]
    public void A_refused_text_leaves_nothing_to_store() =>
        Assert.All(Texts.Select(GuardCase.Guard.Inspect).Where(v => v.Action == GuardAction.Refuse), v => Assert.Equal("", v.Redacted));

    [Fact]
    public void Judged_positions_lead_back_to_the_raw_text()
    {
        foreach (var raw in Texts)
        {
            var judged = JudgedText.Of(raw);
            var last = 0;
            for (var i = 0; i < judged.Text.Length; i++)
            {
                var (start, end) = judged.RawSpan(i, 1);
                Assert.True(start >= last && end > start && end <= raw.Length, raw);
                Assert.True(raw[start] == judged.Text[i] || raw[start] > 127 || char.IsWhiteSpace(raw[start])
                    || char.ToLowerInvariant(raw[start]) == judged.Folded[i], raw);
                last = end;
            }
        }
    }

    [Fact]
    public void A_verdict_never_weakens_when_the_same_words_come_in_other_clothes()
    {
        foreach (var text in GuardCase.Read("pii_vi_positive").Select(c => c.Messages[0]))
        {
            var plain = GuardCase.Guard.Inspect(text).Action;
            foreach (var dressed in new[] { FullWidth(text), string.Join('\u200B', text.ToCharArray()), "> " + text, "| " + text + " |" })
            {
                Assert.True(GuardCase.Guard.Inspect(dressed).Action >= plain, dressed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("\u0301\u0301")]
    [InlineData("😂😂😂")]
    [InlineData("sđt \uDC00 và \uD800")]
    public void Broken_text_is_judged_without_a_crash(string text) => Assert.Equal(GuardAction.Allow, GuardCase.Guard.Inspect(text).Action);

    [Fact]
    public void A_text_over_the_cap_is_refused() =>
        Assert.Equal(GuardAction.Refuse, GuardCase.Guard.Inspect(new string('a', InputGuard.LongestText + 1)).Action);

    [Fact]
    public void A_number_split_over_messages_is_taken_out_of_each_of_them()
    {
        var judged = GuardCase.Guard.Inspect(["số cccd của tôi là", "019199", "000276 nhé"]);

        Assert.Equal(["số cccd của tôi là", "[số CCCD]", "[số CCCD] nhé"], judged.Parts);
    }

    private static string FullWidth(string text) =>
        string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c + 0xFEE0) : c));
}
