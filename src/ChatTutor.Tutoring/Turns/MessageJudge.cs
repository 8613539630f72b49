using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Judges a message: its text, all that came with it, and its text together with those of the last ten minutes.</summary>
/// <remarks>Fails closed: what the guard could not judge is refused, and an earlier message is never shown more of than before.</remarks>
internal sealed partial class MessageJudge(
    Func<IReadOnlyList<string>, JoinedVerdict> guard, ILogger<MessageJudge> log)
{
    private static readonly Finding _guardFailed = new("guard.failed", GuardAction.Refuse, "GUARD_FAILURE");

    /// <summary>The message alone.</summary>
    public Judgement Alone(IncomingMessage message)
    {
        var verdict = Inspect([message.Text]).Verdict;
        var findings = verdict.Findings.Concat(Beside(message)).Distinct().ToList();
        return findings.Any(finding => finding.Action == GuardAction.Refuse)
            ? new Judgement("", findings, [])
            : new Judgement(verdict.Redacted, findings, []);
    }

    /// <summary>The message alone, then together with earlier ones, oldest first. Joining only ever makes the verdict stricter.</summary>
    public Judgement Together(IncomingMessage message, IReadOnlyList<RecentMessage> earlier)
    {
        var alone = Alone(message);
        earlier = Fitting(message.Text, Judged(message.Text, earlier));
        if (alone.IsRefused || earlier.Count == 0 || message.Text.Length == 0)
        {
            return alone;
        }

        var joined = Inspect([.. earlier.Select(m => m.Raw), message.Text]);
        return joined.Verdict.Action == GuardAction.Refuse ? RefusedTogether(message, alone, earlier, joined.Verdict)
            : joined.Parts.SequenceEqual([.. earlier.Select(m => m.Redacted), alone.Redacted]) ? alone
            : CoveredTogether(alone, earlier, joined);
    }

    /// <summary>Whether anything stands in a text that has no context, such as an id.</summary>
    public bool Finds(string text) => Inspect([text]).Verdict.Action >= GuardAction.Warn;

    /// <summary>The head of a private key says something about what may be its body, and nothing about a question that follows.</summary>
    private static IReadOnlyList<RecentMessage> Judged(string text, IReadOnlyList<RecentMessage> earlier) =>
        earlier.All(m => m.Redacted.Length > 0) || PrivateKeyBlock.MayContinue(text) ? earlier : [.. earlier.Where(m => m.Redacted.Length > 0)];

    /// <summary>The oldest are left out where all together would be too long to judge.</summary>
    private static IReadOnlyList<RecentMessage> Fitting(string text, IReadOnlyList<RecentMessage> earlier)
    {
        var left = InputGuard.LongestText - text.Length;
        return [.. earlier.Reverse().TakeWhile(m => (left -= m.Raw.Length + 1) >= 0).Reverse()];
    }

    /// <summary>What came with the text. Nothing of it is stored, so only the findings count.</summary>
    private IEnumerable<Finding> Beside(IncomingMessage message)
    {
        var texts = message.Attachments.SelectMany(file => new[] { file.FileName, file.Caption }).Append(message.Payload);
        var found = texts.Where(text => !string.IsNullOrEmpty(text)).SelectMany(text => Inspect([text!]).Verdict.Findings);

        // A name with a number in it stands there with every message and stays outside: only what must be refused counts.
        return string.IsNullOrEmpty(message.DisplayName) ? found : found.Concat(
            Inspect([message.DisplayName]).Verdict.Findings.Where(finding => finding.Action == GuardAction.Refuse));
    }

    /// <summary>Only the earlier messages without which it would not be refused are taken away.</summary>
    private Judgement RefusedTogether(IncomingMessage message, Judgement alone, IReadOnlyList<RecentMessage> earlier, GuardVerdict joined)
    {
        var refusing = joined.Findings.Where(finding => finding.Action == GuardAction.Refuse).ToList();
        var needed = joined.Findings.Contains(_guardFailed) ? [] : earlier.ToList();
        foreach (var candidate in needed.ToList())
        {
            var without = needed.Where(m => m != candidate).ToList();
            if (Inspect([.. without.Select(m => m.Raw), message.Text]).Verdict.Action == GuardAction.Refuse)
            {
                needed = without;
            }
        }

        return new Judgement(
            "", [.. alone.Findings.Concat(refusing).Distinct()],
            [.. needed.Where(m => m.Redacted.Length > 0).Select(m => new CoveredMessage(m.ExternalId, "", [.. m.Findings.Concat(refusing).Distinct()]))]);
    }

    private Judgement CoveredTogether(Judgement alone, IReadOnlyList<RecentMessage> earlier, JoinedVerdict joined)
    {
        var covered = earlier.Zip(joined.Parts, (message, part) => (Message: message, Text: AtLeast(message.Redacted, part)))
            .Where(pair => pair.Text != pair.Message.Redacted).ToList();
        var text = AtLeast(alone.Redacted, joined.Parts[^1]);
        if (covered.Count == 0 && text == alone.Redacted)
        {
            return alone;
        }

        var known = earlier.SelectMany(m => m.Findings).Concat(alone.Findings).ToHashSet();
        var telling = joined.Verdict.Findings.Where(finding => finding.Action > GuardAction.Allow).ToList();
        var found = telling.Except(known).ToList() is { Count: > 0 } fresh ? fresh : telling;
        if (text.Length == 0 && alone.Redacted.Length > 0)
        {
            found.Add(_guardFailed);    // what is left of it could not be judged
        }

        return new Judgement(
            text, [.. alone.Findings.Concat(found).Distinct()],
            [.. covered.Select(c => new CoveredMessage(c.Message.ExternalId, c.Text, [.. c.Message.Findings.Concat(found).Distinct()]))]);
    }

    /// <summary>The joined form, judged once more alone: what only stood out alone is covered as well.</summary>
    private string AtLeast(string before, string joined) => joined == before ? before : Inspect([joined]).Verdict.Redacted;

    private JoinedVerdict Inspect(IReadOnlyList<string> texts)
    {
        try
        {
            return guard(texts);
        }
        catch (Exception failure)
        {
            LogGuardFailure(failure.GetType().Name);    // not the exception: its text may hold what the person wrote
            return new JoinedVerdict(new GuardVerdict(GuardAction.Refuse, [_guardFailed], ""), [.. texts.Select(_ => "")]);
        }
    }

    [LoggerMessage(2020, LogLevel.Error, "The guard failed with {Exception}; the message was refused")]
    private partial void LogGuardFailure(string exception);
}
