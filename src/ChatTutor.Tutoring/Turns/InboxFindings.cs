using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What the inbox itself finds, beside the guard.</summary>
internal static class InboxFindings
{
    public static Finding TooLong { get; } = new("input.too_long", GuardAction.Refuse, "TOO_LONG");

    public static Finding GuardFailed { get; } = new("guard.failed", GuardAction.Refuse, "GUARD_FAILURE");

    public static GuardVerdict Refuse(Finding finding) => new(GuardAction.Refuse, [finding], "");
}
