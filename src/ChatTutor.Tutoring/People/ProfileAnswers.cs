using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Understands what a person says to a question of the profile dialogue: a button's words, a number, or a post by name.</summary>
internal sealed class ProfileAnswers(CompetencyFramework framework, Positions positions)
{
    /// <summary>The profile after an answer; null when the answer was not understood.</summary>
    public LearnerProfile? Read(ProfileQuestion question, string text, LearnerProfile profile)
    {
        var words = Tokens.Key(text);
        return question switch
        {
            ProfileQuestion.Group => Group(words, text, profile),
            ProfileQuestion.CommuneLeader => Row(Choice(words, [Label("G2a"), Label("G2b")], text), ["G2a", "G2b"], profile),
            ProfileQuestion.JobGroup => Choice(words, [.. framework.JobGroups.Select(job => job.Name)], text) is { } at
                ? profile with { JobGroup = framework.JobGroups[at].Id } : null,
            _ => ProfileQuestions.Addresses.Where(a => Tokens.Key(a.Word) == words).Select(a => profile with { Address = a.Form }).FirstOrDefault(),
        };
    }

    /// <summary>The profile that a post named in a sentence points to; null when none is named.</summary>
    public LearnerProfile? Named(string text, LearnerProfile profile) =>
        positions.In(text) is { } position ? Of(position, profile) : null;

    private LearnerProfile? Group(string words, string text, LearnerProfile profile)
    {
        if (words == Tokens.Key(ProfileQuestions.Citizen))
        {
            return profile with { Citizen = true, Row = null };
        }

        var labels = framework.TargetGroups.Select(ProfileQuestions.LabelOf).ToList();
        return Choice(words, labels, null) is { } at ? InGroup(framework.TargetGroups[at], null, profile) : Named(text, profile);
    }

    private LearnerProfile Of(Position position, LearnerProfile profile) => position.Group == 0
        ? profile with { Citizen = true, Row = null }
        : InGroup(framework.TargetGroups.First(group => group.Number == position.Group), position.Row, profile);

    /// <summary>A group with several rows stays open: its first row stands for it until the next question is answered.</summary>
    private static LearnerProfile InGroup(TargetGroup group, string? row, LearnerProfile profile) => profile with
    {
        Citizen = false,
        Group = group.Number,
        Row = row ?? (group.Rows.Count == 1 ? group.Rows[0].Id : null),
    };

    private static LearnerProfile? Row(int? choice, string[] rows, LearnerProfile profile) =>
        choice is { } at ? profile with { Row = rows[at], Citizen = false } : null;

    private int? Choice(string words, List<string> labels, string? text)
    {
        var number = words.Split(' ') is [.. var before, [>= '1' and <= '9'] digit] && before is [] or ["nhom"] or ["so"] or ["nhom", "so"]
            ? digit[0] - '1' : -1;
        var at = number >= 0 ? number : labels.FindIndex(label => Tokens.Key(label) == words);
        if (at >= 0 && at < labels.Count)
        {
            return at;
        }

        return text is not null && positions.In(text)?.Row is { } row ? IndexOf(labels, Label(row)) : null;
    }

    private static int? IndexOf(List<string> labels, string label) =>
        labels.IndexOf(label) is >= 0 and var at ? at : null;

    private string Label(string row) => framework.Row(row)?.Label ?? "";
}
