using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Duty;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Takes one stored message to one reply in the outbox. To understand ChatTutor, read this file first.</summary>
internal sealed class TurnHandler(
    IDbContextFactory<TutorDbContext> store,
    StoreWriter writer,
    AnswerTurn answers,
    SafetyStep safety,
    Acknowledging rules,
    DutyTurn duty,
    PersonTurn persons,
    ConsentTalk consents,
    LinkedAccounts accounts,
    ProfileTurn profiles,
    Outbox outbox,
    TurnCommit commit,
    MyData myData,
    TimeProvider clock)
{
    public async Task HandleAsync(Turn turn, CancellationToken ct)
    {
        var (asked, caller) = (turn.Text, await Caller.FindAsync(store, turn.Conversation, ct));
        var step = await DecideAsync(turn, caller, ct);
        var reply = Introduce(step.ShowData ? await myData.TellAsync(turn.Conversation, ct) : step.Reply, caller.Conversation);
        reply = Salutation.In(reply, step.State.Profile.Profile.Address) with { LargeText = step.State.Profile.Profile.LargeText };

        if (step.Ends)
        {
            caller.End(clock.GetUtcNow());
        }
        else
        {
            caller.Write(step.State, clock.GetUtcNow());
        }

        turn.Reply = JsonSerializer.Serialize(reply, StoreJson.Readable.Reply);
        turn.State = TurnState.Answered;
        turn.Elapsed = (clock.GetUtcNow() - turn.AskedAt).TotalMilliseconds;
        await commit.WriteAsync(turn, asked, caller, step, reply, ct);
    }

    /// <summary>Parks a turn that failed too often, and says so to the person.</summary>
    public async Task GiveUpAsync(Turn turn, CancellationToken ct)
    {
        turn.State = TurnState.Parked;
        turn.Reply = JsonSerializer.Serialize(Replies.GaveUp, StoreJson.Readable.Reply);
        var messages = outbox.Pack(turn, Replies.GaveUp);
        await writer.WriteAsync(
            db =>
            {
                db.Turns.Update(turn).Property(t => t.State).OriginalValue = TurnState.Waiting;
                db.Outbox.AddRange(messages);
            },
            ct);
        outbox.Wake(turn.Conversation);
    }

    /// <summary>What the guard found, command, who the person is, own post, unusable input, question: in this order.</summary>
    private async Task<Step> DecideAsync(Turn turn, Caller caller, CancellationToken ct)
    {
        var (findings, state) = (turn.ReadFindings(), caller.ReadState());
        if (caller.Conversation.EndedAt is not null)
        {
            turn.Text = "";
            return new Step(PersonTurn.Over, state);
        }

        if (safety.Before(turn, findings, state) is { } step)
        {
            return step;
        }

        var open = state.People;
        state = state with { PublicationAsked = false, People = open.Closed() };
        var command = UserCommands.Read(turn.Text, state.DeletionAsked);
        var confirmed = command == UserCommand.ConfirmDelete && state.DeletionConfirmed;
        state = state with
        {
            DeletionAsked = command is UserCommand.Delete or UserCommand.ConfirmDelete,
            DeletionConfirmed = command == UserCommand.ConfirmDelete,
        };
        if (command != UserCommand.None)
        {
            return await ObeyAsync(command, confirmed, turn, caller, state, ct);
        }

        if (await persons.TakeAsync(turn, caller, state, open, ct) is { } about)
        {
            return about;
        }

        var (reply, next) = Answer(turn, findings, state);
        return Step.Of(await consents.AskAgainAsync(reply, caller, next, ct));
    }

    private (Reply Reply, ConversationState State) Answer(Turn turn, IReadOnlyList<Finding> findings, ConversationState state)
    {
        if (profiles.Take(turn.Text, state.Profile) is { } about)
        {
            return (Noticed(about.Reply, findings), state with { Profile = about.State });
        }

        state = state with { Profile = state.Profile.Closed() };
        var shape = InputShapes.Of(turn.Text);
        if (shape != InputShape.Words)
        {
            return (SafetyReplies.BringsFile(findings) ? SafetyReplies.NoFiles : Replies.For(shape), state);
        }

        var answer = duty.Answer(turn.Text, findings) is { } reserved
            ? new AnswerResult(answers.Own(reserved), state.Dialogue)
            : answers.Answer(safety.Question(turn.Text, findings), state.Dialogue, state.Profile.Profile.Plain);
        return rules.AskAgain(Noticed(answer.Reply, findings), state with { Dialogue = answer.State, Published = false });
    }

    private static Reply Noticed(Reply reply, IReadOnlyList<Finding> findings)
    {
        var said = SafetyReplies.IsRude(findings) ? reply with { Text = $"{SafetyReplies.Calm}\n\n{reply.Text}" } : reply;
        return SafetyReplies.Notice(findings) is { } notice ? said with { Text = $"{said.Text}\n\n{notice}" } : said;
    }

    private async Task<Step> ObeyAsync(
        UserCommand command, bool confirmed, Turn turn, Caller caller, ConversationState state, CancellationToken ct)
    {
        if (confirmed)
        {
            turn.Text = "";
        }

        return command switch
        {
            UserCommand.Start => new Step(Replies.Start, state.Anew()),
            UserCommand.Help => new Step(Replies.Help, state),
            UserCommand.Delete => new Step(Replies.AskDeletionOf(caller.Line is not null, await accounts.OthersAsync(caller, ct)), state),
            UserCommand.ConfirmDelete when confirmed => new Step(Replies.Deleted, state, Erase: true),
            UserCommand.ConfirmDelete => new Step(Replies.AskDeletionAgain, state),
            UserCommand.ShowData => new Step(Replies.Help, state, ShowData: true),
            UserCommand.ShowRules => Step.Of(rules.Show(state)),
            UserCommand.AcknowledgeRules => Promise(state),
            _ => new Step(Replies.NotDeleted, state),
        };
    }

    private Step Promise(ConversationState state)
    {
        var (reply, next, version) = rules.Acknowledge(state);
        return new Step(reply, next) { Acknowledged = version };
    }

    /// <summary>Says once a conversation, with the first reply, that this is an AI and what not to write.</summary>
    private static Reply Introduce(Reply reply, Conversation conversation)
    {
        if (conversation.FirstContactDone)
        {
            return reply;
        }

        conversation.FirstContactDone = true;
        return reply with { Text = $"{Replies.FirstContact}\n\n{reply.Text}" };
    }
}
