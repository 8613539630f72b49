using System.Text.Json.Serialization;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>The small file that says which version answers; replacing it is the swap.</summary>
/// <param name="Version">The version that answers.</param>
/// <param name="Since">When it was put there.</param>
/// <param name="Build">The program build that adopted it by itself; null once a person refreshed or rolled back.</param>
/// <param name="Kept">Versions on disk, in the order in which they came.</param>
/// <param name="Seen">Every version that was ever kept, the removed ones too.</param>
internal sealed record LivePointer(
    string Version, DateTimeOffset Since, string? Build, IReadOnlyList<KeptVersion> Kept, IReadOnlyList<string> Seen)
{
    /// <summary>What stands there before the first version.</summary>
    public static LivePointer Empty { get; } = new("", default, null, [], []);

    /// <summary>The version that answered before this one, in the order in which they came; null where there is none.</summary>
    public string? Previous() => Kept
        .TakeWhile(kept => kept.Version != Version)
        .LastOrDefault(kept => kept.Live is not null)?.Version;

    /// <summary>The same, with a version noted as the newest one kept.</summary>
    public LivePointer Noting(string version, DateTimeOffset? live)
    {
        var before = Kept.FirstOrDefault(kept => kept.Version == version);
        return this with
        {
            Kept = [.. Kept.Where(kept => kept.Version != version), new KeptVersion(version, live ?? before?.Live)],
            Seen = [.. Seen.Where(seen => seen != version), version],
        };
    }
}

/// <summary>A version that can be rolled back to.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Live">When it last went live; null for one that the exam held back.</param>
internal sealed record KeptVersion(string Version, DateTimeOffset? Live);

/// <summary>The JSON of the pointer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(LivePointer))]
internal sealed partial class PointerJson : JsonSerializerContext;
