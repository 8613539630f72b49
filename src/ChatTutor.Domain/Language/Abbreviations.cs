using System.Text;

namespace ChatTutor.Domain.Language;

/// <summary>Writes out the short forms of a question, so that search meets the words of the documents.</summary>
/// <remarks>A form whose reading stays open is left as typed. Quotations and answers never pass here.</remarks>
public sealed class Abbreviations
{
    private readonly Dictionary<string, List<(string[] Words, Abbreviation Entry)>> _byFirstWord = [];

    /// <param name="entries">All short forms; where two share a form the first wins.</param>
    public Abbreviations(IEnumerable<Abbreviation> entries)
    {
        foreach (var (words, entry) in entries.SelectMany(e => e.Forms.Select(form => (Words(form), e))).Where(f => f.Item1.Length > 0))
        {
            if (!_byFirstWord.TryGetValue(words[0], out var same))
            {
                _byFirstWord[words[0]] = same = [];
            }

            same.Add((words, entry));
        }

        foreach (var (first, same) in _byFirstWord)
        {
            _byFirstWord[first] = [.. same.OrderByDescending(form => form.Words.Length)];
        }
    }

    /// <summary>The text with its short forms written out; null where it has none.</summary>
    /// <param name="normalised">A text from <see cref="VietnameseText.Normalise(string)"/>.</param>
    public string? WriteOut(string normalised)
    {
        var all = Tokens.Of(normalised);
        var numbers = all.Where(token => token.IsExact).ToList();
        var words = all.Where(token => !token.IsExact).ToList();
        var (written, copied) = (new StringBuilder(), 0);
        for (var at = 0; at < words.Count; at++)
        {
            if (Find(words, at, numbers) is not (var length, { } means))
            {
                continue;
            }

            written.Append(normalised, copied, words[at].Start - copied).Append(means);
            at += length - 1;
            copied = words[at].Start + words[at].Text.Length;
        }

        return copied == 0 ? null : written.Append(normalised, copied, normalised.Length - copied).ToString();
    }

    private (int Length, string? Means) Find(List<Token> words, int at, List<Token> numbers)
    {
        foreach (var (form, entry) in _byFirstWord.GetValueOrDefault(VietnameseText.Lower(words[at].Text)) ?? [])
        {
            if (StandsAt(form, words, at) && Reading(entry, words, at, form.Length, numbers) is { } means)
            {
                return (form.Length, means);
            }
        }

        return (0, null);
    }

    private static string? Reading(Abbreviation entry, List<Token> words, int at, int length, List<Token> numbers)
    {
        if (!entry.Ambiguous)
        {
            return entry.Means;
        }

        var inNumber = numbers.Exists(n => n.Start <= words[at].Start && words[at].Start < n.Start + n.Text.Length);
        var fits = entry.Readings.FirstOrDefault(reading => (reading.InNumber && inNumber)
            || reading.Previous.Any(before => StandsBefore(before, words, at))
            || reading.Next.Any(after => StandsAfter(after, words, at + length)));
        return (fits ?? entry.Readings.FirstOrDefault(reading => reading.Otherwise))?.Means;
    }

    private static bool StandsBefore(string phrase, List<Token> words, int at) =>
        Words(phrase) is var expected && at >= expected.Length && StandsFolded(expected, words, at - expected.Length);

    private static bool StandsAfter(string phrase, List<Token> words, int at) => StandsFolded(Words(phrase), words, at);

    private static bool StandsAt(string[] form, List<Token> words, int at) =>
        at + form.Length <= words.Count
        && form.Index().All(word => VietnameseText.Lower(words[at + word.Index].Text) == word.Item);

    private static bool StandsFolded(string[] phrase, List<Token> words, int at) =>
        at + phrase.Length <= words.Count
        && phrase.Index().All(word => words[at + word.Index].Folded == VietnameseText.Fold(word.Item));

    private static string[] Words(string phrase) =>
        [.. Tokens.Of(VietnameseText.Normalise(phrase)).Where(token => !token.IsExact).Select(token => VietnameseText.Lower(token.Text))];
}
