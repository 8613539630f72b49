namespace ChatTutor.Domain.Safety.Documents;

/// <summary>What a finding in a document means for publishing it.</summary>
public enum DocumentConcern
{
    /// <summary>Worth a person's look; does not hold anything up. A draft mark is one: documents in use carry blank numbers.</summary>
    Notice,

    /// <summary>Data of a person: held up until a person has confirmed the line.</summary>
    Personal,

    /// <summary>A sentence that speaks to a machine instead of a reader: held up until a person has confirmed the line.</summary>
    Machine,

    /// <summary>Something that a reader does not see: held up until it is taken out.</summary>
    Hidden,

    /// <summary>A password, a one-time code, a token: refused until it is taken out.</summary>
    Credential,

    /// <summary>A secrecy mark, a number with (M), a circulation mark, or a text that could not be judged: refused.</summary>
    Mark,
}
