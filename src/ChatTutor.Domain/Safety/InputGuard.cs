using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Judges every text that comes in before anything of it is stored, logged or sent on (section VII.1).</summary>
/// <remarks>Stateless after construction and safe to share. Values found never leave it.</remarks>
public sealed class InputGuard
{
    /// <summary>Longest text that is judged, in UTF-16 units; a longer one is refused.</summary>
    public const int LongestText = 20_000;

    /// <summary>The rule of a message that could not be judged.</summary>
    public const string FailedRule = "guard.failed";

    // A redacted text is judged again; what still holds a finding after this many rounds is refused.
    private const int MostRounds = 4;

    private static readonly Finding TooLong = new("guard.too_long", GuardAction.Refuse, "TOO_LONG");
    private static readonly Finding Failed = new(FailedRule, GuardAction.Refuse, "GUARD_FAILURE");

    private readonly NumberFinder _numbers;
    private readonly PatternFinder _patterns;
    private readonly List<Regex> _documentNumbers;
    private readonly List<string> _tags;

    /// <summary>A guard over the given rules.</summary>
    /// <exception cref="ArgumentException">A pattern is no valid expression or a check is unknown.</exception>
    public InputGuard(GuardRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        _numbers = new NumberFinder(rules);
        _patterns = new PatternFinder(rules);
        _documentNumbers = [.. rules.Facts.DocumentNumbers.Select(p => Phrases.Compile(p, PatternView.Exact))];
        _tags = [.. rules.Tags];
    }

    /// <summary>The rules it judges by.</summary>
    public GuardRules Rules { get; }

    /// <summary>Judges one text. Never throws on any input: what cannot be judged is refused.</summary>
    public GuardVerdict Inspect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Inspect([text]).Verdict;
    }

    /// <summary>Judges messages of one sender within ten minutes together, oldest first: a number may be split over them.</summary>
    public JoinedVerdict Inspect(IReadOnlyList<string> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (messages.Sum(m => m.Length + 1) > LongestText + 1)
        {
            return Refused(messages, TooLong);
        }

        // No text takes that long by itself: the machine was busy, and a message must not be refused for that at once.
        return JudgeInTime(messages) ?? JudgeInTime(messages) ?? Refused(messages, Failed);
    }

    private JoinedVerdict? JudgeInTime(IReadOnlyList<string> messages)
    {
        try
        {
            return Judge(messages);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private JoinedVerdict Judge(IReadOnlyList<string> messages)
    {
        var first = Pass(messages);
        var action = first.Findings.Count == 0 ? GuardAction.Allow : first.Findings.Max(f => f.Action);
        if (action == GuardAction.Refuse)
        {
            return new JoinedVerdict(new GuardVerdict(action, first.Findings, ""), [.. messages.Select(_ => "")]);
        }

        var parts = first.Parts;
        if (parts.SequenceEqual(messages))
        {
            return new JoinedVerdict(new GuardVerdict(action, first.Findings, string.Join('\n', parts)), parts);
        }

        for (var round = 1; ; round++)
        {
            var next = Pass(parts);
            if (next.Findings.All(f => f.Action < GuardAction.Redact) && next.Parts.SequenceEqual(parts))
            {
                return new JoinedVerdict(new GuardVerdict(action, first.Findings, string.Join('\n', parts)), parts);
            }

            if (round == MostRounds || next.Findings.Any(f => f.Action == GuardAction.Refuse))
            {
                return Refused(messages, [.. first.Findings, Failed]);
            }

            parts = next.Parts;
        }
    }

    // Judged as one text, and each part by itself: what stands in another message must not excuse what this one holds.
    private (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Parts) Pass(IReadOnlyList<string> messages)
    {
        var raw = MessageJoin.Of(messages);
        var (findings, spans) = Look(raw);
        var at = 0;
        foreach (var message in messages.Count > 1 ? messages : [])
        {
            var (own, places) = Look(message);
            findings.AddRange(own.Except(findings));
            spans = Redaction.Union(spans, places.Select(p => (p.Start + at, p.End + at, p.Tag)));
            at += message.Length + 1;
        }

        return (findings.Distinct().ToList(), Parts(raw, messages, spans));
    }

    private (List<Finding> Findings, List<(int Start, int End, string Tag)> Spans) Look(string raw)
    {
        var text = JudgedText.Of(raw, false, _tags);
        var found = Detect(text);
        var spans = Redaction.Spans(text, found);
        var findings = found.OrderBy(d => d.At).Select(d => d.ToFinding()).ToList();
        foreach (var other in OtherReadings(raw, text))
        {
            var more = Detect(other);
            findings.AddRange(more.OrderBy(d => d.At).Select(d => d.ToFinding()).Except(findings));
            spans = Redaction.Union(spans, Redaction.Spans(other, more));
        }

        return (findings, spans);
    }

    // What the same characters may also say: invisible ones read out, keys of a keyboard that was not switched on.
    private IEnumerable<JudgedText> OtherReadings(string raw, JudgedText text)
    {
        if (text.HasTags)
        {
            yield return JudgedText.Of(raw, true, _tags);
        }

        if (TypedWords.Stand(text.Text))
        {
            yield return JudgedText.Of(raw, false, _tags, true);
        }
    }

    private List<Detection> Detect(JudgedText text)
    {
        if (text.Text.Length == 0)
        {
            return [];
        }

        var found = _patterns.Find(text).ToList();
        found.AddRange(_numbers.Find(text, Masked(text)));
        found = Overlaps.Resolve(found);
        if (BulkRule.Holds(text, found))
        {
            found.Add(new Detection(BulkRule.Head, 0, []));
        }

        return found;
    }

    private bool[] Masked(JudgedText text)
    {
        var masked = new bool[text.Text.Length];
        foreach (var match in _documentNumbers.SelectMany(p => p.Matches(text.Text)))
        {
            Array.Fill(masked, true, match.Index, match.Length);
        }

        return masked;
    }

    private static List<string> Parts(
        string raw, IReadOnlyList<string> messages, IReadOnlyList<(int Start, int End, string Tag)> spans)
    {
        var parts = new List<string>(messages.Count);
        var at = 0;
        foreach (var message in messages)
        {
            parts.Add(Redaction.Apply(raw, at, at + message.Length, spans));
            at += message.Length + 1;
        }

        return parts;
    }

    private static JoinedVerdict Refused(IReadOnlyList<string> messages, params IReadOnlyList<Finding> findings) =>
        new(new GuardVerdict(GuardAction.Refuse, findings, ""), [.. messages.Select(_ => "")]);
}
