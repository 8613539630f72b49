using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Store;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>What of a person's line is encrypted.</summary>
internal sealed record RosterIdentity(string Name, string Number, string Title)
{
    public string Close(Seals seals) => seals.Close(SealPurpose.Roster, JsonSerializer.Serialize(this, RosterJson.Default.RosterIdentity));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Its key is gone.</exception>
    public static RosterIdentity Open(Seals seals, string cipher) =>
        JsonSerializer.Deserialize(seals.Open(SealPurpose.Roster, cipher), RosterJson.Default.RosterIdentity)!;

    /// <summary>Says only what it is: a name must not get into a line of a log by being printed.</summary>
    public override string ToString() => nameof(RosterIdentity);
}

[JsonSerializable(typeof(RosterIdentity))]
internal sealed partial class RosterJson : JsonSerializerContext;
