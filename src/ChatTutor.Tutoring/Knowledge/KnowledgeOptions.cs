namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Settings of the knowledge base, section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder with the documents; a relative one is looked for under the content root, then beside the program.</summary>
    [System.ComponentModel.DataAnnotations.Required]
    public string Folder { get; set; } = "knowledge";
}
