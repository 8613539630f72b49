using ChatTutor.Domain.Language;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

public sealed class TokensTests
{
    [Theory]
    [InlineData("words and a number", "Điều 5, khoản 3", "dieu|5|khoan|3")]
    [InlineData("a number of the State", "Luật 45/2019/QH14", "luat|=45/2019/qh14|45|2019|qh14")]
    [InlineData("a number of the Party", "1879-QĐ/TU", "=1879-qd/tu|1879|qd|tu")]
    [InlineData("an issuer's sign", "theo NĐ-CP", "theo|=nd-cp|nd|cp")]
    [InlineData("a code of a competency", "năng lực 5.1.", "nang|luc|=5.1|5|1")]
    [InlineData("a date", "ngày 15/5/2025", "ngay|=15/5/2025|15|5|2025")]
    [InlineData("words joined by a hyphen are words", "tổng-hợp và/hoặc", "tong|hop|va|hoac")]
    [InlineData("a missing space after a full stop", "xã.Phường", "xa|phuong")]
    [InlineData("nothing but signs", "?! … 👍", "")]
    public void A_text_is_cut_into_tokens(string why, string text, string expected)
    {
        var tokens = Tokens.Of(VietnameseText.Normalise(text)).Select(t => t.IsExact ? "=" + t.Folded : t.Folded);

        Assert.True(expected == string.Join('|', tokens), why + ": " + string.Join('|', tokens));
    }

    [Fact]
    public void Tokens_know_where_they_stand()
    {
        const string text = "Theo 45/2019/QH14 thì";

        Assert.All(Tokens.Of(text), token => Assert.Equal(token.Text, text.Substring(token.Start, token.Text.Length)));
    }
}
