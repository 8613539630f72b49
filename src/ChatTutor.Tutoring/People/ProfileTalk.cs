using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>The dialogue about a person's post: asks only what an answer needs, then gives that answer.</summary>
/// <remarks>Pure: one version of the knowledge base in, a reply and what is known now out.</remarks>
internal sealed class ProfileTalk
{
    private readonly ProfileQuestions _questions;
    private readonly ProfileAnswers _answers;
    private readonly ProfileWords _words;
    private readonly RequiredLevelsAnswer _levels;

    public ProfileTalk(CompetencyFramework framework, Positions positions, Library library)
    {
        _questions = new ProfileQuestions(framework);
        _answers = new ProfileAnswers(framework, positions);
        _words = new ProfileWords(framework);
        _levels = new RequiredLevelsAnswer(framework, library);
    }

    /// <summary>Takes the turn when it is about the person's own post; null leaves it to the answers from the material.</summary>
    public ProfileStep? Take(string text, ProfileState state)
    {
        if (state.Asked is { } question && Understood(question, text, state) is { } next)
        {
            return next;
        }

        state = state.Closed();
        var key = Tokens.Key(text);
        return ProfileCommands.Of(key) switch
        {
            ProfileCommand.Show => new ProfileStep(_words.Show(state), state),
            ProfileCommand.Regroup => Ask(ProfileQuestion.Group, state with { Profile = state.Profile with { Row = null, Group = null, Citizen = false } }),
            ProfileCommand.Address => Ask(ProfileQuestion.Address, state),
            ProfileCommand.Head => Levels(state with { Profile = state.Profile with { Head = true } }),
            ProfileCommand.StaffWork => Levels(state with { Profile = state.Profile with { Group = 3, Row = "G3x" } }),
            ProfileCommand.DigitalSystems => Levels(state with { Profile = state.Profile with { Group = 4, Row = "G4x" } }),
            ProfileCommand.OwnFramework => Levels(state with { Profile = state.Profile with { OwnSectorFramework = true } }),
            ProfileCommand.Each => _levels.Each(state.Profile) is { } each ? new ProfileStep(each, state) : Levels(state),
            ProfileCommand.How => new ProfileStep(_levels.How(), state),
            _ => AboutOwnPost(text, state),
        };
    }

    private ProfileStep? AboutOwnPost(string text, ProfileState state)
    {
        if (PostQuestion.AsksJobGroup(text))
        {
            return Ask(ProfileQuestion.JobGroup, state);
        }

        if (!PostQuestion.AsksLevels(text) && !PostQuestion.AsksGroup(text))
        {
            return null;
        }

        // A post named in this very question wins over what was known.
        return Levels(_answers.Named(text, state.Profile) is { } named ? state with { Profile = named } : state);
    }

    /// <summary>The levels, and with them the one question that would make them exact.</summary>
    private ProfileStep Levels(ProfileState state)
    {
        var profile = state.Profile;
        if (profile.KnowsPost || profile.Group is 3 or 4)
        {
            return new ProfileStep(_levels.Of(profile), state with { Asked = null });
        }

        var (question, (text, citations)) = profile.Group == 2
            ? (ProfileQuestion.CommuneLeader, _levels.OfCommuneLeaders())
            : (ProfileQuestion.Group, _levels.OfAllGroups());
        var step = Ask(question, state);
        return step with { Reply = step.Reply with { Text = $"{text}\n\n{step.Reply.Text}", Citations = citations } };
    }

    private ProfileStep Ask(ProfileQuestion question, ProfileState state) =>
        new(_questions.Ask(question), state with { Asked = question, AskedAgain = false });

    /// <summary>An answer, a way out, or once more the question; null when the person went on to something else.</summary>
    private ProfileStep? Understood(ProfileQuestion question, string text, ProfileState state)
    {
        var key = Tokens.Key(text);
        if (key is "bo qua" or "thoi" or "khong noi" or "de sau")
        {
            return new ProfileStep(ProfileWords.Skipped, state with { Asked = null });
        }

        if (_answers.Read(question, text, state.Profile) is { } profile)
        {
            var known = state with { Profile = profile, Asked = null, AskedAgain = false };
            return question is ProfileQuestion.Address or ProfileQuestion.JobGroup
                ? new ProfileStep(_words.Show(known), known) : Levels(known);
        }

        var elsewhere = text.Contains('?', StringComparison.Ordinal) || key.Count(c => c == ' ') > 4 || ProfileCommands.Of(key) != ProfileCommand.None;
        return elsewhere || state.AskedAgain ? null
            : new ProfileStep(Again(_questions.Ask(question)), state with { AskedAgain = true });
    }

    private static Reply Again(Reply question) => question with { Text = $"Tôi chưa hiểu lựa chọn này. {question.Text}" };
}
