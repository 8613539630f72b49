namespace ChatTutor.Domain.Safety;

/// <summary>What the guard decided about a text before anything was stored.</summary>
/// <param name="Action">The strictest action of all findings.</param>
/// <param name="Findings">What was found, in order of position. Never holds the value found.</param>
/// <param name="Redacted">The only form of the text that may be stored or sent on; empty when refused.</param>
public sealed record GuardVerdict(GuardAction Action, IReadOnlyList<Finding> Findings, string Redacted);

/// <summary>One thing found in a text.</summary>
/// <param name="Rule">Id of the rule, e.g. <c>pii.cccd</c>.</param>
/// <param name="Action">What this finding alone asks for.</param>
/// <param name="Entity">Kind of thing in capitals, e.g. <c>CCCD</c>, <c>PASSWORD</c>, <c>SECRECY_MARK</c>.</param>
public sealed record Finding(string Rule, GuardAction Action, string Entity);

/// <summary>What is done with a text, from mild to strict; the strictest finding wins.</summary>
public enum GuardAction
{
    /// <summary>Pass it on as it is.</summary>
    Allow,

    /// <summary>Pass it on and tell the person something.</summary>
    Warn,

    /// <summary>Pass on only the redacted form.</summary>
    Redact,

    /// <summary>Store and answer nothing of it.</summary>
    Refuse,
}
