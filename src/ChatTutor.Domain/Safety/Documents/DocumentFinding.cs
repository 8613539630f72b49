namespace ChatTutor.Domain.Safety.Documents;

/// <summary>One thing found in a document. Never holds a value that was found, except hidden text, which must be shown.</summary>
/// <param name="Concern">What it means for publishing.</param>
/// <param name="Line">Line of the text, from 1.</param>
/// <param name="Kind">What it is, in a few Vietnamese words, e.g. "số điện thoại".</param>
public sealed record DocumentFinding(DocumentConcern Concern, int Line, string Kind);
