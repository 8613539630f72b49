namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>For each term the texts that hold it, and what finding it there is worth: BM25, worked out when the index is built.</summary>
/// <remarks>
/// The second field (other wordings) is normalised by its own length and joins before saturation, as in BM25F
/// (Zaragoza et al., 2004, "Microsoft Cambridge at TREC-13").
/// </remarks>
internal sealed class Postings
{
    private readonly int[] _starts;     // term -> first entry; one more than there are terms
    private readonly int[] _texts;
    private readonly float[] _worth;
    private readonly float[] _idf;

    private Postings(int[] starts, int[] texts, float[] worth, float[] idf) =>
        (_starts, _texts, _worth, _idf) = (starts, texts, worth, idf);

    /// <summary>Inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    public float Idf(int term) => _idf[term];

    /// <summary>In how many texts the term stands.</summary>
    public int Frequency(int term) => _starts[term + 1] - _starts[term];

    /// <summary>Adds what a term is worth to the sum of each text that holds it.</summary>
    public void AddTo(Span<float> sums, int term, float weight)
    {
        var (from, to) = (_starts[term], _starts[term + 1]);
        var texts = _texts.AsSpan(from, to - from);
        var worth = _worth.AsSpan(from, to - from);
        for (var i = 0; i < texts.Length; i++)
        {
            sums[texts[i]] += weight * worth[i];
        }
    }

    /// <param name="texts">Terms of each text, sorted; those of its second field apart.</param>
    /// <param name="terms">How many terms there are.</param>
    /// <param name="options">The numbers of BM25.</param>
    public static Postings Build(IReadOnlyList<(int[] Main, int[] Extra)> texts, int terms, RankingOptions options)
    {
        var starts = CountStarts(texts, terms);
        var idf = new float[terms];
        for (var term = 0; term < terms; term++)
        {
            var n = starts[term + 1] - starts[term];
            idf[term] = (float)Math.Log(1 + ((texts.Count - n + 0.5) / (n + 0.5)));
        }

        var next = starts.AsSpan(0, terms).ToArray();
        var (places, worth) = (new int[starts[terms]], new float[starts[terms]]);
        var (mainMean, extraMean) = (Mean(texts, t => t.Main.Length), Mean(texts, t => t.Extra.Length));
        for (var text = 0; text < texts.Count; text++)
        {
            var mainLength = Length(texts[text].Main.Length, mainMean, options.B);
            var extraLength = Length(texts[text].Extra.Length, extraMean, options.B);
            foreach (var (term, main, extra) in Counts(texts[text]))
            {
                var tf = (main / mainLength) + (options.ExtraWeight * extra / extraLength);
                places[next[term]] = text;
                worth[next[term]++] = (float)(idf[term] * tf * (options.K1 + 1) / (tf + options.K1));
            }
        }

        return new Postings(starts, places, worth, idf);
    }

    private static int[] CountStarts(IReadOnlyList<(int[] Main, int[] Extra)> texts, int terms)
    {
        var starts = new int[terms + 1];
        foreach (var text in texts)
        {
            foreach (var (term, _, _) in Counts(text))
            {
                starts[term + 1]++;
            }
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }

    /// <summary>Merges the two sorted lists into one entry a term.</summary>
    private static IEnumerable<(int Term, int Main, int Extra)> Counts((int[] Main, int[] Extra) text)
    {
        var (m, e) = (0, 0);
        while (m < text.Main.Length || e < text.Extra.Length)
        {
            var term = Math.Min(
                m < text.Main.Length ? text.Main[m] : int.MaxValue, e < text.Extra.Length ? text.Extra[e] : int.MaxValue);
            var (main, extra) = (m, e);
            while (m < text.Main.Length && text.Main[m] == term)
            {
                m++;
            }

            while (e < text.Extra.Length && text.Extra[e] == term)
            {
                e++;
            }

            yield return (term, m - main, e - extra);
        }
    }

    private static double Mean(IReadOnlyList<(int[] Main, int[] Extra)> texts, Func<(int[] Main, int[] Extra), int> length) =>
        texts.Count == 0 ? 0 : texts.Average(t => (double)length(t));

    private static double Length(int length, double mean, double b) => mean == 0 ? 1 : 1 - b + (b * length / mean);
}
