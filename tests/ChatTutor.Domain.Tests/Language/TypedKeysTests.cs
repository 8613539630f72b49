using ChatTutor.Domain.Language;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

public sealed class TypedKeysTests
{
    private const string HardSyllables =
        "nghiêng quýt giữa khuỷu thuở đường ươn oái người được hoặc quyển quốc giặt giếng gìn yếu ngoằn khuya chuyển rượu " +
        "cứu mưa mùa của đêm oẳn xoong khoèo huơ quở thuật luật nghĩa ủy hòa khỏe thủy quý quả già đặc ỷ ố ự đỗ ngã bưởi tưới";

    [Fact]
    public void What_is_typed_in_telex_reads_back() => Assert.All(HardSyllables.Split(' '), word =>
        Assert.Equal(word, OtherSpelling.Telex(word) is var typed && typed == word ? word : TypedKeys.Telex(typed)));

    [Fact]
    public void What_is_typed_in_vni_reads_back() => Assert.All(HardSyllables.Split(' '), word =>
        Assert.Equal(word, OtherSpelling.Vni(word) is var typed && typed.Count(char.IsLetter) < 2 ? word : TypedKeys.Vni(typed) ?? typed));

    [Theory]
    [InlineData("tone right after the vowel", "hoafn", "hoàn")]
    [InlineData("one w for both horns", "dduwocj", "được")]
    [InlineData("w after the o", "dduowngf", "đường")]
    [InlineData("w at the end", "duongwf", "dường")]
    [InlineData("the second d at the end", "dangd", "đang")]
    [InlineData("the second vowel at the end", "tieengs", "tiếng")]
    [InlineData("circumflex key far from its vowel", "tienge", "tiêng")]
    [InlineData("w alone", "tw", "tư")]
    [InlineData("brackets", "dd][cj", "được")]
    [InlineData("half typed with marks", "đươcj", "được")]
    [InlineData("u and a at the end of the word", "muaw", "mưa")]
    [InlineData("o and a before a consonant", "hoacwj", "hoặc")]
    [InlineData("qu is a consonant", "quys", "quý")]
    [InlineData("a tone taken away again", "hoafz", "hoa")]
    public void Telex_keys_may_stand_anywhere(string why, string typed, string expected) =>
        Assert.True(expected == TypedKeys.Telex(typed), $"{why}: {TypedKeys.Telex(typed)}");

    [Theory]
    [InlineData("all keys at the end", "duong972", "đường")]
    [InlineData("keys after their letters", "d9u7o7ng2", "đường")]
    [InlineData("circumflex at the end", "nghieng6", "nghiêng")]
    [InlineData("breve", "na8m", "năm")]
    public void Vni_keys_may_stand_anywhere(string why, string typed, string expected) =>
        Assert.True(expected == TypedKeys.Vni(typed), $"{why}: {TypedKeys.Vni(typed)}");

    [Theory]
    [InlineData("dashboard")]
    [InlineData("workflow")]
    [InlineData("macro")]
    [InlineData("address")]
    [InlineData("password")]
    [InlineData("phishing")]
    [InlineData("browser")]
    [InlineData("windows")]
    [InlineData("software")]
    [InlineData("khung")]
    [InlineData("address5")]
    public void Words_that_are_no_telex_stay(string word) => Assert.Null(TypedKeys.Telex(word));

    [Theory]
    [InlineData("m1")]
    [InlineData("g2b")]
    [InlineData("c06")]
    [InlineData("qh14")]
    [InlineData("covid19")]
    [InlineData("bcđ57")]
    public void Codes_are_no_vni(string code) => Assert.Null(TypedKeys.Vni(code));
}
