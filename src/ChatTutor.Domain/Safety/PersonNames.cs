using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds Vietnamese people's names, never as a finding of their own: only as the partner of something else.</summary>
internal sealed class PersonNames
{
    private const string Syllable = @"\p{Lu}\p{L}{0,6}";

    // In a line of capitals every word after "ông" or "đảng viên" would be a name; there only a family name tells.
    private const string Given = @"\p{Lu}\p{Ll}{0,6}(?!\p{Lu})";

    public PersonNames(IdentifierFacts facts)
    {
        var family = string.Join('|', facts.FamilyNames);
        var before = string.Join('|', facts.NamePrefixes);
        var title = $@"(?<=(?<!\p{{L}})(?i:{before})\ )";
        Capitalised = Build(
            $@"(?<![\p{{L}}])(?:(?:{family})(?:\ {Syllable}){{1,3}}|{title}{Given}(?:\ {Given}){{0,3}}" +
            $@"|{title}(?:{family.ToUpperInvariant()})(?:\ {Syllable}){{1,3}})(?!\p{{L}})");
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
