namespace ChatTutor.Domain.Safety.Answers;

/// <summary>How much of what a sentence says stands where it would be bound.</summary>
internal static class SupportCheck
{
    private const double Least = 0.5;
    private const int LongestAddition = 3;

    /// <summary>Share of the sentence's words of meaning that stand in the unit or around it; 1 when it has none.</summary>
    public static double Coverage(Piece claim, IReadOnlyList<SourceUnit> units, bool marked)
    {
        var (all, found) = (0, 0);
        foreach (var word in Meaning(claim))
        {
            all++;
            found += IsIn(word, units, marked) ? 1 : 0;
        }

        return all == 0 ? 1 : (double)found / all;
    }

    /// <summary>How many words of meaning a sentence has.</summary>
    public static int Weight(Piece claim) => Meaning(claim).Count();

    /// <summary>Whether the units carry the sentence: most of its words, and no run of words of its own.</summary>
    public static bool Holds(Piece claim, IReadOnlyList<SourceUnit> units, Evidence evidence)
    {
        if (Coverage(claim, units, evidence.Marked) < Least)
        {
            return false;
        }

        var run = 0;
        foreach (var word in Meaning(claim))
        {
            run = IsIn(word, units, evidence.Marked) ? 0 : run + 1;
            if (run >= LongestAddition)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the sentence states a rule or a fact of a document, and is no mere word to the person.</summary>
    public static bool IsRegulation(Piece claim) =>
        claim.Quantities.Count > 0 || claim.Places.Count > 0 || claim.Actors.Count > 0
        || claim.Words.Exists(w => w.Kind is WordKind.Document) || claim.Cues.Any(c => (c & (Cue.Not | Cue.Must)) != 0);

    private static IEnumerable<Word> Meaning(Piece claim) =>
        claim.Words.Where(w => w.Kind == WordKind.Plain && w.IsContent && !Lexicon.IsFrame(w.Key) && !IsNumeral(w.Folded));

    private static bool IsNumeral(string folded) => folded.All(c => c is 'i' or 'v' or 'x');

    private static bool IsIn(Word word, IReadOnlyList<SourceUnit> units, bool marked)
    {
        var key = Piece.KeyOf(word, marked);
        return units.Any(u => u.Keys.Contains(key) || u.Around.Contains(key) || u.Named.Contains(key));
    }
}
