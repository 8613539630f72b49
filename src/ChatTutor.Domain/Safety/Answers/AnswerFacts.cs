namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Data the answer check judges by. Read from <c>knowledge/safety</c>.</summary>
/// <param name="Repealed">Instruments that are no longer in force.</param>
/// <param name="Links">Hosts that the documents print; an address elsewhere is removed.</param>
public sealed record AnswerFacts(IReadOnlyList<RepealedInstrument> Repealed, IReadOnlyList<string> Links)
{
    /// <summary>No data.</summary>
    public static AnswerFacts None { get; } = new([], []);
}

/// <summary>An instrument that is no longer in force.</summary>
/// <param name="Names">Its number and other names, any case, with marks.</param>
/// <param name="ReplacedBy">What holds now, as it is said to a person.</param>
/// <param name="Since">Since when, e.g. <c>01/01/2026</c>.</param>
public sealed record RepealedInstrument(IReadOnlyList<string> Names, string ReplacedBy, string Since);
