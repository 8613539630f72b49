using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Repairs what was typed, word by word, against the words of the index.</summary>
/// <remarks>A word that stands in the index is never touched, nor is a digit: numbers and names must stay what they are.</remarks>
public sealed partial class TypingRepair(Vocabulary vocabulary)
{
    private const int ShortestMistyped = 4;     // letters; shorter ones are one letter away from too many words
    private const int LongestMistyped = 8;      // "nghiengg"; what is longer is no syllable

    // A slip is mended only into a word that is frequent, or that is known beside its neighbour, and much more than any other.
    private const int FrequentEnough = 5;
    private const int MuchMore = 4;

    /// <summary>The text with repaired words in place.</summary>
    /// <param name="normalised">A normalised text.</param>
    /// <returns>The text, and each word that was read differently.</returns>
    public (string Text, IReadOnlyList<(string Typed, string Read)> Repairs) Apply(string normalised)
    {
        var repairs = new List<(string, string)>();
        var text = normalised.Contains('[') || normalised.Contains(']') ? Brackets(normalised, repairs) : normalised;
        var tokens = Tokens.Of(text).FindAll(t => !t.IsExact);
        var (result, copied) = (new System.Text.StringBuilder(text.Length), 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Read(tokens, i) is { } read)
            {
                result.Append(text, copied, tokens[i].Start - copied).Append(read);
                copied = tokens[i].Start + tokens[i].Text.Length;
                repairs.Add((tokens[i].Text, read));
            }
        }

        return repairs.Count == 0 ? (normalised, []) : (result.Append(text, copied, text.Length - copied).ToString(), repairs);
    }

    private string? Read(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (vocabulary.Contains(token.Folded) || !char.IsLetter(token.Text[0]))
        {
            return null;
        }

        return Keys(VietnameseText.Lower(token.Text)) ?? (token.HasDigit ? null : Slip(tokens, at));
    }

    /// <summary>Telex or VNI, if that makes a word of the index.</summary>
    private string? Keys(string word)
    {
        var read = word.AsSpan().ContainsAnyInRange('0', '9') ? TypedKeys.Vni(word) : TypedKeys.Telex(word);
        return read is not null && vocabulary.Contains(VietnameseText.Fold(read)) ? read : null;
    }

    /// <summary>The telex keys [ and ] (ơ, ư) are no letters, so they are read before the text is cut.</summary>
    private string Brackets(string text, List<(string, string)> repairs) => BracketWord().Replace(text, word =>
    {
        var typed = VietnameseText.Lower(word.Value);
        if (!typed.Any(char.IsLetter) || TypedKeys.Telex(typed) is not { } read || !vocabulary.Contains(VietnameseText.Fold(read)))
        {
            return word.Value;
        }

        repairs.Add((word.Value, read));
        return read;
    });

    /// <summary>One letter too many, too few, wrong or swapped.</summary>
    private string? Slip(List<Token> tokens, int at)
    {
        var typed = tokens[at].Folded;
        if (typed.Length is < ShortestMistyped or > LongestMistyped || typed.AsSpan().ContainsAny("fjwz")
            || (at > 0 && tokens[at].Text[0] != VietnameseText.Lower(tokens[at].Text)[0])
            || Syllable.IsWellFormed(VietnameseText.Lower(tokens[at].Text)))
        {
            return null;        // a foreign word, a name, or a word of the language that the material does not use
        }

        var (before, after) = (at > 0 ? tokens[at - 1].Folded : "", at + 1 < tokens.Count ? tokens[at + 1].Folded : "");
        var candidates = Slips.Of(typed, vocabulary.Find).Distinct()
            .Select(word => (word, beside: vocabulary.Count(before, word) + vocabulary.Count(word, after), count: vocabulary.Count(word)))
            .OrderByDescending(c => c.beside).ThenByDescending(c => c.count).Take(2).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (best, next) = (candidates[0], candidates.Count > 1 ? candidates[1] : default);
        return best.beside > 0
            ? (best.beside >= MuchMore * next.beside ? best.word : null)
            : (best.count >= FrequentEnough && best.count >= MuchMore * next.count ? best.word : null);
    }

    [GeneratedRegex(@"[\p{L}\[\]]*[\[\]][\p{L}\[\]]*")]
    private static partial Regex BracketWord();
}
