namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A passage an answer may rest on.</summary>
/// <param name="Text">Its words.</param>
public sealed record AnswerPassage(string Text)
{
    /// <summary>What a citation calls its document, number first if there is one; empty where the text itself says it.</summary>
    public string Document { get; init; } = "";

    /// <summary>Where it stands, e.g. <c>Điều 5, khoản 3</c>; empty where the text itself says it.</summary>
    public string Section { get; init; } = "";

    /// <summary>Its words with the faults of the original mended; empty where there are none.</summary>
    public string Corrected { get; init; } = "";

    /// <summary>What an answer calls its document in short; empty for nothing but <see cref="Document"/>.</summary>
    public string ShortTitle { get; init; } = "";

    /// <summary>The headings and lead-ins it stands under, a line each: who and what year its words are about.</summary>
    public string Headings { get; init; } = "";

    /// <summary>Whether its text was judged when it was published: a quotation of it is not searched for identifiers again.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Other words that may be said about it: its version, the sentence that introduces it.</summary>
    public string Beside { get; init; } = "";
}
