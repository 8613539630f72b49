using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>A question as ranking reads it.</summary>
public sealed record SearchQuery
{
    /// <summary>The question, normalised, short forms written out, typing repaired.</summary>
    public required string Text { get; init; }

    /// <summary>Its tokens in order.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>The question with its short forms as typed, for documents that print them; null where it had none.</summary>
    public IReadOnlyList<Token>? AsTyped { get; init; }

    /// <summary>Words that were read differently from how they were typed.</summary>
    public IReadOnlyList<(string Typed, string Read)> Repairs { get; init; } = [];

    /// <summary>What it names outright.</summary>
    public ExactReferences Named { get; init; } = ExactReferences.None;

    /// <summary>Share of the words that carry a mark.</summary>
    /// <value>0 to 1.</value>
    public double MarkedShare { get; init; }

    /// <summary>Reads a question as it stands: normalised, nothing repaired.</summary>
    public static SearchQuery Of(string text)
    {
        var normal = VietnameseText.Normalise(text);
        var (marked, all) = VietnameseText.CountMarked(normal);
        return new SearchQuery
        {
            Text = normal,
            Tokens = Language.Tokens.Of(normal),
            Named = ExactReferences.In(normal),
            MarkedShare = all == 0 ? 0 : (double)marked / all,
        };
    }
}
