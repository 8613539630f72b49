using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatTutor.Channels.DirectLine;

/// <summary>Direct Line 3.0 over HTTP: tokens, conversations, activities with a watermark.</summary>
/// <remarks>A bad token is 401, never 403: directlinejs opens duplicate connections on 403.</remarks>
internal static class DirectLineEndpoints
{
    private const int LongestWaitSeconds = 20;

    private static DirectLineJson Wire => DirectLineJson.Wire;

    /// <summary>POST tokens/generate: anyone may start a conversation of his own.</summary>
    public static IResult Generate(DirectLineTokens tokens) => Open(tokens, DirectLineTokens.NewConversation(), 200);

    /// <summary>POST tokens/refresh: a new token for the same conversation.</summary>
    public static IResult Refresh(HttpRequest request, DirectLineTokens tokens) =>
        tokens.Read(request.Headers.Authorization, forRefresh: true) is { } conversation
            ? Open(tokens, conversation.Peer, 200)
            : BadToken();

    /// <summary>POST conversations: the conversation the token is bound to. It exists as soon as something is said.</summary>
    public static IResult Start(HttpRequest request, DirectLineTokens tokens) =>
        tokens.Read(request.Headers.Authorization) is { } conversation ? Open(tokens, conversation.Peer, 201) : BadToken();

    /// <summary>POST activities: accepted means stored; the reply comes by GET.</summary>
    public static async Task<IResult> PostAsync(
        string id, HttpRequest request, DirectLineTokens tokens, Inbox inbox, Transcript transcript, TimeProvider clock,
        CancellationToken ct)
    {
        if (Authorise(id, request, tokens, out var conversation) is { } refusal)
        {
            return refusal;
        }

        if (await ReadAsync(request, ct) is not { } activity)
        {
            return Failed(400, "BadSyntax", "The body is not an activity.");
        }

        if (activity.Type != "message")
        {
            return Json(new Posted(Activities.IdOf(conversation, "0")), Wire.Posted);     // typing, events: heard, not kept
        }

        if (await transcript.IsOverAsync(conversation, ct))
        {
            return Failed(410, "ConversationEnded", "The session is over; begin a new conversation.");
        }

        var accepted = await inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = conversation,
                ExternalId = ClientId(activity),
                Text = TextOf(activity),
                DisplayName = activity.From?.Name,
                Payload = Payloads.Of(activity),
                Attachments = Payloads.FilesOf(activity),
                SentAt = activity.Timestamp ?? clock.GetUtcNow(),
            },
            ct);
        var turn = accepted.Turn.ToString(CultureInfo.InvariantCulture);
        return Json(new Posted(Activities.IdOf(conversation, turn)), Wire.Posted);
    }

    /// <summary>GET activities: what was said after the watermark; with <c>wait</c> seconds the answer is held back for news.</summary>
    public static async Task<IResult> GetAsync(
        string id, string? watermark, int? wait,
        HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, Transcript transcript, CancellationToken ct)
    {
        if (Authorise(id, request, tokens, out var conversation) is { } refusal)
        {
            return refusal;
        }

        var mark = Activities.ReadWatermark(watermark);
        var patience = TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, LongestWaitSeconds));
        var news = patience == TimeSpan.Zero ? Task.CompletedTask : channel.NextMessage(conversation);
        var said = await transcript.ReadAsync(conversation, mark, ct);
        if (said.Count == 0 && patience > TimeSpan.Zero)
        {
            await Task.WhenAny(news, Task.Delay(patience, ct));
            said = await transcript.ReadAsync(conversation, mark, ct);
        }

        var activities = said.Select(entry => Activities.From(conversation, entry)).ToList();
        return Json(new ActivitySet(activities, Activities.Watermark(Activities.After(mark, said))), Wire.ActivitySet);
    }

    /// <returns>Null when the token opens this conversation.</returns>
    private static JsonHttpResult<Fault>? Authorise(
        string id, HttpRequest request, DirectLineTokens tokens, out ConversationId conversation)
    {
        var opened = tokens.Read(request.Headers.Authorization);
        conversation = opened ?? default;
        return opened is null ? BadToken()
            : conversation.Peer != id ? Failed(404, "ConversationNotFound", "The token does not open this conversation.")
            : null;
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = new StreamReader(request.Body);
        var json = BrokenEscapes.Mend(await body.ReadToEndAsync(ct));
        try
        {
            return JsonSerializer.Deserialize(json, Wire.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text; a button that sends a value and no text says the value.</summary>
    private static string TextOf(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && activity.Value is { ValueKind: JsonValueKind.String } value
            ? value.GetString()! : activity.Text ?? "";

    /// <summary>The id under which the page sends a message again, so that a second delivery is recognised.</summary>
    private static string ClientId(Activity activity) =>
        activity.ChannelData?.ClientActivityID is { Length: > 0 } client ? client
        : activity.Id is { Length: > 0 } id ? id
        : Guid.CreateVersion7().ToString("n");

    private static JsonHttpResult<Opened> Open(DirectLineTokens tokens, string conversation, int status) =>
        Json(new Opened(conversation, tokens.Issue(conversation), tokens.LifetimeSeconds), Wire.Opened, status);

    private static JsonHttpResult<Fault> BadToken() => Failed(401, "BadArgument", "The token is missing, wrong or has ended.");

    private static JsonHttpResult<Fault> Failed(int status, string code, string message) =>
        Json(new Fault(new FaultBody(code, message)), Wire.Fault, status);

    private static JsonHttpResult<T> Json<T>(T value, JsonTypeInfo<T> type, int status = 200) =>
        TypedResults.Json(value, type, statusCode: status);
}
