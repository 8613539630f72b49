using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>The passages of one answer, taken apart once.</summary>
internal sealed class Evidence
{
    private readonly List<SourceUnit> _units = [];

    /// <param name="passages">What the answer may rest on.</param>
    /// <param name="marked">Whether the answer is written with marks.</param>
    public Evidence(IReadOnlyList<AnswerPassage> passages, bool marked)
    {
        Marked = marked && (passages.Count == 0 || passages.Any(p => Piece.IsMarked(VietnameseText.Normalise(p.Text))));
        Passages = [.. passages.Select((p, at) => new SourcePassage(p, at, Marked))];
        _units.AddRange(Passages.SelectMany(p => p.Units));
        Numbers = [.. Passages.SelectMany(p => p.Numbers)];
        Quantities = [.. _units.SelectMany(u => u.Piece.Quantities.Select(q => (u, q)))];
        Heads = [.. Passages.SelectMany(p => p.HeadQuantities)];
    }

    /// <summary>Whether words are compared with their marks.</summary>
    public bool Marked { get; }

    public IReadOnlyList<SourcePassage> Passages { get; }

    public IReadOnlyList<SourceUnit> Units => _units;

    /// <summary>Every document number that is printed.</summary>
    public IReadOnlyList<DocumentNumber> Numbers { get; }

    /// <summary>Every quantity, with its unit.</summary>
    public IReadOnlyList<(SourceUnit Unit, Quantity Quantity)> Quantities { get; }

    /// <summary>Quantities of titles and remarks.</summary>
    public IReadOnlyList<Quantity> Heads { get; }

    /// <summary>The passages that hold these words in this order.</summary>
    public IEnumerable<SourcePassage> Holding(IReadOnlyList<Word> words)
    {
        var run = SourcePassage.Run(words, Marked);
        return Passages.Where(p => p.Words.Contains(run, StringComparison.Ordinal));
    }

    /// <summary>Where a text calls a document by its short title.</summary>
    public IEnumerable<(int Start, int End)> NamesIn(string text)
    {
        foreach (var name in Passages.Select(p => p.Name).OfType<string>().Distinct())
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                yield return (at, at + name.Length);
            }
        }
    }

    /// <summary>Whether a quotation is part of a document's name: “Công chức số Thủ đô” is nobody's rank.</summary>
    public bool Names(string quote) =>
        Passages.Any(p => p.ShortTitle.Contains(quote, StringComparison.Ordinal));

    /// <summary>Whether a line that begins with a dash only names a passage: every word of it is of the passage's head.</summary>
    public bool IsSourceLine(Piece line) => line.Text.TrimStart() is ['—' or '–', ..]
        && Passages.Any(p => line.Words.TrueForAll(w => p.HeadKeys.Contains(Piece.KeyOf(w, Marked))));

    /// <summary>Whether a sentence stands word by word in what may be said beside a passage.</summary>
    public bool SaysBeside(IReadOnlyList<Word> words) =>
        words.Count > 0 && SourcePassage.Run(words, Marked) is var run && Passages.Any(p => p.Head.Contains(run, StringComparison.Ordinal));
}
