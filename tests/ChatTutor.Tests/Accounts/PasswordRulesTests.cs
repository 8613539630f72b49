using ChatTutor.Tutoring.Accounts;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>Length counts; what everybody tries first does not pass.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("con trâu là đầu cơ nghiệp")]
    [InlineData("mưa rơi trên mái tôn")]
    [InlineData("correct horse battery staple")]
    [InlineData("sáu con vịt và một cái ao")]
    [InlineData("k7-Wm2/qPz9#x")]
    public void A_long_one_of_ones_own_is_good(string password) => Assert.Null(PasswordRules.Fault("lan.nguyen", password));

    [Theory]
    [InlineData("ngắn quá", "ít nhất 12 ký tự")]
    [InlineData("lan.nguyen ở Hà Nội", "tên đăng nhập")]
    [InlineData("LAN.NGUYEN@2026", "tên đăng nhập")]
    [InlineData("123456789012", "phổ biến")]
    [InlineData("aaaaaaaaaaaaaa", "phổ biến")]
    [InlineData("Password@2026", "phổ biến")]
    [InlineData("P@ssword123456", "phổ biến")]
    [InlineData("Mật khẩu 123456", "phổ biến")]
    [InlineData("Matkhau@123456", "phổ biến")]
    [InlineData("HaNoi@20262026", "phổ biến")]
    [InlineData("quantri123456789", "phổ biến")]
    [InlineData("adminadmin2026", "phổ biến")]
    [InlineData("abcdefghijkl", "phổ biến")]
    [InlineData("qwertyuiop123", "phổ biến")]
    public void A_bad_one_is_refused_with_the_reason(string password, string why) =>
        Assert.Contains(why, PasswordRules.Fault("lan.nguyen", password), StringComparison.Ordinal);

    [Fact]
    public void The_code_of_the_app_is_that_of_the_standard()
    {
        // RFC 6238, appendix B, the last six of its eight digits.
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        Assert.Equal("287082", TimeCodes.At(key, DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("081804", TimeCodes.At(key, DateTimeOffset.FromUnixTimeSeconds(1111111109)));
        Assert.Equal("353130", TimeCodes.At(key, DateTimeOffset.FromUnixTimeSeconds(20000000000)));
    }

    [Fact]
    public void A_code_is_good_half_a_minute_before_and_after_and_no_longer()
    {
        var key = TimeCodes.NewKey();
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = TimeCodes.At(key, now);

        Assert.All((int[])[-30, 0, 30], seconds => Assert.NotNull(TimeCodes.Match(key, code, now.AddSeconds(seconds), 0)));
        Assert.All((int[])[-60, 60], seconds => Assert.Null(TimeCodes.Match(key, code, now.AddSeconds(seconds), 0)));
        Assert.Null(TimeCodes.Match(key, code, now, TimeCodes.Match(key, code, now, 0)!.Value));
    }
}
