using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Channels.Terminal;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Server.Commands;

/// <summary>One line of <c>ask --json</c>.</summary>
internal sealed record AskedLine(
    string Id,
    bool Answered,
    string Answer,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Pointer> Pointers,
    IReadOnlyList<Finding> Findings,
    double ElapsedMs)
{
    /// <summary>Says one text and measures until the reply is there.</summary>
    public static async Task<AskedLine> FromAsync(
        string id, TerminalConversation conversation, string text, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var (turn, reply) = await conversation.SayAsync(text, ct);
        var elapsed = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2);
        return new AskedLine(id, reply.Answered, reply.Text, reply.Citations, reply.Pointers, turn.Findings, elapsed);
    }
}

/// <summary>One line of a batch file.</summary>
internal sealed record AskedCase(string Id, IReadOnlyList<string> Turns)
{
    /// <returns>Null when the line is not such a case, or holds no turn.</returns>
    public static AskedCase? Read(string line) =>
        VerbJson.Read(line, AskJson.Readable.AskedCase) is { Id: not null, Turns.Count: > 0 } asked
        && asked.Turns.All(turn => turn is not null) ? asked : null;
}

/// <summary>The JSON of <c>ask</c>: letters as letters, actions in lower case.</summary>
[JsonSerializable(typeof(AskedLine))]
[JsonSerializable(typeof(AskedCase))]
internal sealed partial class AskJson : JsonSerializerContext
{
    public static AskJson Readable { get; } = new(VerbJson.Options(new JsonStringEnumConverter<GuardAction>(JsonNamingPolicy.CamelCase)));
}
