using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>Links accounts: a code shown on the old one, typed on the new one, and only the old one's yes links. Both are told.</summary>
internal sealed class LinkTalk(
    IDbContextFactory<TutorDbContext> store, TypedCodes codes, LinkedAccounts accounts, Notices notices, TimeProvider clock)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Shows a code; an earlier one ends.</summary>
    public Step Show(Caller caller, ConversationState state)
    {
        var (code, now, here) = (TypedCodes.Make(), clock.GetUtcNow(), caller.Conversation.Id);
        var row = (Person: caller.Keep(now).Id, Digest: codes.DigestOf(code));
        return new Step(
            new Reply($"Mã nối: {code.Shown}\nTrong 10 phút tới, bạn mở kênh kia (ví dụ Zalo hay Telegram), gõ mã này vào đó, rồi quay lại đây xác nhận. "
                + "Mã chỉ dùng một lần; đừng đưa cho ai."),
            state)
        {
            Also = async db =>
            {
                await db.LinkCodes.Where(c => c.ShownIn == here && (c.State == LinkState.Shown || c.State == LinkState.Typed)).ExecuteDeleteAsync();
                db.Add(new LinkCode { Digest = row.Digest, Person = row.Person, ShownIn = here, EndsAt = now + _lifetime });
            },
        };
    }

    /// <summary>A code was typed on the new account; null when it is no code for linking.</summary>
    public async Task<Step?> TypedAsync(Turn turn, string digest, Caller caller, ConversationState state, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var here = caller.Conversation.Id;
        if (await db.LinkCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Digest == digest, ct) is not { State: LinkState.Shown } code
            || code.EndsAt <= clock.GetUtcNow())
        {
            return null;
        }

        if (code.ShownIn == here || code.Person == caller.Person?.Id)
        {
            return new Step(
                new Reply(code.ShownIn == here ? "Mã này để gõ ở kênh kia, không phải ở đây. Bạn mở kênh kia rồi gõ mã vào đó nhé."
                    : "Hai kênh này đã nối với nhau rồi, bạn không cần nối nữa."),
                state);
        }

        return new Step(
            new Reply($"Đã nhận mã. Bây giờ bạn mở lại kênh cũ ({ChannelNames.Of(code.ShownIn.Channel)}) và bấm “{PersonCommands.ItIsMe}” thì hai kênh mới nối."),
            state)
        {
            Also = async db =>
            {
                await TakeAsync(db, code, LinkState.Typed, here);
                await notices.AddAsync(db, code.ShownIn, AskBack(here), turn.IsTest);
            },
            Told = [code.ShownIn],
        };
    }

    /// <summary>The old account's answer; null when nobody waits for one.</summary>
    public async Task<Step?> AnswerAsync(Turn turn, bool yes, Caller caller, ConversationState state, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var (here, now) = (caller.Conversation.Id, clock.GetUtcNow());
        var code = await db.LinkCodes.AsNoTracking().FirstOrDefaultAsync(c => c.ShownIn == here && c.State == LinkState.Typed, ct);
        if (code?.TypedIn is not { } there || code.EndsAt <= now)
        {
            return null;
        }

        if (!yes)
        {
            return Refused(turn, state, code, there, "Tôi không nối. Ai đó đã có mã của bạn; đừng đưa mã cho người khác nhé.",
                "Chưa nối: chủ tài khoản ở kênh kia không xác nhận.");
        }

        var other = await Caller.FindAsync(store, there, ct);
        return other.Conversation.EndedAt is not null
                ? Refused(turn, state, code, there, "Phiên ở kênh kia đã kết thúc nên chưa nối được. Bạn gõ /noi để lấy mã mới.", null)
            : caller.Line is { } one && other.Line is { } two && one.Id != two.Id
                ? Refused(turn, state, code, there, TwoPeople, TwoPeople)
            : Linked(turn, caller, state, code, other);
    }

    /// <summary>Asks which account leaves.</summary>
    public async Task<Step> AskUnlinkAsync(Caller caller, ConversationState state, CancellationToken ct)
    {
        var others = await accounts.OthersAsync(caller, ct);
        if (others.Count == 0)
        {
            return new Step(new Reply("Tài khoản này chưa nối với kênh nào khác."), state);
        }

        var names = ChannelNames.Of(others.Select(o => o.Channel));
        return new Step(
            new Reply($"Tài khoản này đang nối với: {names}. Hồ sơ và xác nhận danh tính của bạn sẽ ở lại một bên:\n"
                + $"• “{PersonCommands.LeaveHere}”: dữ liệu ở lại với {names}; ở đây bạn bắt đầu lại từ đầu.\n"
                + $"• “{PersonCommands.LeaveOthers}”: dữ liệu ở lại đây; {names} bắt đầu lại từ đầu.")
            {
                Choices = [Button(PersonCommands.LeaveHere), Button(PersonCommands.LeaveOthers), Button(PersonCommands.Stay)],
            },
            state with { People = state.People with { UnlinkAsked = true } });
    }

    /// <summary>Lets this account go, or all others.</summary>
    public async Task<Step?> UnlinkAsync(Turn turn, bool here, Caller caller, ConversationState state, CancellationToken ct)
    {
        var others = await accounts.OthersAsync(caller, ct);
        if (others.Count == 0)
        {
            return null;
        }

        var channel = ChannelNames.Of(caller.Conversation.Id.Channel);
        var (told, left) = here
            ? ($"Tài khoản ở kênh {channel} vừa được tách ra. Hồ sơ của bạn ở lại đây.", caller.Conversation.Id)
            : ($"Tài khoản này vừa được tách khỏi kênh {channel}. Hồ sơ ở lại bên đó; ở đây bạn bắt đầu lại từ đầu.", default);
        if (here)
        {
            caller.Leave();
        }

        return new Step(
            new Reply(here ? "Đã tách. Hồ sơ và xác nhận danh tính ở lại với kênh kia; ở đây bạn bắt đầu lại từ đầu."
                : "Đã tách các kênh kia ra. Hồ sơ và xác nhận danh tính của bạn ở lại đây."),
            here ? new ConversationState() : state)
        {
            Also = async db =>
            {
                await (here ? Task.CompletedTask : LinkedAccounts.LetGoAsync(db, others));
                foreach (var other in others)
                {
                    await notices.AddAsync(db, other, new Reply(told), turn.IsTest);
                }
            },
            Told = others,
        };
    }

    private const string TwoPeople =
        "Chưa nối được: hai tài khoản đã được xác nhận là hai người khác nhau trong danh sách đơn vị. "
        + "Nếu một bên là nhầm, ở bên đó bạn gõ “không phải tôi” rồi nối lại.";

    private Step Linked(Turn turn, Caller caller, ConversationState state, LinkCode code, Caller other)
    {
        var (into, there) = (caller.Keep(clock.GetUtcNow()).Id, other.Conversation.Id);
        var own = state.Profile.Profile;
        var kept = own == new LearnerProfile() && other.Person?.ReadProfile() is { } theirs ? theirs : own;
        return new Step(
            new Reply($"Đã nối với tài khoản ở kênh {ChannelNames.Of(there.Channel)}. Từ giờ hai kênh dùng chung hồ sơ. Muốn tách ra, gõ {PersonCommands.Unlink}."),
            state with { Profile = state.Profile with { Profile = kept } })
        {
            Also = async db =>
            {
                await TakeAsync(db, code, LinkState.Linked, there);
                await accounts.MergeAsync(db, into, other.Person?.Id == into ? null : other.Person?.Id, there);
                await notices.AddAsync(
                    db, there,
                    new Reply($"Đã nối: tài khoản này nay dùng chung hồ sơ với kênh {ChannelNames.Of(code.ShownIn.Channel)}. Muốn tách ra, gõ {PersonCommands.Unlink}."),
                    turn.IsTest);
            },
            Told = [there],
        };
    }

    private Step Refused(Turn turn, ConversationState state, LinkCode code, ConversationId there, string here, string? told) =>
        new(new Reply(here), state)
        {
            Also = async db =>
            {
                await TakeAsync(db, code, LinkState.Refused, there);
                if (told is not null)
                {
                    await notices.AddAsync(db, there, new Reply(told), turn.IsTest);
                }
            },
            Told = [there],
        };

    /// <summary>Takes a code one step on; whoever was faster makes this turn be decided again.</summary>
    private static async Task TakeAsync(TutorDbContext db, LinkCode code, LinkState next, ConversationId typedIn)
    {
        if (await db.LinkCodes.Where(c => c.Digest == code.Digest && c.State == code.State)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.State, next).SetProperty(c => c.TypedIn, typedIn)) == 0)
        {
            throw new DbUpdateConcurrencyException("The code was used meanwhile.");
        }
    }

    private Reply AskBack(ConversationId there) => new(
        $"Có người vừa gõ mã nối của bạn ở kênh {ChannelNames.Of(there.Channel)} lúc {HanoiTime.Show(clock.GetUtcNow())}. Đó có phải là bạn không? "
        + "Nếu không phải, đừng bấm đồng ý: người kia sẽ xem được hồ sơ của bạn.")
    {
        Choices = [Button(PersonCommands.ItIsMe), Button(PersonCommands.NotMe)],
    };

    private static Choice Button(string words) => new(words, words);
}
