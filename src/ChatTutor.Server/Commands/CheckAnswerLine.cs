using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain.Safety.Answers;

namespace ChatTutor.Server.Commands;

/// <summary>One line of <c>guard check-answer --json</c>.</summary>
internal sealed record CheckAnswerLine(string Id, AnswerAction Action, IReadOnlyList<AnswerFinding> Findings, string Text)
{
    public static CheckAnswerLine Of(string id, AnswerVerdict verdict) => new(id, verdict.Action, verdict.Findings, verdict.Text);
}

/// <summary>One line of its batch file: an answer and the passages it may rest on.</summary>
internal sealed record CheckAnswerCase(string Id, string Text)
{
    public IReadOnlyList<string> Sources { get; set; } = [];

    public string? Canary { get; set; }

    /// <returns>Null when the line is not such a case.</returns>
    public static CheckAnswerCase? Read(string line)
    {
        return VerbJson.Read(line, CheckAnswerJson.Readable.CheckAnswerCase) is { Id: not null, Text: not null } read
                && (read.Sources ??= []).All(source => source is not null) ? read : null;
    }
}

/// <summary>The JSON of <c>guard check-answer</c>: letters as letters, actions in lower case.</summary>
[JsonSerializable(typeof(CheckAnswerLine))]
[JsonSerializable(typeof(CheckAnswerCase))]
internal sealed partial class CheckAnswerJson : JsonSerializerContext
{
    public static CheckAnswerJson Readable { get; } = new(VerbJson.Options(new JsonStringEnumConverter<AnswerAction>(JsonNamingPolicy.CamelCase)));
}
