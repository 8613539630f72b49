using ChatTutor.Domain.Language;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("Uỷ", "Ủy")]
    [InlineData("lựơng", "lượng")]
    [InlineData("baỏ", "bảo")]
    [InlineData("qúy", "quý")]
    [InlineData("gìa", "già")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("thuở", "thuở")]
    [InlineData("café", "café")]
    public void The_tone_is_put_where_official_spelling_puts_it(string typed, string expected) =>
        Assert.Equal(expected, Syllable.PlaceTone(typed));

    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("quốc", true)]
    [InlineData("các", true)]
    [InlineData("thuật", true)]
    [InlineData("cac", false)]      // a rhyme that ends in a stop needs a tone
    [InlineData("dashboard", false)]
    [InlineData("tesst", false)]
    [InlineData("", false)]
    public void Only_possible_syllables_are_well_formed(string word, bool expected) =>
        Assert.Equal(expected, Syllable.IsWellFormed(word));
}
