using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Understands what a person says to a question of the profile dialogue: a button's words, a number, or a post by name.</summary>
internal sealed class ProfileAnswers(CompetencyFramework framework, PostNames posts)
{
    /// <summary>The profile after an answer; null when the answer was not understood.</summary>
    public Understood? Read(ProfileQuestion question, string text, LearnerProfile profile)
    {
        var words = Tokens.Key(text);
        return question switch
        {
            ProfileQuestion.Group => Group(words, text, profile),
            ProfileQuestion.CommuneLeader => CommuneLeader(words, text, profile),
            ProfileQuestion.JobGroup => Choice(words, [.. framework.JobGroups.Select(job => job.Name)]) is { } at
                ? new Understood(profile with { JobGroup = framework.JobGroups[at].Id }) : null,
            _ => AddressWords.Chosen(words) is { } form ? new Understood(profile with { Address = form }) : null,
        };
    }

    private Understood? Group(string words, string text, LearnerProfile profile)
    {
        if (words == Tokens.Key(ProfileQuestions.Citizen))
        {
            return new Understood(profile with { Citizen = true, Row = null, Group = null, AlsoRow = null });
        }

        var labels = framework.TargetGroups.Select(ProfileQuestions.LabelOf).ToList();
        return Choice(words, labels) is { } at ? new Understood(PostNames.InGroup(framework.TargetGroups[at], null, profile))
            : posts.Named(text, profile, asked: true);
    }

    private Understood? CommuneLeader(string words, string text, LearnerProfile profile)
    {
        string[] rows = ["G2a", "G2b"];
        return Choice(words, [.. rows.Select(row => framework.Row(row)?.Label ?? "")]) is { } at
            ? new Understood(profile with { Row = rows[at], Citizen = false })
            : posts.Named(text, profile, asked: true) is { Open: null, Profile.KnowsPost: true } named ? named : null;
    }

    private static int? Choice(string words, List<string> labels)
    {
        var number = words.Split(' ') is [.. var before, [>= '1' and <= '9'] digit] && before is [] or ["nhom"] or ["so"] or ["nhom", "so"]
            ? digit[0] - '1' : -1;
        var at = number >= 0 ? number : labels.FindIndex(label => Tokens.Key(label) == words);
        return at >= 0 && at < labels.Count ? at : null;
    }
}

/// <summary>What was understood.</summary>
/// <param name="Profile">The profile then.</param>
/// <param name="Open">Why a named post leaves the group open; null where it does not.</param>
internal sealed record Understood(LearnerProfile Profile, string? Open = null);
