using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Server.Pages;

/// <summary>How the pages may be used by other sites.</summary>
internal sealed class ChatPageOptions
{
    public const string Section = "Web";

    /// <summary>
    /// Who may show the page inside a frame, in the words of CSP's frame-ancestors: <c>'none'</c>, <c>'self'</c> or
    /// https origins, separated by spaces. A portal that embeds the chat is named here.
    /// </summary>
    [RegularExpression(@"'none'|('self'|https://[A-Za-z0-9.*:-]+)( ('self'|https://[A-Za-z0-9.*:-]+))*",
        ErrorMessage = "Web:FrameAncestors must be 'none', 'self' or https origins separated by spaces.")]
    public string FrameAncestors { get; set; } = "'none'";
}
