namespace ChatTutor.Domain.Rosters;

/// <summary>What the guard of section VII is asked about a list.</summary>
/// <param name="MustNotBeKept">Whether a text holds what may not be stored: personal data, credentials, marks of secrecy.</param>
/// <param name="MustNotComeIn">Whether a text is so grave that its whole file is turned away: marks of secrecy, credentials.</param>
public sealed record ListGuard(Func<string, bool> MustNotBeKept, Func<string, bool> MustNotComeIn);
