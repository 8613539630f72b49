using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Binds one sentence of an answer to the passages.</summary>
internal sealed partial class ClaimCheck(Evidence evidence)
{
    private const int MostCandidates = 4;
    private const double Near = 0.88;
    private const int LongestFrame = 4;
    private const int ShortestQuotation = 40;
    private const double SmallTalk = 0.4;
    private const double FewSharedWords = 0.6;

    /// <param name="sentence">The whole sentence.</param>
    /// <param name="claim">The sentence, bound quotations blanked out.</param>
    /// <param name="quoted">The units its quotations are from.</param>
    public IEnumerable<AnswerFinding> Of(Func<Piece> sentence, Piece claim, IReadOnlyList<SourceUnit> quoted)
    {
        if (!claim.Words.Exists(w => w.Kind != WordKind.Number || claim.Words.Count > 1) || evidence.SaysBeside(claim.Words)
            || (quoted.Count > 0 && evidence.SaysBeside(sentence().Words)) || evidence.IsSourceLine(claim))
        {
            return [];
        }

        var findings = ReferenceCheck.Of(claim, evidence).ToList();
        if (findings.Exists(f => f.Action == AnswerAction.Block) || IsWordToPerson(claim))
        {
            return findings;
        }

        var candidates = Candidates(claim);
        List<SourceUnit> carrying = [.. quoted, .. candidates];
        if (NamesNoSource(claim) && SupportCheck.Coverage(claim, carrying, evidence.Marked) < FewSharedWords)
        {
            return [.. findings, new AnswerFinding("answer.source", AnswerAction.Warn, "NO_SOURCE")];
        }

        findings.AddRange(QuantityCheck.Of(claim, evidence));
        if (evidence.Units.Count == 0)
        {
            return SupportCheck.IsRegulation(claim) ? [.. findings, new AnswerFinding("answer.source", AnswerAction.Warn, "NO_SOURCE")] : findings;
        }

        return findings.Count > 0 ? findings
            : quoted.Count == 0 ? Bound(claim, candidates)
            : IsFrame(claim) ? Frame(claim, quoted)
            : Bound(sentence(), candidates);
    }

    /// <summary>Whether a sentence is mostly quotation; a short one inside a sentence is a word of it.</summary>
    private static bool IsFrame(Piece claim) => SupportCheck.Weight(claim) is var weight
        && (weight == 0 || (weight <= LongestFrame && claim.Text.Count(c => c == AnswerCheck.Blanked) >= ShortestQuotation));

    /// <summary>What stands around a quotation must speak of the same people and place, and must not turn it round.</summary>
    private static IEnumerable<AnswerFinding> Frame(Piece claim, IReadOnlyList<SourceUnit> quoted)
    {
        if (!ActorCheck.Holds(claim, quoted))
        {
            yield return Blocked("answer.subject", "SUBJECT_NOT_IN_SOURCES");
        }

        if (claim.Cues.Any(c => c.HasFlag(Cue.Not)) || Denial().IsMatch(VietnameseText.Fold(claim.Text)))
        {
            yield return Blocked("answer.modality", "NEGATION_CHANGED");
        }

        if (!PlaceFits(claim, quoted))
        {
            yield return Blocked("answer.place", "CLAUSE_NOT_IN_SOURCES");
        }
    }

    private List<AnswerFinding> Bound(Piece claim, List<SourceUnit> candidates)
    {
        if (candidates.Count == 0)
        {
            return SupportCheck.IsRegulation(claim) && SupportCheck.Coverage(claim, [], evidence.Marked) < 1 ? [Blocked("answer.claim", "CLAIM_NOT_IN_SOURCES")] : [];
        }

        var bindings = candidates.Select(u => new Binding(claim, u, evidence.Marked)).OrderByDescending(b => b.Alignment.Score).ToList();
        var units = bindings.Take(2).Select(b => b.Unit).ToList();
        var regulation = SupportCheck.IsRegulation(claim);
        if (!SupportCheck.Holds(claim, units, evidence))
        {
            return regulation || SupportCheck.Coverage(claim, units, evidence.Marked) >= SmallTalk ? [Blocked("answer.claim", "CLAIM_NOT_IN_SOURCES")] : [];
        }

        List<AnswerFinding>? worst = null;
        foreach (var binding in bindings.TakeWhile(b => b.Alignment.Score >= Near * bindings[0].Alignment.Score))
        {
            var findings = Against(binding).Distinct().ToList();
            if (findings.Count == 0)
            {
                return [];
            }

            worst ??= findings;
        }

        return worst ?? [];
    }

    private static IEnumerable<AnswerFinding> Against(Binding binding)
    {
        foreach (var finding in CueCheck.Of(binding))
        {
            yield return finding;
        }

        if (!ActorCheck.Holds(binding))
        {
            yield return Blocked("answer.subject", "SUBJECT_NOT_IN_SOURCES");
        }

        if (!ContrastCheck.Holds(binding) || !Qualifiers.Hold(binding) || !WordingCheck.Holds(binding))
        {
            yield return Blocked("answer.wording", "WORDING_CHANGED");
        }

        if (!PlaceFits(binding.Claim, [binding.Unit]))
        {
            yield return Blocked("answer.place", "CLAUSE_NOT_IN_SOURCES");
        }
    }

    /// <summary>A sentence that names a Điều or khoản must be about words that stand there, or the words name it themselves.</summary>
    private static bool PlaceFits(Piece claim, IReadOnlyList<SourceUnit> units)
    {
        var named = claim.Places.Where(p => p.Article is not null || p.Clause is not null).ToList();
        return named.Count == 0 || units.Any(unit => named.Exists(place =>
            (unit.Article is null || place.Article is null || unit.Article == place.Article)
            && (unit.Clause is null || place.Clause is null || unit.Clause == place.Clause))
            || named.TrueForAll(place => unit.Piece.Places.Contains(place with { Start = 0, End = 0 }, PlaceWords.Alike)));
    }

    /// <summary>The units that share most words with the sentence.</summary>
    private List<SourceUnit> Candidates(Piece claim)
    {
        var keys = claim.Words.Where(w => w.IsContent && w.Kind != WordKind.Reference).Select(w => Piece.KeyOf(w, evidence.Marked)).Distinct().ToList();
        return [.. evidence.Units
            .Select(u => (Unit: u, Shared: keys.Count(u.Keys.Contains) + (0.3 * keys.Count(u.Around.Contains))))
            .Where(u => u.Shared >= 1).OrderByDescending(u => u.Shared).ThenBy(u => u.Unit.Piece.Words.Count).Take(MostCandidates).Select(u => u.Unit)];
    }

    /// <summary>"Theo quy định của pháp luật" and nothing that could be looked up.</summary>
    private static bool NamesNoSource(Piece claim) =>
        claim.Places.Count == 0 && !claim.Words.Exists(w => w.Kind == WordKind.Document) && BareLaw().IsMatch(VietnameseText.Fold(claim.Text));

    private static bool IsWordToPerson(Piece claim) => ToPerson().IsMatch(VietnameseText.Fold(claim.Text)) && claim.Quantities.Count == 0;

    private static AnswerFinding Blocked(string rule, string entity) => new(rule, AnswerAction.Block, entity);

    [GeneratedRegex(@"theo (?:cac )?(?:quy dinh )?(?:hien hanh )?(?:cua )?phap luat|theo luat dinh|theo quy dinh (?:hien hanh|chung)|phap luat (?:hien hanh )?quy dinh")]
    private static partial Regex BareLaw();

    [GeneratedRegex(
        @"khong tim thay|khong co trong (?:kho|tai lieu)|chua co trong kho|toi khong (?:doan|tra loi|the|co quyen|duoc phep)|khong tra loi duoc|xin loi|de nghi (?:dong chi|anh|chi|ban) (?:tra cuu|kiem tra|hoi)|" +
        @"chua co quy dinh, dang dung gia tri mac dinh|tai lieu (?:dang co |da nap )?khong|xin kiem tra lai|ban (?:muon|can|co muon|hoi)|hay cho biet|dong chi co the hoi|ban co the hoi")]
    private static partial Regex ToPerson();

    [GeneratedRegex(@"het hieu luc|bai bo|khong con|khong dung|sai")]
    private static partial Regex Denial();
}
