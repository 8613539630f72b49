using System.Text.RegularExpressions;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Leaves sentences out that try to give the tutor orders or are rude, so that the question beside them is answered.</summary>
internal sealed partial class RestOfQuestion(Func<IReadOnlyList<string>, JoinedVerdict> guard)
{
    private const int WordsOfAQuestion = 6;
    private static readonly string[] _beside = ["INJECTION", "ABUSE"];

    /// <returns>The text without those sentences; the whole text where nothing else is left, or there are none.</returns>
    public string Of(string text, IReadOnlyList<Finding> findings)
    {
        if (!findings.Any(finding => _beside.Contains(finding.Entity)))
        {
            return text;
        }

        var rest = Sentence().Matches(text).Select(sentence => sentence.Value).Where(sentence => !IsBeside(sentence)).ToList();
        var left = string.Concat(rest).Trim();
        return left.Any(char.IsLetter) ? left : text;
    }

    /// <summary>Whether rude words are all there is: what is left is short and asks nothing.</summary>
    public bool IsOnlyRude(string text, IReadOnlyList<Finding> findings)
    {
        var left = Of(text, findings);
        return SafetyReplies.IsRude(findings) && !left.Contains('?', StringComparison.Ordinal)
            && IsBeside(left) && left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < WordsOfAQuestion;
    }

    private bool IsBeside(string sentence) => guard([sentence]).Verdict.Findings.Any(finding => _beside.Contains(finding.Entity));

    [GeneratedRegex(@"[^.!?;\n]+[.!?;\n]*\s*|[.!?;\n]+\s*")]
    private static partial Regex Sentence();
}
