using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds Vietnamese people's names, never as a finding of their own: only as the partner of something else.</summary>
internal sealed class PersonNames
{
    private const string Syllable = @"\p{Lu}\p{L}{0,6}";

    public PersonNames(IdentifierFacts facts)
    {
        var family = string.Join('|', facts.FamilyNames);
        var before = string.Join('|', facts.NamePrefixes);
        Capitalised = Build($@"(?<![\p{{L}}])(?:(?:{family})(?:\ {Syllable}){{1,3}}|(?<=(?i:{before})\ ){Syllable}(?:\ {Syllable}){{0,3}})(?!\p{{L}})");
        Small = Phrases.Compile(
            $@"(?<!\w)(?:{family}) (?:(?:văn|thị|đình|hữu|đức|ngọc|minh|thanh|quang|xuân) ){{1,2}}\w{{2,6}}(?!\w)", PatternView.Marked);
    }

    public Regex Capitalised { get; }

    public Regex Small { get; }

    /// <summary>The folded text with each character of a name replaced by §.</summary>
    public string Mask(JudgedText text)
    {
        var spans = Capitalised.Matches(text.Text).Concat(Small.Matches(text.Lower));
        var folded = text.Folded.ToCharArray();
        foreach (var match in spans)
        {
            Array.Fill(folded, '§', match.Index, match.Length);
        }

        return new string(folded);
    }

    private static Regex Build(string pattern) => Phrases.Compile(pattern, PatternView.Exact);
}
