using System.Text;
using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Builds expressions from phrases and patterns that are written with full Vietnamese marks.</summary>
internal static class Phrases
{
    /// <summary>Longest time one expression may take on one text: a last resort far beyond what any expression needs.</summary>
    /// <remarks>It runs on the wall clock; were it tight, a busy machine would refuse harmless texts.</remarks>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>Any of the phrases as whole words in a folded text; null when there are none.</summary>
    public static Regex? AnyFolded(IReadOnlyList<string> phrases, string before = "", string after = "") =>
        phrases.Count == 0 ? null : Compile($"{before}(?<![a-z])(?:{string.Join('|', phrases.Select(Escaped))})(?![a-z]){after}");

    // A phrase may be broken over two lines or typed with a double space.
    private static string Escaped(string phrase) =>
        Regex.Escape(string.Concat(phrase.Select(CharacterTable.Fold))).Replace(@"\ ", @"\s{1,2}", StringComparison.Ordinal);

    /// <summary>A pattern for the view it is matched on.</summary>
    public static Regex Compile(string pattern, PatternView view) => Compile(view switch
    {
        PatternView.Exact => pattern,
        PatternView.Marked => Tolerant(pattern),
        _ => Fold(pattern),
    });

    private static Regex Compile(string pattern) => new(Quantifiers.Capped(pattern), RegexOptions.CultureInvariant, Timeout);

    // Escapes such as \S and \W keep their case; only letters outside them are folded.
    private static string Fold(string pattern) => Rewrite(pattern, c => CharacterTable.Fold(c).ToString());

    // "mật" also accepts "mât" and "mat" but never "mặt" or "mất": a missing mark is common, another mark is another word.
    private static string Tolerant(string pattern) => Rewrite(pattern, c =>
    {
        var lower = CharacterTable.Lower(c);
        return CharacterTable.IsMarked(c) ? $"[{lower}{CharacterTable.WithoutTone(lower)}{CharacterTable.Fold(c)}]" : lower.ToString();
    });

    private static string Rewrite(string pattern, Func<char, string> letter)
    {
        var result = new StringBuilder(pattern.Length * 2);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var escaped = i > 0 && pattern[i - 1] == '\\' && (i < 2 || pattern[i - 2] != '\\');
            inClass = (inClass || (c == '[' && !escaped)) && (c != ']' || escaped);
            if (c == ' ' && !inClass && !(i + 1 < pattern.Length && pattern[i + 1] is '?' or '*' or '+' or '{'))
            {
                result.Append(" {1,3}");
            }
            else
            {
                result.Append(escaped || !char.IsLetter(c) ? c.ToString() : inClass ? InClass(c, letter) : letter(c));
            }
        }

        return result.ToString();
    }

    // Inside [...] a letter's alternatives stand side by side without brackets of their own.
    private static string InClass(char c, Func<char, string> letter) => letter(c).Trim('[', ']');
}
