namespace ChatTutor.Domain.Safety;

/// <summary>What the guard decided about messages judged together.</summary>
/// <param name="Verdict">The verdict of all of them; its redacted text joins the parts by line ends.</param>
/// <param name="Parts">The redacted form of each message, in order: earlier ones are replaced in place.</param>
public sealed record JoinedVerdict(GuardVerdict Verdict, IReadOnlyList<string> Parts);
