using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>What to do with a question, before it is put into words.</summary>
/// <param name="Question">The question, completed from the turn before.</param>
/// <param name="Kind">Answer or which kind of no.</param>
/// <param name="Cards">The places to quote; empty when declined.</param>
internal sealed record Decision(Question Question, DecisionKind Kind, IReadOnlyList<Card> Cards)
{
    /// <summary>What to say about the sources, or the name of what is missing.</summary>
    public string Say { get; init; } = "";

    /// <summary>Places that merely mention the thing.</summary>
    public IReadOnlyList<Card> Mentions { get; init; } = [];

    /// <summary>Documents to point to when a place in them does not exist.</summary>
    public IReadOnlyList<ParsedDocument> Pointers { get; init; } = [];

    /// <summary>A place that fits nearly as well; null when there is none.</summary>
    public Card? Second { get; init; }

    /// <summary>How well the place carries the question, 0 to 1.</summary>
    public double Confidence { get; init; }
}

/// <summary>Kinds of decisions.</summary>
internal enum DecisionKind
{
    /// <summary>The material answers.</summary>
    Answer,

    /// <summary>Sources differ or leave it open: shown with a word about it.</summary>
    Matter,

    /// <summary>Asked who issued a document that is not here: the mention answers.</summary>
    AnswerAbsent,

    /// <summary>Asked what is in a document that is not here.</summary>
    Absent,

    /// <summary>A number was named that does not exist, e.g. Điều 12.</summary>
    NoSuchPlace,

    /// <summary>The material does not carry the question.</summary>
    Decline,
}
