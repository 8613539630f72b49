using System.Text.Json.Serialization;
using ChatTutor.Domain.Rosters;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Imports;

namespace ChatTutor.Server.Commands.Units;

/// <summary>A unit as <c>unit list</c> prints it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its level.</param>
/// <param name="Organisation">Kind of organisation; null where nobody has said.</param>
/// <param name="Parent">Code of the unit above.</param>
/// <param name="People">People by group, as the unit states them.</param>
/// <param name="PeopleWithBelow">The same with all units below.</param>
internal sealed record UnitListLine(
    string Code, string Name, UnitKind Kind, OrganisationKind? Organisation, string? Parent,
    IReadOnlyDictionary<string, int> People, IReadOnlyDictionary<string, int> PeopleWithBelow)
{
    public static UnitListLine Of(UnitNode unit, UnitTree tree, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> stated) => new(
        unit.Code, unit.Name, unit.Kind, unit.Organisation, unit.Parent,
        stated.GetValueOrDefault(unit.Code) ?? new Dictionary<string, int>(), tree.Sum(stated, unit.Code))
    {
        Depth = unit.Depth,
    };

    [JsonIgnore]
    public int Depth { get; private init; }

    public string Text()
    {
        var people = PeopleWithBelow.Count == 0 ? "chưa nêu số người"
            : string.Join(", ", PeopleWithBelow.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
        return $"{new string(' ', 2 * Depth)}{Code}  {Name}  ({UnitWords.Of(Kind)}; {UnitWords.Of(Organisation)}; {people})";
    }
}

/// <summary>The JSON of <c>unit</c> and <c>roster</c>: letters as letters, kinds by their English names.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(UnitListLine))]
[JsonSerializable(typeof(ContactLine))]
[JsonSerializable(typeof(RosterRow))]
internal sealed partial class UnitJson : JsonSerializerContext
{
    public static UnitJson Readable { get; } = new(VerbJson.Options());
}
