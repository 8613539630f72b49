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
    private readonly PostNames _posts;
    private readonly ProfileWords _words;
    private readonly RequiredLevelsAnswer _levels;
    private readonly PostChange _change;
    private readonly FourGroups _groups;

    public ProfileTalk(CompetencyFramework framework, Positions positions, Library library)
    {
        _questions = new ProfileQuestions(framework);
        _posts = new PostNames(framework, positions, text => library.Typing.Read(text).Text);
        _answers = new ProfileAnswers(framework, _posts);
        _words = new ProfileWords(framework);
        _levels = new RequiredLevelsAnswer(framework, library);
        _change = new PostChange(framework, library, _levels, _words);
        _groups = new FourGroups(framework, library);
    }

    /// <summary>What is known of a person, a line each.</summary>
    public IReadOnlyList<string> Known(ProfileState state) => _words.Lines(state);

    /// <summary>Takes the turn when it is about the person's own post; null leaves it to the answers from the material.</summary>
    public ProfileStep? Take(string text, ProfileState state)
    {
        if (state.Asked is { } question && Understood(question, text, state) is { } next)
        {
            return next;
        }

        state = state.Closed();
        var key = Tokens.Key(text);
        return Obey(ProfileCommands.Of(key), state) ?? AboutOwnPost(text, key, state);
    }

    private ProfileStep? Obey(ProfileCommand command, ProfileState state)
    {
        var profile = state.Profile;
        return command switch
        {
            ProfileCommand.Show => new ProfileStep(_words.Show(state), state),
            ProfileCommand.Regroup when state is { Confirmed: true, Profile.Row: not null } => new ProfileStep(new Reply(ProfileWords.ListHolds(state)), state),
            ProfileCommand.Regroup => Ask(ProfileQuestion.Group, Knowing(profile with { Row = null, AlsoRow = null, Group = null, Citizen = false, Position = null })),
            ProfileCommand.ChooseJobGroup => Ask(ProfileQuestion.JobGroup, state),
            ProfileCommand.Address => Ask(ProfileQuestion.Address, state),
            ProfileCommand.Head => Levels(Knowing(profile with { Head = true })),
            ProfileCommand.NotHead => Levels(Knowing(profile with { Head = false })),
            ProfileCommand.StaffWork => Levels(Knowing(profile with { Group = 3, Row = "G3x", Citizen = false })),
            ProfileCommand.DigitalSystems => Levels(Knowing(profile with { Group = 4, Row = "G4x", Citizen = false })),
            ProfileCommand.OwnFramework => Levels(Knowing(profile with { OwnSectorFramework = true })),
            ProfileCommand.NoOwnFramework => Levels(Knowing(profile with { OwnSectorFramework = false })),
            ProfileCommand.Plain => new ProfileStep(ProfileWords.PlainOn, Knowing(profile with { Plain = true })),
            ProfileCommand.Full => new ProfileStep(ProfileWords.PlainOff, Knowing(profile with { Plain = false })),
            ProfileCommand.LargeText => new ProfileStep(ProfileWords.TextOf(large: true), Knowing(profile with { LargeText = true })),
            ProfileCommand.NormalText => new ProfileStep(ProfileWords.TextOf(large: false), Knowing(profile with { LargeText = false })),
            ProfileCommand.Each => _levels.Each(state) is { } each ? new ProfileStep(each, state) : Levels(state),
            ProfileCommand.How => new ProfileStep(_levels.How(state), state),
            _ => null,
        };

        ProfileState Knowing(LearnerProfile known) => state with { Profile = known };
    }

    private ProfileStep? AboutOwnPost(string text, string key, ProfileState state)
    {
        if (AddressWords.Wished(key) is { } form)
        {
            var called = state with { Profile = state.Profile with { Address = form } };
            return new ProfileStep(_words.Show(called), called);
        }

        if (PostQuestion.AsksJobGroup(text))
        {
            return Ask(ProfileQuestion.JobGroup, state);
        }

        if (_groups.Answer(text, state.Profile) is { } groups)
        {
            return new ProfileStep(groups, state);
        }

        var asks = PostQuestion.AsksLevels(text) || PostQuestion.AsksGroup(text);
        if (!asks && !PostQuestion.OnlyStates(text))
        {
            return null;
        }

        // A post named in this very question wins over what was known.
        return _posts.Named(text, state.Profile, asked: false) is { } named ? Told(named, state) : asks ? Levels(state) : null;
    }

    /// <summary>The levels, and with them the one question that would make them exact.</summary>
    private ProfileStep Levels(ProfileState state)
    {
        var profile = state.Profile;
        if (profile.KnowsPost || profile.Group is 3 or 4)
        {
            return new ProfileStep(_levels.Of(state), state with { Asked = null });
        }

        var (question, (text, citations)) = profile.Group == 2
            ? (ProfileQuestion.CommuneLeader, _levels.OfCommuneLeaders())
            : (ProfileQuestion.Group, _levels.OfAllGroups());
        var step = Ask(question, state);
        return step with { Reply = step.Reply with { Text = $"{text}\n\n{step.Reply.Text}", Citations = citations } };
    }

    /// <summary>The levels of a post that was just named: what is open about it, what has changed.</summary>
    private ProfileStep Told(Understood named, ProfileState before)
    {
        if (before is { Confirmed: true, Profile.Row: not null })
        {
            var known = Levels(before with { Asked = null, AskedAgain = false });
            return known with { Reply = known.Reply with { Text = $"{ProfileWords.ListHolds(before)}\n\n{known.Reply.Text}" } };
        }

        var after = before with { Profile = named.Profile, Asked = null, AskedAgain = false, Former = null };
        var former = before with { Profile = before.Former ?? before.Profile };
        var step = Levels(after);
        return named.Open is { } why ? step with { Reply = step.Reply with { Text = $"{why}\n\n{step.Reply.Text}" } }
            : PostChange.IsOne(former, after) ? step with { Reply = _change.Told(former, after, step.Reply) }
            : step.State.Asked is not null && PostChange.IsKnown(former) ? step with { State = step.State with { Former = former.Profile } } : step;
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

        if (_answers.Read(question, text, state.Profile) is { } understood)
        {
            var known = state with { Profile = understood.Profile, Asked = null, AskedAgain = false };
            return question is ProfileQuestion.Address or ProfileQuestion.JobGroup
                ? new ProfileStep(_words.Show(known), known) : Told(understood, state);
        }

        var elsewhere = text.Contains('?', StringComparison.Ordinal) || key.Count(c => c == ' ') > 4 || ProfileCommands.Of(key) != ProfileCommand.None;
        return elsewhere || state.AskedAgain ? null
            : new ProfileStep(Again(_questions.Ask(question)), state with { AskedAgain = true });
    }

    private static Reply Again(Reply question) => question with { Text = $"Tôi chưa hiểu lựa chọn này. {question.Text}" };
}
