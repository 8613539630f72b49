using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Who a person is, as a unit's list or an identity provider says; only ever stored encrypted.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Number">Number in the unit's list; empty where there is none.</param>
internal sealed record IdentityFacts(string Name, string Number)
{
    /// <summary>The name as it may stand in a chat.</summary>
    [JsonIgnore]
    public string Short => ShortName.Of(Name);

    public string ToJson() => JsonSerializer.Serialize(this, IdentityJson.Default.IdentityFacts);

    public static IdentityFacts Read(string json) => JsonSerializer.Deserialize(json, IdentityJson.Default.IdentityFacts)!;

    /// <summary>Says only what it is: it must not get into a line of a log by being printed.</summary>
    public override string ToString() => nameof(IdentityFacts);
}

[JsonSerializable(typeof(IdentityFacts))]
internal sealed partial class IdentityJson : JsonSerializerContext;
