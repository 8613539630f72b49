using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.Store;

/// <summary>How values are written into text columns.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(LearnerProfile))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>Vietnamese as letters, not as <c>\u1ec7</c>: a third of the size, and readable in the database.</summary>
    public static StoreJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
