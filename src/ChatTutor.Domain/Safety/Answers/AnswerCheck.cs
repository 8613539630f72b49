using System.Text;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>
/// Judges an answer before it leaves, whoever wrote it: nothing unsourced, nothing personal, no decision in a person's place (3-57, 3-60).
/// </summary>
/// <param name="facts">Repealed instruments and the sources' addresses.</param>
/// <param name="guard">Finds identifiers, credentials and secrecy marks.</param>
/// <remarks>Immutable and safe to share. The same text and passages always get the same verdict.</remarks>
public sealed class AnswerCheck(AnswerFacts facts, InputGuard guard)
{
    // No letter, no space, no sign: a sentence that was all quotation is still a sentence.
    internal const char Blanked = '\uFFFC';

    private static readonly string[] _personal = ["pii.", "secret.", "secrecy.", "internal.", "bulk", "guard."];

    private readonly List<string> _tags = [.. guard.Rules.Tags];

    /// <summary>Judges one answer.</summary>
    /// <param name="text">The whole answer.</param>
    /// <param name="passages">What it may rest on: the passages it was made from and nothing else.</param>
    /// <param name="canary">A text that must never be in an answer; null for none.</param>
    public AnswerVerdict Check(string text, IReadOnlyList<AnswerPassage> passages, string? canary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(passages);
        var findings = new List<AnswerFinding>();
        var normal = VietnameseText.Normalise(text);
        if (Holds(normal, canary))
        {
            return new AnswerVerdict(AnswerAction.Block, [new AnswerFinding("answer.canary", AnswerAction.Block, "CANARY")], "");
        }

        HashSet<string> links = [.. facts.Links.Select(Rendering.Plain), .. passages.SelectMany(p => Rendering.AddressesIn(p.Text))];
        var plain = Rendering.Strip(normal, links, findings);
        var evidence = new Evidence(passages, Piece.IsMarked(plain));
        var shown = Redacted(plain, evidence, findings);
        var kept = Bind(ReferenceCheck.Corrected(shown, evidence), shown, evidence, findings).Trim();
        findings.AddRange(Repealed(normal).Any() ? [new AnswerFinding("answer.repealed", AnswerAction.Warn, "REPEALED_DOCUMENT")] : []);
        return Verdict(findings, kept);
    }

    /// <summary>Judges one answer against plain passages.</summary>
    /// <inheritdoc cref="Check(string, IReadOnlyList{AnswerPassage}, string?)"/>
    public AnswerVerdict Check(string text, IReadOnlyList<string> passages, string? canary = null) =>
        Check(text, [.. passages.Select(p => new AnswerPassage(p))], canary);

    /// <summary>Judges words of the product's own that rest on no passage: identifiers, addresses, markup, conduct, document numbers.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="known">Whether a document of this number is known. A sentence that says a number was not found may hold any.</param>
    public AnswerVerdict CheckOwn(string text, Func<DocumentNumber, bool> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var findings = new List<AnswerFinding>();
        HashSet<string> links = [.. facts.Links.Select(Rendering.Plain)];
        var shown = Redacted(Rendering.Strip(VietnameseText.Normalise(text), links, findings), new Evidence([], true), findings);
        var kept = new StringBuilder(shown.Length);
        var sentences = Sentences.Of(shown);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = shown[sentences[i].Start..sentences[i].End];
            List<AnswerFinding> found = [.. Conduct.Of(sentence), .. ReferenceCheck.Unknown(sentence, known)];
            findings.AddRange(found);
            kept.Append(found.Count > 0 ? "" : shown[sentences[i].Start..(i + 1 < sentences.Count ? sentences[i + 1].Start : shown.Length)]);
        }

        return Verdict(findings, kept.ToString().Trim());
    }

    private static bool Holds(string text, string? canary) => !string.IsNullOrWhiteSpace(canary)
        && Bare(text).Contains(Bare(VietnameseText.Normalise(canary)), StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    private AnswerVerdict Verdict(List<AnswerFinding> findings, string kept)
    {
        var remarks = Repealed(kept).Select(r => r.Remark).ToList();
        var action = findings.Count == 0 ? AnswerAction.Pass : findings.Max(f => f.Action);
        return new AnswerVerdict(action, [.. findings.Distinct()], string.Join("\n\n", [kept, .. remarks])) { Remarks = remarks };
    }

    private string Redacted(string text, Evidence evidence, List<AnswerFinding> findings)
    {
        if (!Personal(guard.Inspect(OwnWords(text, evidence))).Any())
        {
            return text;
        }

        var verdict = guard.Inspect(text);
        var personal = Personal(verdict).ToList();
        findings.AddRange(personal.Select(f => new AnswerFinding(f.Rule, f.Action == GuardAction.Refuse ? AnswerAction.Block : AnswerAction.Redact, f.Entity)));
        return personal.Exists(f => f.Action == GuardAction.Refuse) ? "" : personal.Count > 0 && verdict.Redacted.Length > 0 ? verdict.Redacted : text;
    }

    private static IEnumerable<Finding> Personal(GuardVerdict verdict) =>
        verdict.Findings.Where(f => f.Action > GuardAction.Warn && Array.Exists(_personal, p => f.Rule.StartsWith(p, StringComparison.Ordinal)));

    /// <summary>The text with one sign in the place of each quotation of a published passage.</summary>
    private static string OwnWords(string text, Evidence evidence)
    {
        if (!evidence.Passages.Any(p => p.IsPublished))
        {
            return text;
        }

        var room = new StringBuilder(text.Length);
        var last = 0;
        foreach (var (start, end, units) in QuoteCheck.In(text, evidence))
        {
            if (units.Count > 0 && units.All(u => evidence.Passages[u.Passage].IsPublished) && start >= last)
            {
                room.Append(text, last, start - last).Append(Blanked);
                last = end;
            }
        }

        return room.Append(text, last, text.Length - last).ToString();
    }

    /// <summary>The sentences that are bound; each other leaves its findings.</summary>
    private string Bind(string corrected, string text, Evidence evidence, List<AnswerFinding> findings)
    {
        if (corrected != text)
        {
            findings.Add(new AnswerFinding("answer.document", AnswerAction.Warn, "DOC_NUMBER_STYLE"));
        }

        var quotes = QuoteCheck.In(corrected, evidence);
        var unnamed = Blank(corrected, evidence.NamesIn(corrected));
        var blanked = Blank(unnamed, quotes.Where(q => q.Units.Count > 0).Select(q => (q.Start, q.End)));
        var named = Blank(unnamed, quotes.Where(q => evidence.Names(corrected[q.Start..q.End])).Select(q => (q.Start, q.End)));
        var check = new ClaimCheck(evidence);
        var kept = new StringBuilder(corrected.Length);
        var sentences = Sentences.Of(blanked);
        for (var i = 0; i < sentences.Count; i++)
        {
            var (start, end) = sentences[i];
            var inside = quotes.Where(q => q.Start < end && q.End > start).ToList();
            var found = Of(named[start..end], blanked[start..end], inside, check, evidence);
            findings.AddRange(found);
            if (!found.Exists(f => f.Action == AnswerAction.Block))
            {
                kept.Append(corrected, start, (i + 1 < sentences.Count ? sentences[i + 1].Start : corrected.Length) - start);
            }
        }

        return kept.ToString();
    }

    private List<AnswerFinding> Of(
        string whole, string blanked, List<(int Start, int End, IReadOnlyList<SourceUnit> Units)> quotes, ClaimCheck check, Evidence evidence)
    {
        var found = Conduct.Of(blanked).ToList();
        if (quotes.Exists(q => q.Units.Count == 0))
        {
            found.Add(new AnswerFinding("answer.quote", AnswerAction.Block, "QUOTE_NOT_IN_SOURCES"));
        }

        var claim = Piece.Of(blanked, evidence.Marked);
        var bound = check.Of(() => Piece.Of(whole, evidence.Marked), claim, [.. quotes.SelectMany(q => q.Units)]);

        // Where a value was taken out, the words around it are no claim of a document; numbers and places still count.
        found.AddRange(_tags.Exists(tag => whole.Contains(tag, StringComparison.Ordinal)) ? bound.Where(f => f.Rule is not ("answer.claim" or "answer.wording" or "answer.subject")) : bound);
        return found;
    }

    private static string Blank(string text, IEnumerable<(int Start, int End)> spans)
    {
        var room = text.ToCharArray();
        foreach (var (start, end) in spans)
        {
            Array.Fill(room, Blanked, start, end - start);
        }

        return new string(room);
    }

    /// <summary>The repealed instruments a text names.</summary>
    private IEnumerable<RepealedInstrument> Repealed(string text)
    {
        var folded = $" {VietnameseText.Fold(text)} ";
        return facts.Repealed.Where(r => r.Folded.Any(name => folded.Contains(name, StringComparison.Ordinal)));
    }
}
