using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds Vietnamese people's names, never as a finding of their own: only as the partner of something else.</summary>
internal sealed class PersonNames
{
    private const string Syllable = @"\p{Lu}\p{L}{0,6}";

    private readonly Regex _capitalised;
    private readonly Regex _small;

    public PersonNames(IdentifierFacts facts)
    {
        var family = string.Join('|', facts.FamilyNames);
        var before = string.Join('|', facts.NamePrefixes);
        _capitalised = Build($@"(?<![\p{{L}}])(?:(?:{family})(?:\ {Syllable}){{1,3}}|(?<=(?i:{before})\ ){Syllable}(?:\ {Syllable}){{0,3}})(?!\p{{L}})");
        _small = Phrases.Compile(
            $@"(?<!\w)(?:{family}) (?:(?:văn|thị|đình|hữu|đức|ngọc|minh|thanh|quang|xuân) ){{1,2}}\w{{2,6}}(?!\w)", PatternView.Marked);
    }

    /// <summary>The folded text with each character of a name replaced by §.</summary>
    public string Mask(JudgedText text)
    {
        var spans = _capitalised.Matches(text.Text).Concat(_small.Matches(text.Lower));
        var folded = text.Folded.ToCharArray();
        foreach (var match in spans)
        {
            Array.Fill(folded, '§', match.Index, match.Length);
        }

        return new string(folded);
    }

    private static Regex Build(string pattern) => Phrases.Compile(pattern, PatternView.Exact);
}
