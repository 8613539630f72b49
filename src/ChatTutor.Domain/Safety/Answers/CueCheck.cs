namespace ChatTutor.Domain.Safety.Answers;

/// <summary>phải, được, không được, có thể, chỉ: before a word that claim and source share, they must say the same.</summary>
internal static class CueCheck
{
    private const int Reach = 5;

    public static IEnumerable<AnswerFinding> Of(Binding binding)
    {
        if (binding.Claim.Text.TrimEnd().EndsWith('?'))
        {
            yield break;
        }

        var conditional = IsCondition(binding);
        for (var c = 0; c < binding.Claim.Words.Count; c++)
        {
            var s = binding.SourceOf(c);
            var word = binding.Claim.Words[c];
            if (s < 0 || word.Kind != WordKind.Plain)
            {
                continue;
            }

            if (IsCue(binding.Claim.Cues[c]) && IsCue(binding.Unit.Piece.Cues[s]) && IsDenied(binding.Claim, c) != IsDenied(binding.Unit.Piece, s))
            {
                yield return new AnswerFinding("answer.modality", AnswerAction.Block, "NEGATION_CHANGED");
            }

            if (!word.IsContent || IsCue(binding.Claim.Cues[c]))
            {
                continue;
            }

            var said = Before(binding.Claim, c, i => binding.SourceOf(i) >= 0);
            var meant = Before(binding.Unit.Piece, s, i => binding.Matched[i]);
            if (Differ(said.Cues, meant.Cues, meant.AtStart || conditional) is { } entity)
            {
                yield return new AnswerFinding("answer.modality", AnswerAction.Block, entity);
            }
        }
    }

    /// <summary>"Muốn được cấp thì cần …" says what "được cấp khi …" says.</summary>
    private static bool IsCondition(Binding binding) => binding.Claim.Words.Exists(w => w.Folded is "muon" or "de")
        && binding.Unit.Piece.Words.Exists(w => w.Folded is "khi" or "neu");

    /// <summary>Whether a word like "được" is itself denied.</summary>
    private static bool IsDenied(Piece piece, int at) =>
        Has(piece.Cues[at], Cue.Not) || (at > 0 && piece.Words[at].Break == '\0' && Has(piece.Cues[at - 1], Cue.Not));

    private static bool IsCue(Cue cue) => (cue & ~Cue.Soft) != Cue.None;

    /// <summary>The cues before a word, back to a sign, to the word that was shared before, or five words.</summary>
    private static (Cue Cues, bool AtStart) Before(Piece piece, int at, Func<int, bool> isShared)
    {
        var cues = Cue.None;
        var i = at;
        for (var steps = 0; steps < Reach; steps++, i--)
        {
            if (i == 0 || piece.Words[i].Break != '\0')
            {
                return (cues, true);
            }

            if (IsCue(piece.Cues[i - 1]))
            {
                cues |= piece.Cues[i - 1];
            }
            else if (piece.Words[i - 1].IsContent && isShared(i - 1))
            {
                break;
            }
        }

        return (cues, false);
    }

    private static string? Differ(Cue said, Cue meant, bool imperative)
    {
        if (Has(said, Cue.Not) != Has(meant, Cue.Not))
        {
            return "NEGATION_CHANGED";
        }

        var (must, mustMeant, may, mayMeant) = (Has(said, Cue.Must), Has(meant, Cue.Must), Has(said, Cue.May), Has(meant, Cue.May));
        var weaker = mustMeant && !must && (may || (Has(said, Cue.Got) && !Has(meant, Cue.Got)));
        var stronger = must && !mustMeant && (mayMeant || !imperative || Has(meant, Cue.Got));
        var allowed = may && !mayMeant && !mustMeant && !(Has(said, Cue.Got) && Has(meant, Cue.Got));
        return weaker || stronger || allowed || Has(said, Cue.Only) != Has(meant, Cue.Only) ? "MODALITY_CHANGED" : null;
    }

    private static bool Has(Cue cues, Cue cue) => (cues & cue) != Cue.None;
}
