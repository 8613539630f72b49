using ChatTutor.Domain.Knowledge.Index;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Mends a slip of the keyboard by the word beside it: "côg an" is "công an", because "công an" is a pair of the library.</summary>
/// <remarks>Only what is no Vietnamese syllable and stands nowhere is touched, and only where a neighbour bears witness; so off-topic words stay what they are.</remarks>
internal sealed class Spelling(Vocabulary vocabulary)
{
    private readonly string[] _words = [.. vocabulary.Words.Select(w => w.Key).Where(w => w.Length > 1).Order(StringComparer.Ordinal)];

    /// <summary>The text with slips mended, without marks where they were; the very same text where there is none.</summary>
    /// <param name="text">Normalised.</param>
    public string Mend(string text)
    {
        var tokens = Tokens.Of(text).Where(t => !t.IsExact).ToList();
        var typed = tokens.Select(t => t.Folded).ToArray();
        var mended = Mend(typed);
        for (var at = typed.Length - 1; at >= 0 && mended != typed; at--)
        {
            if (mended[at] != typed[at])
            {
                text = $"{text[..tokens[at].Start]}{mended[at]}{text[(tokens[at].Start + tokens[at].Text.Length)..]}";
            }
        }

        return text;
    }

    private string[] Mend(string[] tokens)
    {
        var mended = tokens;
        for (var at = 0; at < mended.Length; at++)
        {
            if (mended[at].Length < 2 || mended[at].Any(char.IsAsciiDigit) || vocabulary.Contains(mended[at]) || Syllable.IsWellFormed(mended[at]))
            {
                continue;
            }

            var before = at > 0 ? mended[at - 1] : "";
            var after = at + 1 < mended.Length ? mended[at + 1] : "";
            var best = _words.Where(w => IsOneSlipAway(mended[at], w))
                .Select(w => (Word: w, Witness: vocabulary.Count(before, w) + vocabulary.Count(w, after)))
                .Where(w => w.Witness > 0).OrderByDescending(w => w.Witness).FirstOrDefault();
            if (best.Word is not null)
            {
                mended = [.. mended[..at], best.Word, .. mended[(at + 1)..]];
            }
        }

        return mended;
    }

    /// <summary>Whether a neighbour in the question makes a folded word a known pair, so that its marks may be a slip.</summary>
    public bool IsWitnessed(IReadOnlyList<string> tokens, string word)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at] == word)
            {
                return (at > 0 && vocabulary.Count(tokens[at - 1], word) > 0)
                    || (at + 1 < tokens.Count && vocabulary.Count(word, tokens[at + 1]) > 0);
            }
        }

        return false;
    }

    /// <summary>One letter more, less, other, or two neighbours exchanged.</summary>
    private static bool IsOneSlipAway(string typed, string word)
    {
        var (longer, shorter) = typed.Length >= word.Length ? (typed, word) : (word, typed);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var from = 0;
        while (from < shorter.Length && longer[from] == shorter[from])
        {
            from++;
        }

        var rest = longer.AsSpan(from);
        var other = shorter.AsSpan(from);
        return longer.Length > shorter.Length ? rest[1..].SequenceEqual(other)
            : rest.Length > 0 && (rest[1..].SequenceEqual(other[1..])
                || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])));
    }
}
