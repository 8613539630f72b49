using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A word, a number, a date or a document's number of a text that is compared.</summary>
/// <param name="Key">To compare texts with marks: letters with their shape, the tone at the end, so that hoà is hòa.</param>
/// <param name="Folded">To compare with a text without marks; a number's value, a date's and a document number's normal form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Break">The strongest sign between the word before and this one: a sentence's end, ; : , ( | or <c>'\0'</c>.</param>
internal readonly record struct Word(string Key, string Folded, WordKind Kind, int Start, int End, char Break)
{
    /// <summary>The date, for <see cref="WordKind.Date"/>.</summary>
    public DateMention? Date { get; init; }

    /// <summary>The number of the document, for <see cref="WordKind.Document"/>.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>A word that carries meaning of its own.</summary>
    public bool IsContent => !IsAside && (Kind != WordKind.Plain || !Lexicon.IsSmall(Key, Folded, IsBare));

    /// <summary>From a text without marks.</summary>
    public bool IsBare { get; init; }

    /// <summary>Part of a source named beside the claim: "Theo Quyết định …,", "(khoản 2 Điều 4)", "Nguồn: …".</summary>
    public bool IsAside { get; init; }
}

/// <summary>Kinds of words.</summary>
internal enum WordKind
{
    /// <summary>A word of letters.</summary>
    Plain,

    /// <summary>A count or an ordinal, in digits or in words.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>The number of a document.</summary>
    Document,

    /// <summary>Part of a reference to a place: Điều 5, khoản 3.</summary>
    Reference,
}
