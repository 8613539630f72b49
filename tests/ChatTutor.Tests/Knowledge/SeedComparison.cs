using System.Text.RegularExpressions;

namespace ChatTutor.Tests.Knowledge;

/// <summary>Compares a transcription with the text it was made from, word by word and in order.</summary>
/// <remarks>May differ: heading, list and table signs, emphasis, line breaks, and what is listed as removed.</remarks>
internal static partial class SeedComparison
{
    private const int Context = 6;

    /// <summary>Where the two first differ, in words for a person; null where they do not.</summary>
    public static string? FirstDifference(string seed, string body, IEnumerable<string> removed)
    {
        var (wanted, found) = (Words(seed), Words(body));
        var noise = new Queue<string[]>(removed.Select(Words));
        var (i, j) = (0, 0);
        while (i < wanted.Length || j < found.Length)
        {
            if (i < wanted.Length && j < found.Length && wanted[i] == found[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (noise.TryPeek(out var next) && wanted.AsSpan(i).StartsWith(next))
            {
                i += noise.Dequeue().Length;
            }
            else
            {
                return $"the seed says \"{Around(wanted, i)}\", the document \"{Around(found, j)}\"";
            }
        }

        return noise.TryPeek(out var left) ? $"\"{string.Join(' ', left)}\" is listed as removed but is not there" : null;
    }

    private static string[] Words(string text) =>
        [.. text.Split('\n').Where(line => !TableRule().IsMatch(line)).SelectMany(WordsOfLine)];

    /// <summary>Signs inside a line count as words; only those that make it a heading, a list entry or a row do not.</summary>
    private static string[] WordsOfLine(string line) =>
        LineSigns().Replace(line.Replace('\u00A0', ' '), "")
            .Replace("*", "", StringComparison.Ordinal)
            .Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);

    private static string Around(string[] words, int at)
    {
        var before = words[Math.Max(0, at - Context)..at];
        var after = words[at..Math.Min(words.Length, at + Context)];
        return $"{string.Join(' ', before)} >>> {string.Join(' ', after)}";
    }

    [GeneratedRegex(@"^\s*(#+ |- )?")]
    private static partial Regex LineSigns();

    [GeneratedRegex(@"^\|[-| ]+\|\s*$")]
    private static partial Regex TableRule();
}
