namespace ChatTutor.Domain.Knowledge;

/// <summary>A document of the knowledge base: what its front matter says, and its text.</summary>
public sealed record SourceDocument
{
    /// <summary>Stable key: the file's name without extension, e.g. <c>1879-qd-tu</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Official number, e.g. <c>1879-QĐ/TU</c>; null where the document has none.</summary>
    public string? Number { get; init; }

    /// <summary>Kind and title in full, e.g. <c>Quyết định ban hành Khung năng lực số …</c>.</summary>
    public required string Title { get; init; }

    /// <summary>A name short enough for a chat message, e.g. <c>Khung năng lực số (QĐ 1879-QĐ/TU)</c>.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Other names people use for it, number included, e.g. <c>Quyết định 1879</c>, <c>327/KH-UBND</c>.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Quyết định, Kế hoạch, Công văn …</summary>
    public required string Kind { get; init; }

    /// <summary>Who issued it, in full.</summary>
    public required string Issuer { get; init; }

    /// <summary>Date of issue; null where the document leaves it blank.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>Who signed it, with the capacity; null where it is not stated.</summary>
    public string? Signer { get; init; }

    /// <summary>Whom it concerns, in plain words.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Only <c>public</c> documents are served unless an administrator decides otherwise.</summary>
    public required string Classification { get; init; }

    /// <summary>The file it was transcribed from.</summary>
    public required string Source { get; init; }

    /// <summary>What a reader must know, e.g. that the annex prints another number.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The body, wording kept to the letter. A fault is written <c>{~~as printed~&gt;corrected~~}</c> (CriticMarkup).</summary>
    public required string Text { get; init; }

    /// <summary>First eight hex digits of the SHA-256 of the file; changes with every change of content.</summary>
    public required string Version { get; init; }

    /// <summary>What a citation calls it: number, if there is one, and title.</summary>
    public string CitedAs => Number is null ? Title : $"{Number} – {Title}";
}
