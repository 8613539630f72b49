using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.People;

/// <summary>Asks for one purpose at a time, takes a plain yes only, and takes it back at a word.</summary>
internal sealed class ConsentTalk(ConsentRegister consents, Binding binding, TimeProvider clock)
{
    /// <summary>Every purpose with its state, and a button each; nothing is chosen beforehand.</summary>
    public async Task<Step> ListAsync(Caller caller, ConversationState state, CancellationToken ct)
    {
        var given = await consents.GivenAsync(caller.Person?.Id, ct);
        var lines = consents.Purposes.Purposes.Select(purpose => $"• {purpose.Name}: {StateOf(purpose, given)}");
        var choices = consents.Purposes.Purposes.Select(purpose => given.Any(c => c.Purpose == purpose.Id && consents.IsCurrent(c))
            ? Button($"{PersonCommands.Withdraw} {purpose.Name}") : Button($"{PersonCommands.About} {purpose.Name}"));
        return new Step(
            new Reply("Mỗi việc dưới đây chỉ làm khi bạn đồng ý riêng cho việc đó. Không đồng ý thì bạn vẫn hỏi và học như thường.\n"
                + $"{string.Join('\n', lines)}\nBạn bấm để đọc kỹ từng việc, hoặc để rút lại.")
            {
                Choices = [.. choices],
            },
            state);
    }

    /// <summary>Shows the words of one purpose and asks.</summary>
    /// <param name="purpose">Its id.</param>
    /// <param name="state">With nothing else open.</param>
    /// <param name="code">Digest of a unit's code that waits for the answer.</param>
    public Step Ask(string purpose, ConversationState state, string? code = null)
    {
        var asked = consents.Purposes[purpose];
        return new Step(
            Question(asked, code is null ? "" : "Trước khi xác nhận, tôi cần bạn đồng ý cho việc sau.\n"),
            state with { People = state.People with { Asked = purpose, Wording = asked.Digest, CodeWaiting = code } });
    }

    /// <summary>Reads the answer to an open question; null when the person went on to something else, which is no yes.</summary>
    public async Task<Step?> AnswerAsync(Turn turn, Caller caller, ConversationState state, PersonTalkState open, CancellationToken ct)
    {
        var purpose = consents.Purposes.Purposes.FirstOrDefault(p => p.Id == open.Asked);
        if (purpose is null || purpose.Digest != open.Wording)
        {
            return null;        // the words have changed since they were shown
        }

        return PersonCommands.Answer(turn.Text) switch
        {
            true => await GiveAsync(turn, caller, state, purpose, open.CodeWaiting, ct),
            false => new Step(new Reply($"Vâng, tôi không làm việc “{purpose.Name}”. {Capital(purpose.Without)}. Bạn đổi ý thì gõ /dongy."), state),
            null when !open.AskedAgain && IsUnclear(turn.Text) => new Step(
                Question(purpose, "Tôi chưa rõ ý bạn nên chưa ghi nhận gì.\n"), state with { People = open with { AskedAgain = true } }),
            null => null,
        };
    }

    /// <summary>Takes a yes back; for the identity, the binding with it.</summary>
    public async Task<Step> WithdrawAsync(ConsentPurpose purpose, Caller caller, ConversationState state, CancellationToken ct)
    {
        if (caller.Person is not { Id: var person } || (await consents.GivenAsync(person, ct)).All(c => c.Purpose != purpose.Id))
        {
            return new Step(new Reply($"Bạn chưa đồng ý việc “{purpose.Name}”, nên không có gì phải rút."), state);
        }

        return purpose.Id == ConsentPurposes.Identity
            ? Undo(person, state, $"Đã rút đồng ý “{purpose.Name}”.")
            : new Step(new Reply($"Đã rút đồng ý “{purpose.Name}”, có hiệu lực ngay. {Capital(purpose.Without)}."), state)
            {
                Also = async db => await consents.WithdrawAsync(db, person, purpose.Id),
            };
    }

    /// <summary>The wrong person was confirmed, or the person does not want it any more.</summary>
    public Step Undo(Guid person, ConversationState state, string done) => new(
        new Reply($"{done} Tài khoản này không còn nối với dòng nào trong danh sách đơn vị; họ tên và mã số đã xóa khỏi hồ sơ của bạn. "
            + "Muốn xác nhận lại, bạn xin đơn vị mã mới."),
        state)
    {
        Also = db => binding.UnbindAsync(db, person),
    };

    /// <summary>Says once that words have changed to which the person had said yes.</summary>
    public async Task<(Reply Reply, ConversationState State)> AskAgainAsync(Reply reply, Caller caller, ConversationState state, CancellationToken ct)
    {
        if (caller.Line is null)
        {
            return (reply, state);
        }

        var changed = string.Join(' ', (await consents.GivenAsync(caller.Person?.Id, ct)).Where(c => !consents.IsCurrent(c))
            .Select(c => consents.Purposes.Purposes.FirstOrDefault(p => p.Id == c.Purpose)?.Digest[..12]).OfType<string>());
        return changed.Length == 0 || changed == state.People.ToldChanged ? (reply, state) : (
            reply with { Text = $"{reply.Text}\n\nLời của một việc bạn từng đồng ý đã thay đổi. Xin xem và chọn lại: {PersonCommands.Consents}." },
            state with { People = state.People with { ToldChanged = changed } });
    }

    /// <summary>Ties the person to the line, now that they may be tied.</summary>
    public Step Bind(Turn turn, Caller caller, ConversationState state, OpenLine open, bool withConsent)
    {
        var person = caller.Keep(clock.GetUtcNow()).Id;
        return new Step(
            new Reply($"Đã xác nhận: bạn là {open.Facts.Short}, {open.Unit}, theo danh sách của đơn vị. "
                + "Kết quả đánh giá chính thức sau này được ghi cho bạn. Nếu không đúng, bấm “Không phải tôi”.")
            {
                Choices = [Button(PersonCommands.NotMe), new Choice("Hồ sơ của tôi", ProfileCommands.Show)],
            },
            state with { People = state.People with { WrongCodes = null } })
        {
            Also = async db =>
            {
                await binding.BindAsync(db, open, person);
                if (withConsent)
                {
                    await consents.GiveAsync(db, person, ConsentPurposes.Identity, turn);
                }
            },
        };
    }

    private async Task<Step> GiveAsync(
        Turn turn, Caller caller, ConversationState state, ConsentPurpose purpose, string? code, CancellationToken ct)
    {
        if (code is not null && await binding.FindAsync(code, ct) is { } open)
        {
            return Bind(turn, caller, state, open, withConsent: true);
        }

        var person = caller.Keep(clock.GetUtcNow()).Id;
        var next = code is not null ? "Nhưng mã của đơn vị không còn dùng được; bạn xin đơn vị mã mới."
            : purpose.Id == ConsentPurposes.Identity && caller.Line is null ? "Bây giờ bạn gõ mã mà đơn vị đưa cho mình."
            : $"Muốn rút lại, gõ {PersonCommands.Consents}.";
        return new Step(new Reply($"Đã ghi nhận bạn đồng ý việc “{purpose.Name}”. {next}"), state)
        {
            Also = db => consents.GiveAsync(db, person, purpose.Id, turn),
        };
    }

    private string StateOf(ConsentPurpose purpose, IReadOnlyList<Consent> given) =>
        given.LastOrDefault(c => c.Purpose == purpose.Id) is not { } consent ? "chưa đồng ý"
        : consents.IsCurrent(consent) ? $"đã đồng ý lúc {Incidents.HanoiTime.Show(consent.GivenAt)}"
        : "lời đã thay đổi, cần chọn lại";

    private static Reply Question(ConsentPurpose purpose, string before) => new(
        $"{before}{purpose.Wording}\nBạn có đồng ý không? Không trả lời nghĩa là chưa đồng ý.")
    {
        Choices = [Button(PersonCommands.Agree), Button(PersonCommands.Refuse)],
    };

    /// <summary>A few words that might mean yes; anything longer is another matter.</summary>
    private static bool IsUnclear(string text) =>
        text.Length <= 20 && !text.Contains('?', StringComparison.Ordinal) && !text.StartsWith('/');

    private static Choice Button(string words) => new(words, words);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
