using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Writes down who read or did what, in the transaction of the act itself: add it before saving.</summary>
internal sealed class Audit(Func<string, GuardVerdict> guard, TimeProvider clock)
{
    /// <summary>Somebody who has not signed in.</summary>
    public const string Nobody = "none";

    private const int LongestReason = 500;

    /// <param name="db">The context that makes the change; the caller saves it.</param>
    /// <param name="by">Who.</param>
    /// <param name="action">What, dotted, lower case; <see cref="AuditWords"/> has its words.</param>
    /// <param name="subject">Id of what it was done to, never a name of a learner.</param>
    /// <param name="unit">Code of the unit it concerns.</param>
    /// <param name="reason">Why, in the actor's words; kept as the guard leaves it.</param>
    public void Note(
        TutorDbContext db, ConsoleActor by, string action, string subject = "", string? unit = null, string? reason = null) =>
        Note(db, by.Id, action, subject, unit, reason);

    public void Note(
        TutorDbContext db, string by, string action, string subject = "", string? unit = null, string? reason = null) =>
        db.Audit.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Actor = by,
            Action = action,
            Subject = subject,
            Unit = unit,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : Judged(reason),
        });

    private string Judged(string reason)
    {
        var text = VietnameseText.Normalise(guard(reason).Redacted).Trim();
        return text.Length > LongestReason ? text[..LongestReason] : text;
    }
}
