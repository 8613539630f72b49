using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Settings of the knowledge base, section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder with the documents; a relative one is looked for under the content root, then beside the program.</summary>
    [Required]
    public string Folder { get; set; } = "knowledge";

    /// <summary>Share of the golden questions that a new version must answer as expected before a refresh lets it go live.</summary>
    /// <value>0 to 1. The default is 0.88, what the shipped documents reach less two points; 0 lets every version live that can be read.</value>
    [Range(0.0, 1.0)]
    public double ExamFloor { get; set; } = 0.88;
}
