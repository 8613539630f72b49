namespace ChatTutor.Domain.Safety.Documents;

/// <summary>What kind of text is checked.</summary>
public enum DocumentSort
{
    /// <summary>Running text that is quoted: a number may be cut in two by the end of a line.</summary>
    Prose,

    /// <summary>Entries, one a line, that are shown or searched.</summary>
    Entries,

    /// <summary>Questions as people ask them, never shown: only marks, credentials, hidden text and numbers of persons matter.</summary>
    Questions,
}
