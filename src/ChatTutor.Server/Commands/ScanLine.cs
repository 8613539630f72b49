using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Server.Commands;

/// <summary>One line of <c>guard scan --json</c>.</summary>
internal sealed record ScanLine(string Id, GuardAction Action, IReadOnlyList<Finding> Findings, string Redacted)
{
    public static ScanLine Of(string id, GuardVerdict verdict) => new(id, verdict.Action, verdict.Findings, verdict.Redacted);
}

/// <summary>One line of its batch file: a text, or the messages of one sender within ten minutes.</summary>
internal sealed record ScanCase(string Id, string? Text, IReadOnlyList<string>? Messages)
{
    /// <summary>What is judged together; messages win over a text.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parts => Messages is { Count: > 0 } ? Messages : [Text ?? ""];

    /// <returns>Null when the line is not such a case.</returns>
    public static ScanCase? Read(string line)
    {
        return VerbJson.Read(line, GuardJson.Readable.ScanCase) is { Id: not null } read
                && (read.Text is not null || read.Messages is { Count: > 0 }) && read.Parts.All(part => part is not null) ? read : null;
    }
}

/// <summary>The JSON of <c>guard</c>: letters as letters, actions in lower case.</summary>
[JsonSerializable(typeof(ScanLine))]
[JsonSerializable(typeof(ScanCase))]
internal sealed partial class GuardJson : JsonSerializerContext
{
    public static GuardJson Readable { get; } = new(VerbJson.Options(new JsonStringEnumConverter<GuardAction>(JsonNamingPolicy.CamelCase)));
}
