using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Answers;

/// <summary>The words of a text, folded and as written.</summary>
/// <param name="Folded">Lower case, no marks.</param>
/// <param name="Marked">Lower case, marks kept, tone mark in its usual place; only words that carry a mark.</param>
internal sealed record Words(HashSet<string> Folded, HashSet<string> Marked)
{
    public static Words Of(string text)
    {
        var normal = VietnameseText.Normalise(text);
        return new Words([.. QuestionReader.FoldedTokens(normal)], [.. Tokens.Of(normal).Where(t => t.IsMarked).Select(t => AsMarked(t.Text))]);
    }

    /// <summary>The form in which marked words are compared.</summary>
    public static string AsMarked(string word) => Syllable.PlaceTone(VietnameseText.Lower(word));
}
