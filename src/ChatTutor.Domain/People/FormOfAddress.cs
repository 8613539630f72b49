namespace ChatTutor.Domain.People;

/// <summary>How the tutor calls a person. Chosen by the person; nobody is guessed to be old, young, a man or a woman.</summary>
public enum FormOfAddress
{
    /// <summary>Nothing was chosen: "bạn".</summary>
    Unset,

    /// <summary>"bác".</summary>
    Bac,

    /// <summary>"cô".</summary>
    Co,

    /// <summary>"chú".</summary>
    Chu,

    /// <summary>"anh".</summary>
    Anh,

    /// <summary>"chị".</summary>
    Chi,

    /// <summary>No form of address at all: sentences go without one.</summary>
    None,
}
