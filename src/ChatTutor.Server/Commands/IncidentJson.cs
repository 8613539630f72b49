using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Server.Commands;

/// <summary>The JSON of <c>incident</c> and <c>rules</c>: letters as letters, states by their English names.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IncidentLine))]
[JsonSerializable(typeof(IncidentRecord))]
[JsonSerializable(typeof(IncidentReport))]
[JsonSerializable(typeof(RuleToReview))]
[JsonSerializable(typeof(ChainCheck))]
[JsonSerializable(typeof(AcknowledgementReport))]
internal sealed partial class IncidentJson : JsonSerializerContext
{
    public static IncidentJson Readable { get; } = new(VerbJson.Options());
}
