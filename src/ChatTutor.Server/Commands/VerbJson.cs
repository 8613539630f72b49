using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatTutor.Channels;

namespace ChatTutor.Server.Commands;

/// <summary>How every verb reads and writes JSON.</summary>
internal static class VerbJson
{
    /// <summary>Letters as letters, names in camel case.</summary>
    /// <param name="converters">How some values are written, e.g. actions in lower case.</param>
    public static JsonSerializerOptions Options(params IEnumerable<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    /// <summary>The object on a line, broken escapes mended.</summary>
    /// <returns>Null when the line is no such object.</returns>
    public static T? Read<T>(string line, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(BrokenEscapes.Mend(line), shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
