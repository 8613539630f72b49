namespace ChatTutor.Domain.Framework;

/// <summary>Something people ask about and no source fixes: it is answered with that, never with an invented number.</summary>
public sealed record PolicyValue
{
    /// <summary>Stable key, e.g. <c>pass_mark</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What it is, in Vietnamese, fitting after "chưa có quy định về".</summary>
    public required string Name { get; init; }

    /// <summary>The product's own default, or what <see cref="IssuedBy"/> fixed; null where the product does without.</summary>
    public string? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/> in Vietnamese; null where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Document and date by which a competent body fixed it; null while nothing does.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>What the tutor says while nothing fixes it; holds "chưa có quy định".</summary>
    public required string Sentence { get; init; }

    /// <summary>Words in a question that show this is meant; lower case.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>The place that leaves the matter open.</summary>
    public required ShownBy ShownBy { get; init; }
}

/// <summary>A quotation that shows what a document says, and so what it does not.</summary>
public sealed record ShownBy
{
    /// <summary>Id of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }

    /// <summary>The words, to the letter.</summary>
    public required string Quote { get; init; }
}
