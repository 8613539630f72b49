namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A sentence, taken apart for comparing: words, what they do to verbs, who, how many, which place.</summary>
internal sealed class Piece
{
    private Cue[]? _cues;
    private List<Quantity>? _quantities;
    private List<(int At, int Length, string Id)>? _actors;
    private List<(int At, int Length, int Set, int Member)>? _contrasts;

    private Piece(string text, bool marked)
    {
        Text = text;
        Marked = marked;
        Places = Answers.Places.In(text);
        Words = WordReader.Read(text);
        List<(int Start, int End)> named = [.. Places.Select(p => (p.Start, p.End)), .. ReferenceCheck.ShortNumbers(text)];
        for (var i = 0; i < Words.Count; i++)
        {
            Words[i] = marked ? Words[i] : Words[i] with { IsBare = true };
            if (named.Exists(p => p.Start <= Words[i].Start && Words[i].End <= p.End))
            {
                Words[i] = Words[i] with { Kind = WordKind.Reference };
            }
        }

        foreach (var (first, last) in Asides.In(text, Words))
        {
            for (var i = first; i <= last; i++)
            {
                Words[i] = Words[i] with { IsAside = true };
            }
        }

        for (var i = 1; i < Words.Count; i++)
        {
            if ((Words[i - 1].IsAside || Words[i - 1].Kind is WordKind.Reference or WordKind.Document) && Asides.Says(Words[i]))
            {
                Words[i] = Words[i] with { IsAside = true };
            }
        }
    }

    /// <summary>Its text, normalised.</summary>
    public string Text { get; }

    /// <summary>Whether it is compared with marks.</summary>
    public bool Marked { get; }

    public List<Word> Words { get; }

    public List<NamedPlace> Places { get; }

    public Cue[] Cues => _cues ??= Lexicon.CuesOf(Words, Marked);

    public List<Quantity> Quantities => _quantities ??= Answers.Quantities.In(Text, Words);

    public List<(int At, int Length, string Id)> Actors => _actors ??= [.. Answers.Actors.In(Words, Marked).Where(a => !Words[a.At].IsAside)];

    public List<(int At, int Length, int Set, int Member)> Contrasts => _contrasts ??= Marked ? Answers.Contrasts.In(Words) : [];

    /// <param name="text">Normalised.</param>
    /// <param name="marked">Whether the whole text it is from is written with marks.</param>
    public static Piece Of(string text, bool marked) => new(text, marked);

    /// <summary>How a word is compared.</summary>
    public static string KeyOf(Word word, bool marked) => marked ? word.Key : word.Folded;

    /// <summary>Whether most words of a text carry marks.</summary>
    public static bool IsMarked(string text) => Language.VietnameseText.CountMarked(text) is var (marked, all) && marked * 4 > all;
}
