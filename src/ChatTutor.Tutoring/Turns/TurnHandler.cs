using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Takes one stored message to one reply in the outbox. To understand ChatTutor, read this file first.</summary>
internal sealed class TurnHandler(
    IDbContextFactory<TutorDbContext> store,
    StoreWriter writer,
    AnswerTurn answers,
    Outbox outbox,
    Erasure erasure,
    MyData myData,
    TimeProvider clock)
{
    public async Task HandleAsync(Turn turn, CancellationToken ct)
    {
        var known = await FindAsync(turn.Conversation, ct);
        var conversation = known ?? new Conversation { Id = turn.Conversation };

        var step = Decide(turn, conversation.ReadState());
        var reply = Introduce(step.ShowData ? await myData.TellAsync(turn.Conversation, ct) : step.Reply, conversation);

        conversation.Write(step.State);
        conversation.LastActivity = clock.GetUtcNow();
        turn.Reply = JsonSerializer.Serialize(reply, StoreJson.Readable.Reply);
        turn.State = TurnState.Answered;
        turn.Elapsed = (clock.GetUtcNow() - turn.AskedAt).TotalMilliseconds;
        var messages = outbox.Pack(turn, reply);

        // One transaction: after a crash there is either all of it or none, so nothing is decided or said twice.
        await writer.WriteAsync(
            async db =>
            {
                if (step.Erase)
                {
                    await erasure.EraseAsync(db, turn);
                }

                db.Turns.Update(turn).Property(t => t.State).OriginalValue = TurnState.Waiting;
                db.Entry(conversation).State = (known, step.Erase) switch
                {
                    (null, false) => EntityState.Added,
                    (not null, false) => EntityState.Modified,
                    _ => EntityState.Detached,
                };
                db.Outbox.AddRange(messages);
                return true;
            },
            ct);

        if (step.Erase)
        {
            await erasure.FinishAsync(ct);
        }

        outbox.Wake(turn.Conversation);
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

    /// <summary>Guard, command, unusable input, question: in this order.</summary>
    private Step Decide(Turn turn, ConversationState state)
    {
        var findings = turn.ReadFindings();
        if (findings.Any(finding => finding.Action == GuardAction.Refuse))
        {
            return new Step(Replies.Refused(findings), state with { DeletionAsked = false, DeletionConfirmed = false });
        }

        var command = UserCommands.Read(turn.Text, state.DeletionAsked);
        var confirmed = command == UserCommand.ConfirmDelete && state.DeletionConfirmed;
        state = state with
        {
            DeletionAsked = command is UserCommand.Delete or UserCommand.ConfirmDelete,
            DeletionConfirmed = command == UserCommand.ConfirmDelete,
        };
        if (command != UserCommand.None)
        {
            return Obey(command, confirmed, turn, state);
        }

        var shape = InputShapes.Of(turn.Text);
        if (shape != InputShape.Words)
        {
            return new Step(Replies.For(shape), state);
        }

        var answer = answers.Answer(turn.Text, state.Dialogue);
        var reply = Replies.Notice(findings) is { } notice
            ? answer.Reply with { Text = $"{answer.Reply.Text}\n\n{notice}" }
            : answer.Reply;
        return new Step(reply, state with { Dialogue = answer.State });
    }

    private static Step Obey(UserCommand command, bool confirmed, Turn turn, ConversationState state)
    {
        if (confirmed)
        {
            turn.Text = "";
        }

        return command switch
        {
            UserCommand.Start => new Step(Replies.Start, new ConversationState()),
            UserCommand.Help => new Step(Replies.Help, state),
            UserCommand.Delete => new Step(Replies.AskDeletion, state),
            UserCommand.ConfirmDelete when confirmed => new Step(Replies.Deleted, state, Erase: true),
            UserCommand.ConfirmDelete => new Step(Replies.AskDeletionAgain, state),
            UserCommand.ShowData => new Step(Replies.Help, state, ShowData: true),
            _ => new Step(Replies.NotDeleted, state),
        };
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

    private async Task<Conversation?> FindAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        return await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct);
    }

    private sealed record Step(Reply Reply, ConversationState State, bool Erase = false, bool ShowData = false);
}
