using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.People.SignIn;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.People;

/// <summary>Takes the turns about who a person is: consent, the unit's code, linked accounts, the next person. Looks into the store only then.</summary>
internal sealed class PersonTurn(
    ConsentTalk consents, ConsentRegister register, CodeTalk codes, LinkTalk links, SignInTalk signIn, UnitTalk units)
{
    /// <param name="turn">What was said; a code in it is taken out.</param>
    /// <param name="caller">Whoever said it.</param>
    /// <param name="state">With nothing open.</param>
    /// <param name="open">What was open before.</param>
    /// <param name="ct">Ends the looking up.</param>
    /// <returns>Null when the turn is about something else.</returns>
    public async Task<Step?> TakeAsync(Turn turn, Caller caller, ConversationState state, PersonTalkState open, CancellationToken ct)
    {
        if (TypedCodes.In(turn.Text) is { } digest)
        {
            turn.Text = TypedCodes.Without(turn.Text);
            return await codes.TypedAsync(turn, digest, caller, state, ct);
        }

        if (turn.Text.Contains(TypedCodes.Mark, StringComparison.Ordinal))
        {
            return new Step(CodeTalk.Unread, state);
        }

        if (open.Asked is not null && await consents.AnswerAsync(turn, caller, state, open, ct) is { } answered)
        {
            return answered;
        }

        return PersonCommands.Named(turn.Text, PersonCommands.About, register.Purposes) is { } about ? consents.Ask(about.Id, state)
            : PersonCommands.Named(turn.Text, PersonCommands.Withdraw, register.Purposes) is { } back
                ? await consents.WithdrawAsync(back, caller, state, ct)
            : await CommandAsync(turn, caller, state, open, ct);
    }

    private async Task<Step?> CommandAsync(Turn turn, Caller caller, ConversationState state, PersonTalkState open, CancellationToken ct) =>
        PersonCommands.Read(turn.Text) switch
        {
            PersonCommand.Consents => await consents.ListAsync(caller, state, ct),
            PersonCommand.Code => new Step(CodeTalk.HowTo, state),
            PersonCommand.SignIn => await signIn.AskAsync(caller, state, ct),
            PersonCommand.Link => links.Show(caller, state),
            PersonCommand.Unlink => await links.AskUnlinkAsync(caller, state, ct),
            PersonCommand.LeaveHere when open.UnlinkAsked => await links.UnlinkAsync(turn, here: true, caller, state, ct),
            PersonCommand.LeaveOthers when open.UnlinkAsked => await links.UnlinkAsync(turn, here: false, caller, state, ct),
            PersonCommand.ItIsMe => await links.AnswerAsync(turn, yes: true, caller, state, ct),
            PersonCommand.NotMe => await links.AnswerAsync(turn, yes: false, caller, state, ct) ?? NotMe(caller, state),
            PersonCommand.No => await links.AnswerAsync(turn, yes: false, caller, state, ct),
            PersonCommand.Stay when open.UnlinkAsked => new Step(new Reply("Vâng, tôi giữ nguyên, không tách gì cả."), state),
            PersonCommand.NextPerson => new Step(Goodbye(caller), state) { Ends = true },
            _ => OfList(turn.Text, caller, state) ?? await units.TakeAsync(turn, caller, state, ct),
        };

    /// <summary>The confirmation was of somebody else.</summary>
    private Step? NotMe(Caller caller, ConversationState state) => caller is { Line: not null, Person.Id: var person }
        ? consents.Undo(person, state, "Cảm ơn bạn đã báo, tôi đã gỡ ngay.") : null;

    /// <summary>What a unit's list states is changed in the list, not here.</summary>
    private static Step? OfList(string text, Caller caller, ConversationState state)
    {
        var command = caller.Line is null ? ProfileCommand.None : ProfileCommands.Of(Tokens.Key(text));
        return command is ProfileCommand.Head or ProfileCommand.OwnFramework
            || (command is ProfileCommand.Regroup or ProfileCommand.StaffWork or ProfileCommand.DigitalSystems && caller.Line!.Row is not null)
            ? new Step(
                new Reply($"Phần này do {caller.Unit} xác nhận theo danh sách, nên tôi không đổi ở đây. Nếu danh sách sai, bạn báo đơn vị sửa; "
                    + "nếu xác nhận nhầm người, bấm “Không phải tôi”.")
                {
                    Choices = [new Choice(PersonCommands.NotMe, PersonCommands.NotMe)],
                },
                state)
            : null;
    }

    private static Reply Goodbye(Caller caller) => new(
        "Đã kết thúc phiên của bạn. Người tiếp theo bắt đầu từ đầu và không thấy gì của bạn. Chào bạn nhé!"
        + (caller.Line is null ? "" : " Lần sau muốn dùng tiếp phần của mình, bạn vào kênh đã nối, hoặc xin đơn vị mã mới.")) { EndsSession = true };

    /// <summary>For what is written into a session that is over.</summary>
    public static Reply Over { get; } = new(
        "Phiên này đã kết thúc. Xin mở một cuộc trò chuyện mới để hỏi tiếp.") { Answered = false, EndsSession = true };
}
