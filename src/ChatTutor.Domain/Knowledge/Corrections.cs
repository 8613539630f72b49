using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Knowledge;

/// <summary>Faults of a transcription, kept with their correction beside them: <c>{~~as printed~&gt;corrected~~}</c>.</summary>
/// <remarks>Notation: CriticMarkup's substitution. Search reads the correction, quotations show the original (X-04).</remarks>
public static partial class Corrections
{
    /// <summary>The wording as printed.</summary>
    public static string Original(string text) => Mark().Replace(text, "$1");

    /// <summary>The wording with every correction applied.</summary>
    public static string Applied(string text) => Mark().Replace(text, "$2");

    /// <summary>All corrections of a text, in order.</summary>
    public static IEnumerable<(string Original, string Corrected)> In(string text) =>
        Mark().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    [GeneratedRegex(@"\{~~(.*?)~>(.*?)~~\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
