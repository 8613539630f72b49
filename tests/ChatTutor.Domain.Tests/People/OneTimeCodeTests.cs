using ChatTutor.Domain.People;
using Xunit;

namespace ChatTutor.Domain.Tests.People;

public sealed class OneTimeCodeTests
{
    [Theory]
    [InlineData("7K3PX-9QRT2")]
    [InlineData("7k3px9qrt2")]
    [InlineData("7k3px 9qrt2")]
    [InlineData("7K3PX – 9QRT2")]
    [InlineData("7K3PX—9QRT2")]
    [InlineData("7K3PX\u20119QRT2")]
    [InlineData("７Ｋ３ＰＸ－９ＱＲＴ２")]
    [InlineData("7 K 3 P X 9 Q R T 2")]
    [InlineData("mã của tôi là 7K3PX-9QRT2 ạ")]
    [InlineData("Mã: “7k3px-9qrt2”.")]
    [InlineData("em gửi mã\n7K3PX-9QRT2\ncảm ơn")]
    [InlineData("7K3PX-9QRT2, đúng là 7k3px9qrt2")]
    [InlineData("TP HN: 7K3PX-9QRT2")]
    [InlineData("/ma 7K3PX-9QRT2\u200B")]
    public void A_code_is_read_back_however_it_is_typed(string typed)
    {
        var code = OneTimeCode.Read(typed);

        Assert.Equal("7K3PX9QRT2", code?.Letters);
        Assert.Equal("7K3PX-9QRT2", code?.Shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xin chào")]
    [InlineData("7K3PX-9QRT")]
    [InlineData("7K3PX-9QRT22")]
    [InlineData("7K3PX-9QRTO")]
    [InlineData("7K3PX-9QRT2 hoặc 7K3PX-9QRT3")]
    [InlineData("x7K3PX-9QRT2đ")]
    [InlineData("7K3PX ........ 9QRT2")]
    [InlineData("23456 78923")]
    [InlineData("7K3PX-23456")]
    [InlineData("\uD800")]
    public void What_is_no_code_or_more_than_one_yields_none(string typed) => Assert.Null(OneTimeCode.Read(typed));

    [Fact]
    public void Bytes_past_the_last_whole_multiple_are_passed_over()
    {
        byte[] bytes = [255, 254, 253, .. Enumerable.Range(8, 10).Select(value => (byte)value), .. new byte[3]];

        Assert.Equal("CFGHJ-KMNPQ", OneTimeCode.From(bytes).Shown);
    }

    [Fact]
    public void A_half_of_digits_alone_is_made_anew()
    {
        byte[] bytes = [0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 0, 0, 0, 0, 0, 13, 14, 15, 16, 17];

        Assert.Equal("CFGHJ-KMNPQ", OneTimeCode.From(bytes).Shown);
    }

    [Fact]
    public void Every_character_comes_equally_often()
    {
        var counts = new Dictionary<char, int>();
        for (var value = 0; value < 256; value++)
        {
            byte[] bytes = [(byte)value, 8, 8, 8, 8, 8, 8, 8, 8, 8, 22];
            var first = OneTimeCode.From(bytes).Letters[0];
            counts[first] = counts.GetValueOrDefault(first) + (value < 253 ? 1 : 0);
        }

        Assert.Equal(23, counts.Count);
        Assert.All(counts.Values, count => Assert.Equal(11, count));
    }

    [Fact]
    public void Bytes_that_do_not_last_make_no_code() =>
        Assert.Throws<ArgumentException>(() => OneTimeCode.From(Enumerable.Repeat((byte)255, OneTimeCode.RandomBytes).ToArray()));

    [Fact]
    public void What_was_made_is_read_back_and_never_printed_by_accident()
    {
        var random = new Random(4);
        for (var run = 0; run < 2_000; run++)
        {
            var bytes = new byte[OneTimeCode.RandomBytes];
            random.NextBytes(bytes);
            var code = OneTimeCode.From(bytes);

            Assert.Equal(code, OneTimeCode.Read($"Mã của tôi là {code.Shown.ToLowerInvariant()}."));
            Assert.DoesNotContain(code.Letters, $"{code}", StringComparison.Ordinal);
        }
    }
}
