using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChatTutor.Tests;

/// <summary>What the web page does: holds a token, posts messages, asks for what is new.</summary>
internal sealed class ChatPage(HttpClient http, string conversation, string token)
{
    private const string Doors = "/directline/v3/directline";

    private readonly List<JsonElement> _heard = [];
    private string _watermark = "";

    public string Conversation { get; } = conversation;

    public static async Task<ChatPage> OpenAsync(HttpClient http)
    {
        var opened = await (await http.PostAsync($"{Doors}/tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        var page = new ChatPage(http, Text(opened, "conversationId"), Text(opened, "token"));
        using var started = await page.SendAsync(HttpMethod.Post, "/conversations");
        started.EnsureSuccessStatusCode();
        return page;
    }

    /// <summary>The same conversation on another server, as after a restart.</summary>
    public ChatPage On(HttpClient other) => new(other, Conversation, token);

    /// <returns>The activity's id, as acknowledged.</returns>
    public async Task<string> SayAsync(string? text, string? clientId = null)
    {
        using var answer = await PostAsync(new
        {
            type = "message",
            text,
            channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("n") },
        });
        answer.EnsureSuccessStatusCode();
        return Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "id");
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(
        HttpMethod.Post, $"/conversations/{Conversation}/activities", JsonContent.Create(activity));

    /// <summary>Everything the tutor has said, once it is at least so many replies.</summary>
    public async Task<IReadOnlyList<JsonElement>> RepliesAsync(int count)
    {
        for (var silent = 0; silent < 30;)      // a server that is still answering is not given up on
        {
            var heard = _heard.Count;
            var replies = _heard.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot").ToList();
            if (replies.Count >= count)
            {
                return replies;
            }

            await ListenAsync(wait: 2);
            silent = _heard.Count > heard ? 0 : silent + 1;
        }

        throw new Xunit.Sdk.XunitException($"There were not {count} replies, and a minute brought nothing new.");
    }

    public async Task<IReadOnlyList<string>> RepliedTextsAsync(int count) =>
        [.. (await RepliesAsync(count)).Select(reply => Text(reply, "text"))];

    /// <summary>All that the server has of this conversation, from its beginning.</summary>
    public async Task<IReadOnlyList<JsonElement>> EverythingAsync()
    {
        _heard.Clear();
        _watermark = "";
        await ListenAsync(wait: 0);
        return _heard;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, string? otherToken = null)
    {
        using var request = new HttpRequestMessage(method, Doors + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", otherToken ?? token);
        return await http.SendAsync(request);
    }

    private async Task ListenAsync(int wait)
    {
        using var answer = await SendAsync(
            HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={_watermark}&wait={wait}");
        var set = await answer.Content.ReadFromJsonAsync<JsonElement>();
        _watermark = Text(set, "watermark");
        _heard.AddRange(set.GetProperty("activities").EnumerateArray());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
