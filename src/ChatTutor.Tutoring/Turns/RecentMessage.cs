using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>A message of the last ten minutes, as the next one is judged together with it. Lives in memory only.</summary>
/// <param name="ExternalId">The channel's id of the message.</param>
/// <param name="At">When it was accepted, by our clock.</param>
/// <param name="Redacted">The form that is stored.</param>
/// <param name="Findings">What was found in it alone.</param>
internal sealed record RecentMessage(string ExternalId, DateTimeOffset At, string Redacted, IReadOnlyList<Finding> Findings)
{
    // Characters and not a string, because only these can be wiped; null where the stored form is the whole text.
    private char[]? _raw;

    /// <summary>What the person wrote; the stored form where nothing had to be covered.</summary>
    public string Raw => _raw is { } raw ? new string(raw) : Redacted;

    /// <summary>How much of the bounds it takes, in UTF-16 units.</summary>
    public int Length => Math.Max(Redacted.Length, _raw?.Length ?? 0);

    /// <summary>Keeps what the person wrote beside the stored form.</summary>
    public static RecentMessage Of(string externalId, DateTimeOffset at, string raw, string redacted, IReadOnlyList<Finding> findings) =>
        new(externalId, at, redacted, findings) { _raw = raw == redacted ? null : raw.ToCharArray() };

    /// <summary>Wipes what the person wrote.</summary>
    public void Forget()
    {
        if (_raw is { } raw)
        {
            Array.Clear(raw);
        }

        _raw = null;
    }
}
