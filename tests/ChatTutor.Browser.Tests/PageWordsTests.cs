using System.Text.RegularExpressions;

namespace ChatTutor.Browser.Tests;

/// <summary>The page itself never asks for what a swindler asks for. These need no browser.</summary>
public sealed partial class PageWordsTests
{
    [Fact]
    public async Task Each_sentence_about_a_password_a_code_or_a_card_is_a_warning()
    {
        var asking = (await SentencesAsync()).Where(sentence => Secrets().IsMatch(sentence) && !Warnings().IsMatch(sentence));

        Assert.Empty(asking);
    }

    [Fact]
    public async Task The_page_promises_never_to_ask() => Assert.Contains(
        await SentencesAsync(), s => s.Contains("không bao giờ hỏi mật khẩu, mã OTP hay ảnh giấy tờ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Nhập mã OTP để tiếp tục.")]
    [InlineData("Hãy gửi ảnh CCCD hai mặt.")]
    [InlineData("Mật khẩu")]
    public void A_sentence_that_asks_would_be_noticed(string sentence)
    {
        Assert.Matches(Secrets(), sentence);
        Assert.DoesNotMatch(Warnings(), sentence);
    }

    /// <summary>Every sentence of the page as it is first seen, and every text in its scripts.</summary>
    private static async Task<List<string>> SentencesAsync()
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative));
        var assembly = typeof(Server.Pages.WebAssets).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal))
            .Select(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd());
        var texts = scripts.SelectMany(script => Quoted().Matches(script)).Select(match => match.Value)
            .Append(Tags().Replace(page, "\n"))
            .Concat(Attributes().Matches(page).Select(match => match.Value));
        return [.. texts.SelectMany(text => Ends().Split(text)).Select(text => text.Trim()).Where(text => text.Length > 0)];
    }

    [GeneratedRegex(
        "mật khẩu|otp|mã pin|mã xác|ảnh (giấy tờ|cccd|căn cước|thẻ)|căn cước|cccd",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();

    [GeneratedRegex("đừng|không bao giờ|hãy đổi ngay", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Warnings();

    [GeneratedRegex("'[^'\n]*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<=(placeholder|aria-label|title|value|content|alt)=)\"[^\"]*\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<=[.!?])\s|\n\s*\n")]
    private static partial Regex Ends();
}
