using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Channels.DirectLine;

/// <summary>The part of Bot Framework's Activity that the page uses. Source: Activity specification, Direct Line 3.0.</summary>
internal sealed record Activity
{
    public string Type { get; init; } = "message";

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string ChannelId { get; init; } = DirectLineChannel.ChannelName;

    public Account? Conversation { get; init; }

    public Account? From { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Coming in only.</summary>
    public IReadOnlyList<FileCard?>? Attachments { get; init; }

    /// <summary>What a button sent; coming in only.</summary>
    public JsonElement? Value { get; init; }

    public ChannelData? ChannelData { get; init; }
}

internal sealed record Account(string? Id, string? Name = null, string? Role = null);

/// <summary>A file or a card, as a client sends it.</summary>
internal sealed record FileCard(string? Name, JsonElement? Content);

internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

internal sealed record CardAction(string Type, string Title, string Value);

/// <summary>Beside the standard: the client's own id coming in and going back, and what a reply rests on.</summary>
internal sealed record ChannelData
{
    [JsonPropertyName("clientActivityID")]
    public string? ClientActivityID { get; init; }

    public bool? Answered { get; init; }

    public IReadOnlyList<Citation>? Citations { get; init; }

    public IReadOnlyList<Pointer>? Pointers { get; init; }

    /// <summary>The session is over: the client forgets token and texts.</summary>
    public bool? Ended { get; init; }

    /// <summary><c>large</c> or <c>normal</c>, as the person chose; null where nothing was chosen.</summary>
    public string? TextSize { get; init; }

    /// <summary>The size was chosen in this turn: the page changes now.</summary>
    public bool? TextSizeNow { get; init; }

    /// <summary>Whatever else a client sends.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

internal sealed record Opened(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

internal sealed record Posted(string Id);

internal sealed record Fault(FaultBody Error);

internal sealed record FaultBody(string Code, string Message);

/// <summary>Direct Line's JSON: no deeper than 32, so that a malicious body costs nothing.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Opened))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(Posted))]
[JsonSerializable(typeof(Fault))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        MaxDepth = 32,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
