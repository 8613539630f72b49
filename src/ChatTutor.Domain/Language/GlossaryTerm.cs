namespace ChatTutor.Domain.Language;

/// <summary>An English term and the Vietnamese gloss it must carry (1879-QĐ/TU, Phụ lục, mục VIII, khoản 3).</summary>
public sealed record GlossaryTerm
{
    /// <summary>The term as the document writes it, e.g. <c>Big Data</c>.</summary>
    public required string Term { get; init; }

    /// <summary>The gloss to the letter.</summary>
    public required string Gloss { get; init; }

    /// <summary>Id of the document that gives the gloss; null for the decision itself.</summary>
    public string? Source { get; init; }

    /// <summary>Where the gloss stands.</summary>
    public required string Section { get; init; }

    /// <summary>The spellings by which the term is recognised: whole words, in any case unless <see cref="ExactCase"/>.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>Only the spelling of <see cref="Patterns"/> counts, because the letters are also a Vietnamese word.</summary>
    public bool ExactCase { get; init; }

    /// <summary>Other glosses in the documents; one of them in a bracket serves as well.</summary>
    public IReadOnlyList<GlossVariant> Variants { get; init; } = [];

    /// <summary>Every wording that glosses the term.</summary>
    internal IEnumerable<string> Wordings => Variants.Select(variant => variant.Text).Prepend(Gloss);
}

/// <summary>Another wording of a gloss.</summary>
public sealed record GlossVariant
{
    /// <summary>The wording to the letter.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Section { get; init; }
}

/// <summary>An English term that no source glosses yet; Sở Khoa học và Công nghệ guides it.</summary>
public sealed record PendingTerm
{
    /// <summary>The term.</summary>
    public required string Term { get; init; }

    /// <summary>The spellings by which it is recognised: whole words in any case.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>A gloss for the person who decides; never shown to users.</summary>
    public required string Proposed { get; init; }
}
