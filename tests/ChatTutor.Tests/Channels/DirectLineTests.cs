using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ChatTutor.Tests.Channels;

/// <summary>Direct Line 3.0 over real HTTP, as the page uses it.</summary>
public sealed class DirectLineTests
{
    [Fact]
    public async Task A_page_hears_its_own_message_and_the_reply_to_it()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        var id = await page.SayAsync("trợ giúp", "k3x9");
        await page.RepliesAsync(1);
        var all = await page.EverythingAsync();

        Assert.Equal(2, all.Count);
        Assert.Equal(id, all[0].GetProperty("id").GetString());
        Assert.Equal("k3x9", all[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(id, all[1].GetProperty("replyToId").GetString());
        Assert.True(all[1].GetProperty("channelData").GetProperty("answered").GetBoolean());
        Assert.Equal("imBack", all[1].GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart()
    {
        var folder = TutorServer.NewFolder();
        ChatPage before;
        await using (var first = await TutorServer.StartAsync(folder))
        {
            before = await first.OpenPageAsync();
            await before.SayAsync("trợ giúp");
            await before.RepliesAsync(1);
        }

        await using (var second = await TutorServer.StartAsync(folder))
        {
            var after = before.On(second.Http);
            Assert.Equal(2, (await after.EverythingAsync()).Count);
            await after.SayAsync("bắt đầu");
            Assert.StartsWith("Mời bạn", (await after.RepliedTextsAsync(2))[1], StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var tutor = await TutorServer.StartAsync();
        var mine = await tutor.OpenPageAsync();
        var other = await tutor.OpenPageAsync();

        using var foreign = await mine.SendAsync(HttpMethod.Get, $"/conversations/{other.Conversation}/activities");
        using var forged = await mine.SendAsync(HttpMethod.Get, $"/conversations/{mine.Conversation}/activities", otherToken: "x");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
    }

    [Fact]
    public async Task A_token_is_exchanged_for_a_new_one_of_the_same_conversation()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        using var refreshed = await page.SendAsync(HttpMethod.Post, "/tokens/refresh");
        var token = await refreshed.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(page.Conversation, token.GetProperty("conversationId").GetString());
        using var used = await page.SendAsync(
            HttpMethod.Get, $"/conversations/{page.Conversation}/activities", otherToken: token.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"vỡ \ud83d"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    public async Task Whatever_is_posted_gets_a_plain_answer(string body, HttpStatusCode expected)
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        using var answer = await PostAsync(page, body);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Bodies_too_large_or_too_deep_are_refused()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        var deep = $$"""{"type":"message","value":{{new string('[', 40)}}{{new string(']', 40)}}}""";

        using var large = await PostAsync(page, $$"""{"type":"message","text":"{{new string('a', 300_000)}}"}""");
        using var nested = await PostAsync(page, deep);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nested.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"xin chào","from":{"id":"u","name":"TUYỆT MẬT"}}""", "thông tin mật")]
    [InlineData("""{"type":"message","text":"xin chào","attachments":[{"contentType":"text/plain","name":"mật khẩu: Abc@12345.txt"}]}""", "đổi ngay")]
    [InlineData("""{"type":"message","text":"xin chào","attachments":[{"contentType":"card","content":{"title":"TUYỆT MẬT"}}]}""", "thông tin mật")]
    [InlineData("""{"type":"message","text":"xin chào","value":{"ghi":["mã OTP của tôi là 482913"]}}""", "đổi ngay")]
    [InlineData("""{"type":"message","value":"mã OTP của tôi là 482913"}""", "đổi ngay")]
    [InlineData("""{"type":"message","text":"xin chào","channelData":{"note":"TUYỆT MẬT"}}""", "thông tin mật")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","name":"anh.png"}]}""", "Tôi chưa đọc được tệp đính kèm")]
    [InlineData("""{"type":"message","text":"trợ giúp","attachments":[null]}""", "Bạn cứ hỏi như nhắn tin")]
    [InlineData("""{"type":"message","value":"trợ giúp"}""", "Bạn cứ hỏi như nhắn tin")]
    public async Task What_comes_beside_the_text_is_judged_like_text(string body, string words)
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        using var answer = await PostAsync(page, body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, (await page.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
        Assert.False(tutor.StoreHolds("482913") || tutor.StoreHolds("Abc@12345") || tutor.StoreHolds("anh.png"));
    }

    [Fact]
    public async Task Nothing_that_comes_beside_the_text_is_stored()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        using var answer = await PostAsync(page, """
            {"type":"message","text":"trợ giúp","id":"mã của chị Hồng Hạc","from":{"id":"Bạch Dương","name":"Cẩm Chướng 0912345678"},
             "value":{"a":"Dạ Yến Thảo"},"attachments":[{"contentType":"x","name":"Đỗ Quyên.docx"}],
             "channelData":{"clientActivityID":"lời của Hoa Ban 001098765432","note":"Hải Đường"}}
            """);
        await page.RepliesAsync(1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            ["Hồng Hạc", "Bạch Dương", "Cẩm Chướng", "0912345678", "Dạ Yến Thảo", "Đỗ Quyên", "Hoa Ban", "001098765432", "Hải Đường"],
            tutor.StoreHolds);
    }

    private static Task<HttpResponseMessage> PostAsync(ChatPage page, string body) => page.SendAsync(
        HttpMethod.Post,
        $"/conversations/{page.Conversation}/activities",
        new StringContent(body, Encoding.UTF8, "application/json"));
}
