namespace ChatTutor.Tutoring.Turns;

/// <summary>When something that failed is tried again.</summary>
internal static class RetryPlan
{
    public const int MaxAttempts = 4;

    /// <param name="attempts">How often it has failed, from 1.</param>
    /// <param name="now">UTC.</param>
    /// <returns>2, 8, 32 seconds later; null when it is to be parked.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now) =>
        attempts >= MaxAttempts ? null : now + TimeSpan.FromSeconds(2 * Math.Pow(4, attempts - 1));
}
