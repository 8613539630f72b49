namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Where something stands: a document, a section path, and words that pick the passage inside the section.</summary>
public sealed class Place
{
    /// <summary>Id of the document.</summary>
    public string Document { get; set; } = "";

    /// <summary>Path of the section, e.g. <c>Điều 4, khoản 3</c>; <c>Phần mở đầu</c> for the preamble.</summary>
    public string Section { get; set; } = "";

    /// <summary>Words that the passage holds; null where the section itself is meant.</summary>
    public string? About { get; set; }
}

/// <summary>A document that the sources refer to and that the store does not hold .</summary>
public sealed class AbsentDocument
{
    /// <summary>Its number; null for annexes and papers without one.</summary>
    public string? Number { get; set; }

    /// <summary>What the sources call it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Other ways people name it.</summary>
    public List<string> AlsoCalled { get; set; } = [];

    /// <summary>The places that mention it.</summary>
    public List<Place> Mentions { get; set; } = [];
}

/// <summary>What a search for words cannot settle: sources that differ, or something that no source fixes .</summary>
public sealed class Matter
{
    public string Id { get; set; } = "";

    /// <summary>How people ask for it.</summary>
    public List<string> Asks { get; set; } = [];

    /// <summary>One of these must be in the question.</summary>
    public List<string> Cues { get; set; } = [];

    /// <summary>One of these as well, where given.</summary>
    public List<string> Needs { get; set; } = [];

    /// <summary>None of these may be in it.</summary>
    public List<string> Unless { get; set; } = [];

    /// <summary>What the tutor says about the sources; states no rule of its own.</summary>
    public string Say { get; set; } = "";

    /// <summary>The places that show it.</summary>
    public List<Place> Cite { get; set; } = [];

    /// <summary>Like <see cref="Cite"/>, where two places stand against each other.</summary>
    public List<Place> Places { get; set; } = [];

    /// <summary>An answer that quotes one of the places also shows the others.</summary>
    public bool Beside { get; set; }
}

/// <summary>Ways in which people ask for a place of a document.</summary>
public sealed class Phrasing
{
    /// <summary>Path of the section.</summary>
    public string Section { get; set; } = "";

    /// <summary>Questions that this place answers, in everyday words.</summary>
    public List<string> Asks { get; set; } = [];
}

/// <summary>A question whose answer is known, asked before a knowledge base goes live.</summary>
public sealed class ExamQuestion
{
    public string Id { get; set; } = "";

    /// <summary>Row of the acceptance table it belongs to.</summary>
    public string? Requirement { get; set; }

    /// <summary>The dialogue; the last turn is judged.</summary>
    public List<string> Turns { get; set; } = [];

    /// <summary><c>answered</c> or <c>declined</c>.</summary>
    public string Expect { get; set; } = "";

    /// <summary>Documents of which one must be cited.</summary>
    public object? Document { get; set; }

    /// <summary>Documents that must all be cited.</summary>
    public List<string> All { get; set; } = [];

    /// <summary>Path that a citation begins with.</summary>
    public object? Section { get; set; }

    /// <summary>Strings the answer must hold, compared folded; alternatives are parted by <c> | </c>.</summary>
    public List<string> Contains { get; set; } = [];

    /// <summary>Strings it must not hold.</summary>
    public List<string> NotContains { get; set; } = [];

    /// <summary>Documents that a pointer should name when it declines.</summary>
    public List<string> Mentions { get; set; } = [];

    public string Kind { get; set; } = "plain";
}
