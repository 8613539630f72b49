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
/// <param name="IsVerified">Whether a person compared it with the original.</param>
public sealed record RepealedInstrument(IReadOnlyList<string> Names, string ReplacedBy, string Since, bool IsVerified = false)
{
    /// <summary>Its names to look up in a folded text.</summary>
    internal IReadOnlyList<string> Folded { get; } = [.. Names.Select(Language.VietnameseText.Fold)];

    /// <summary>What is said beside an answer that names it.</summary>
    public string Remark => $"Lưu ý: {Names[^1]} đã hết hiệu lực từ {Since}, thay bằng {ReplacedBy}{(IsVerified ? "" : " (chưa đối chiếu văn bản gốc)")}.";
}
