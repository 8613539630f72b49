using System.Text.RegularExpressions;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Leaves sentences out that try to give the tutor orders, so that the question beside them is answered.</summary>
internal sealed partial class RestOfQuestion(Func<IReadOnlyList<string>, JoinedVerdict> guard)
{
    private const string Injection = "INJECTION";

    /// <returns>The text without those sentences; the whole text where nothing else is left, or there are none.</returns>
    public string Of(string text, IReadOnlyList<Finding> findings)
    {
        if (!findings.Any(finding => finding.Entity == Injection))
        {
            return text;
        }

        var rest = Sentence().Matches(text).Select(sentence => sentence.Value).Where(sentence => !IsOrder(sentence)).ToList();
        var left = string.Concat(rest).Trim();
        return left.Any(char.IsLetter) ? left : text;
    }

    private bool IsOrder(string sentence) => guard([sentence]).Verdict.Findings.Any(finding => finding.Entity == Injection);

    [GeneratedRegex(@"[^.!?;\n]+[.!?;\n]*\s*|[.!?;\n]+\s*")]
    private static partial Regex Sentence();
}
