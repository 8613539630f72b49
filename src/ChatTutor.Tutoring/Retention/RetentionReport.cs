namespace ChatTutor.Tutoring.Retention;

/// <summary>What a retention run deleted, or would delete.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="DryRun">Nothing was changed.</param>
/// <param name="ErasedAgain">Rows that a restored backup had brought back.</param>
/// <param name="Gone">Rows by table.</param>
public sealed record RetentionReport(DateTimeOffset At, bool DryRun, int ErasedAgain, IReadOnlyList<GoneRows> Gone);

/// <summary>Rows of one table that are over.</summary>
/// <param name="Class">Id of the class of data.</param>
/// <param name="Table">Name in the store.</param>
/// <param name="Before">Rows older than this go.</param>
/// <param name="Rows">How many.</param>
public sealed record GoneRows(string Class, string Table, DateTimeOffset Before, int Rows);
