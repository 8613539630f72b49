namespace ChatTutor.Tests;

/// <summary>The real clock, ahead by as much as a test says. Timers run as ever.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
