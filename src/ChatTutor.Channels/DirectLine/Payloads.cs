using System.Text.Json;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Channels.DirectLine;

/// <summary>Takes the words out of what comes beside an activity's text, so that they are judged as well.</summary>
internal static class Payloads
{
    /// <summary>The files of an activity: their names, and what is written in the cards among them.</summary>
    public static IReadOnlyList<Attachment> FilesOf(Activity activity) =>
        [.. (activity.Attachments ?? []).OfType<FileCard>().Select(file => new Attachment(file.Name, Words([file.Content])))];

    /// <summary>A button's value and the client's own data; null where there is nothing.</summary>
    public static string? Of(Activity activity) =>
        Words([activity.Value, .. (activity.ChannelData?.Other ?? []).Values.Select(value => (JsonElement?)value)]);

    private static string? Words(IEnumerable<JsonElement?> values) =>
        string.Join('\n', values.OfType<JsonElement>().SelectMany(Scalars)) is { Length: > 0 } words ? words : null;

    private static IEnumerable<string> Scalars(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Scalars),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Scalars(property.Value)),
        _ => [],
    };
}
