namespace ChatTutor.Domain.Language;

/// <summary>Everyday words, and the words of the documents they stand for, so that a search that counts words finds them.</summary>
/// <remarks>Only a question passes here, to be searched for more words. Quotations and answers never do.</remarks>
public sealed class Synonyms
{
    private readonly Dictionary<string, List<Saying>> _byFirstWord = [];

    /// <param name="pairs">
    /// Sayings in marks and what they mean, as in <c>knowledge/framework/synonyms.yaml</c>. A saying that stands in several pairs means
    /// all of theirs; one without a word is passed over.
    /// </param>
    public Synonyms(IEnumerable<(IReadOnlyList<string> Say, IReadOnlyList<string> Means)> pairs)
    {
        var meanings = new Dictionary<string, List<string>>();
        foreach (var (say, means) in pairs)
        {
            var words = means.SelectMany(Words).Select(VietnameseText.Fold).ToList();
            foreach (var phrase in say.Select(phrase => string.Join(' ', Words(phrase))).Distinct().Where(phrase => phrase.Length > 0))
            {
                meanings[phrase] = [.. meanings.GetValueOrDefault(phrase) ?? [], .. words];
            }
        }

        foreach (var saying in meanings.Select(pair => new Saying(pair.Key.Split(' '), [.. pair.Value.Distinct()])))
        {
            var first = saying.Folded[0];
            _byFirstWord[first] = [.. (_byFirstWord.GetValueOrDefault(first) ?? []).Append(saying).OrderByDescending(s => s.Folded.Length)];
        }
    }

    /// <summary>The words that the sayings in a question stand for, where it is known without marks only.</summary>
    /// <param name="foldedTokens">Its words in order, from <see cref="VietnameseText.Fold(string)"/>; exact tokens left out.</param>
    /// <returns>Folded syllables, each once, in the order of the sayings; empty where there is none.</returns>
    public IReadOnlyList<string> Means(IReadOnlyList<string> foldedTokens) =>
        Means(foldedTokens.Count, at => foldedTokens[at], (saying, from) => saying.StandsAt(foldedTokens, from));

    /// <summary>The same for a question as it was typed: a syllable typed with marks must be the saying's own.</summary>
    /// <remarks>"thì lại" is not "thi lại", and "kết" not "kẹt"; "thi lai" may be either and counts.</remarks>
    /// <param name="tokens">From <see cref="Tokens.Of(string)"/>; exact tokens are passed over, their parts count.</param>
    public IReadOnlyList<string> Means(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(token => !token.IsExact).ToList();
        return Means(words.Count, at => words[at].Folded, (saying, from) => saying.StandsAt(words, from));
    }

    private List<string> Means(int count, Func<int, string> word, Func<Saying, int, bool> stands)
    {
        var found = new List<string>();
        for (var at = 0; at < count; at++)
        {
            var longest = 0;
            foreach (var saying in _byFirstWord.GetValueOrDefault(word(at)) ?? [])
            {
                // Sayings that fold alike ("bản" and "bạn") are equally long: what the text leaves open, it means all of.
                if (saying.Folded.Length >= longest && stands(saying, at))
                {
                    longest = saying.Folded.Length;
                    found.AddRange(saying.Means);
                }
            }

            at += Math.Max(0, longest - 1);
        }

        return [.. found.Distinct()];
    }

    private static IEnumerable<string> Words(string phrase) =>
        Tokens.Of(VietnameseText.Normalise(phrase)).Where(token => !token.IsExact).Select(token => Spelling(token.Text));

    /// <summary>Lower case, the tone where the official spelling puts it ("hoà" and "hòa" are one word).</summary>
    private static string Spelling(string word) => Syllable.PlaceTone(VietnameseText.Lower(word));

    private sealed record Saying(string[] Marked, string[] Means)
    {
        public string[] Folded { get; } = [.. Marked.Select(VietnameseText.Fold)];

        public bool StandsAt(IReadOnlyList<string> words, int from) =>
            from + Folded.Length <= words.Count && Folded.Index().All(word => words[from + word.Index] == word.Item);

        public bool StandsAt(List<Token> words, int from) =>
            from + Folded.Length <= words.Count && Folded.Index().All(word => words[from + word.Index] is var token
                && token.Folded == word.Item && (!token.IsMarked || Spelling(token.Text) == Marked[word.Index]));
    }
}
