using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Named parts of expressions, <c>words:</c> at the head of a rule file; a pattern writes <c>{name}</c> for one.</summary>
/// <remarks>A part may use the parts before it. A name that is not there stays as it is written.</remarks>
internal sealed partial class PatternWords
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    public PatternWords(IEnumerable<(string Name, string Text)> entries)
    {
        foreach (var (name, text) in entries)
        {
            _parts[name] = Expand(text);
        }
    }

    public string Expand(string pattern) =>
        Name().Replace(pattern, match => _parts.GetValueOrDefault(match.Groups[1].Value, match.Value));

    // A quantifier such as {1,3} holds digits only.
    [GeneratedRegex(@"\{([a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
