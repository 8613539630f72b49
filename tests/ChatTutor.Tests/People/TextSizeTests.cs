using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>The size of letters a person asked for in words reaches the page, at once and when it is opened again.</summary>
public sealed class TextSizeTests
{
    [Fact]
    public async Task The_page_is_told_the_size_at_once_and_with_every_later_reply()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("Trợ giúp");
        await page.RepliesAsync(1);
        await page.SayAsync("chữ to lên");
        await page.RepliesAsync(2);
        await page.SayAsync("Trợ giúp");
        var data = (await page.RepliesAsync(3)).Select(reply => reply.GetProperty("channelData")).ToList();

        Assert.False(data[0].TryGetProperty("textSize", out _));
        Assert.Equal("large", data[1].GetProperty("textSize").GetString());
        Assert.True(data[1].GetProperty("textSizeNow").GetBoolean());
        Assert.Equal("large", data[2].GetProperty("textSize").GetString());
        Assert.False(data[2].TryGetProperty("textSizeNow", out _));
    }

    [Fact]
    public async Task A_browser_without_script_gets_the_page_in_large_letters_and_keeps_them()
    {
        await using var tutor = await TutorServer.StartAsync();
        using var answer = await tutor.Http.PostAsync("/", new FormUrlEncodedContent([new("cau-hoi", "chữ to lên")]));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("data-text=\"large\"", page, StringComparison.Ordinal);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("chu=lon", StringComparison.Ordinal));
    }
}
