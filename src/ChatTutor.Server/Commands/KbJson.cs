using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Knowledge.Ingest;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Server.Commands;

/// <summary>The JSON of <c>kb</c>: letters as letters.</summary>
[JsonSerializable(typeof(RefreshReport))]
[JsonSerializable(typeof(KnowledgeStatus))]
[JsonSerializable(typeof(FoundPlace))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class KbJson : JsonSerializerContext
{
    public static KbJson Readable { get; } = new(VerbJson.Options());
}
