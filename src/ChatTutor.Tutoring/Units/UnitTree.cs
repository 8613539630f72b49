using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Units;

/// <summary>A unit of the tree.</summary>
/// <param name="Code">E.g. <c>HN.SKHCN</c>.</param>
/// <param name="Name">As the list states it.</param>
/// <param name="Kind">The level.</param>
/// <param name="Organisation">Null where nobody has said.</param>
/// <param name="Parent">Code of the unit above; null at the top.</param>
/// <param name="Path">Codes from the top to the unit, each in slashes.</param>
public sealed record UnitNode(string Code, string Name, UnitKind Kind, OrganisationKind? Organisation, string? Parent, string Path)
{
    /// <value>0 at the top.</value>
    public int Depth => Path.Count(c => c == '/') - 2;
}

/// <summary>All units as they are at one moment; safe to share.</summary>
public sealed class UnitTree
{
    // What stands before the name of a place in the name of its office.
    private static readonly string[] _offices =
        ["ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "dang uy", "uy ban mttq viet nam", "uy ban mat tran to quoc viet nam"];
    private static readonly string[] _levels = ["thanh pho", "tp", "phuong", "xa", "thon", "to dan pho", "so"];

    private readonly Dictionary<string, UnitNode> _byCode;
    private readonly ILookup<string, UnitNode> _below;
    private readonly List<(string Marked, string Folded, UnitNode Unit)> _names;

    internal UnitTree(IEnumerable<UnitNode> units)
    {
        All = [.. units.OrderBy(unit => unit.Path, StringComparer.Ordinal)];
        _byCode = All.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        _below = All.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!, StringComparer.Ordinal);
        _names = [.. All.Select(unit => (Words(unit.Name, marked: true), Words(unit.Name, marked: false), unit))];
    }

    /// <summary>Every unit, those above before those below.</summary>
    public IReadOnlyList<UnitNode> All { get; }

    /// <summary>The unit with this code, in any case; null where there is none.</summary>
    public UnitNode? Find(string code) => UnitCode.Read(code) is { } read ? _byCode.GetValueOrDefault(read) : null;

    /// <summary>The units directly below one, by name.</summary>
    public IReadOnlyList<UnitNode> Children(string code) => [.. _below[code].OrderBy(unit => VietnameseText.Fold(unit.Name), StringComparer.Ordinal)];

    /// <summary>The unit and everything below it.</summary>
    public IEnumerable<UnitNode> Subtree(string code) =>
        Find(code) is { } top ? All.Where(unit => unit.Path.StartsWith(top.Path, StringComparison.Ordinal)) : [];

    /// <summary>People by group in a unit and everything below it, as the units state them.</summary>
    /// <param name="stated">What each unit states.</param>
    /// <param name="code">The unit.</param>
    public IReadOnlyDictionary<string, int> Sum(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> stated, string code) =>
        Subtree(code).SelectMany(unit => stated.GetValueOrDefault(unit.Code) ?? new Dictionary<string, int>())
            .GroupBy(count => count.Key).ToDictionary(group => group.Key, group => group.Sum(count => count.Value), StringComparer.Ordinal);

    /// <summary>The units from the top down to this one, itself included; those that the tree does not hold are left out.</summary>
    public IEnumerable<UnitNode> Line(string code) =>
        Find(code) is { } unit ? unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(_byCode.ContainsKey).Select(above => _byCode[above]) : [];

    /// <summary>The unit that a person names in a chat, e.g. "phường Hà Đông" or "em ở ubnd phuong ha dong ạ".</summary>
    /// <returns>Null where no unit fits, or where several do equally well: then one has to ask.</returns>
    public UnitNode? FindByName(string text)
    {
        var (marked, folded) = (Words(text, marked: true), Words(text, marked: false));
        return Only(_names.Where(name => name.Marked == marked))
            ?? Only(_names.Where(name => name.Folded == folded))
            ?? Longest(name => Has(marked, name.Marked))
            ?? Longest(name => Has(folded, name.Folded))
            ?? Longest(name => Has(folded, Shorter(name.Folded, _offices)))
            ?? Only(_names.Where(name => Shorter(Shorter(name.Folded, _offices), _levels) == folded));
    }

    private UnitNode? Longest(Func<(string Marked, string Folded, UnitNode Unit), bool> fits)
    {
        var found = _names.Where(fits).ToList();
        return found.Count == 0 ? null : Only(found.Where(name => name.Folded.Length == found.Max(other => other.Folded.Length)));
    }

    private static UnitNode? Only(IEnumerable<(string Marked, string Folded, UnitNode Unit)> names) =>
        names.Take(2).ToList() is [var one] ? one.Unit : null;

    /// <summary>Whole words only, and more than one syllable: a thôn named "Ba" is in half of all sentences.</summary>
    private static bool Has(string text, string name) => name.Contains(' ') && $" {text} ".Contains($" {name} ", StringComparison.Ordinal);

    private static string Shorter(string folded, string[] beginnings) =>
        beginnings.FirstOrDefault(word => folded.StartsWith(word + " ", StringComparison.Ordinal)) is { } word ? folded[(word.Length + 1)..] : folded;

    private static string Words(string text, bool marked) => string.Join(' ', Tokens.Of(VietnameseText.Normalise(text))
        .Where(token => !token.IsExact).Select(token => marked ? VietnameseText.Lower(token.Text) : token.Folded));
}
