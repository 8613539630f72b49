using System.Globalization;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.People;

/// <summary>Takes a one-time code that was typed: of another channel, or of a unit's list. Guessing ends after five wrong ones an hour.</summary>
internal sealed class CodeTalk(LinkTalk links, ConsentTalk talk, ConsentRegister consents, Binding binding, TimeProvider clock)
{
    /// <summary>Wrong codes that may be typed in a conversation within <see cref="_span"/>.</summary>
    public const int MostWrong = 5;

    private static readonly TimeSpan _span = TimeSpan.FromHours(1);

    public static Reply HowTo { get; } = new(
        "Bạn gõ mã mà đơn vị đưa cho mình, ví dụ 7K3PX-9QRT2, trong một tin nhắn riêng. "
        + "Nếu muốn nối kênh này với kênh bạn đang dùng, hãy mở kênh kia và gõ /noi để lấy mã.");

    public static Reply Unread { get; } = new(
        "Tôi chưa đọc được mã trong tin này. Bạn gõ riêng một mã trong một tin nhắn nhé.") { Answered = false };

    /// <param name="turn">The turn, without the code.</param>
    /// <param name="digest">The code's digest.</param>
    /// <param name="caller">Whoever typed it.</param>
    /// <param name="state">With nothing open.</param>
    /// <param name="ct">Ends the looking up.</param>
    public async Task<Step> TypedAsync(Turn turn, string digest, Caller caller, ConversationState state, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var wrong = (state.People.WrongCodes ?? []).Where(at => at > now - _span).ToList();
        if (wrong.Count >= MostWrong)
        {
            return new Step(TooMany(wrong[0] + _span), state);
        }

        var taken = await links.TypedAsync(turn, digest, caller, state, ct);
        taken ??= await binding.FindAsync(digest, ct) is { } line ? await LineAsync(turn, digest, line, caller, state, ct) : null;
        if (taken is not null)
        {
            return taken;
        }

        wrong.Add(now);
        var left = MostWrong - wrong.Count;
        return new Step(
            new Reply("Mã này không dùng được: có thể gõ nhầm, đã dùng rồi, hết hạn, hoặc đã được thay bằng mã mới. Bạn xem lại mã, hoặc xin mã mới. "
                + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"Còn {left} lần thử trong giờ này.") : "Bạn đã gõ sai 5 lần, xin chờ một giờ rồi thử lại."))
            {
                Answered = false,
            },
            state with { People = state.People with { WrongCodes = wrong } });
    }

    private async Task<Step> LineAsync(Turn turn, string digest, OpenLine line, Caller caller, ConversationState state, CancellationToken ct) =>
        caller.Line is not null
            ? new Step(
                new Reply($"Tài khoản này đã được {caller.Unit} xác nhận, nên tôi chưa dùng mã. Nếu lần xác nhận trước là sai, bấm “Không phải tôi” rồi gõ lại mã.")
                {
                    Choices = [new Choice(PersonCommands.NotMe, PersonCommands.NotMe)],
                },
                state)
        : await consents.HoldsAsync(caller.Person?.Id, ConsentPurposes.Identity, ct)
            ? talk.Bind(turn, caller, state, line, withConsent: false)
        : talk.Ask(ConsentPurposes.Identity, state, digest);

    private static Reply TooMany(DateTimeOffset until) => new(
        $"Đã gõ sai mã {MostWrong} lần trong một giờ, nên tôi tạm không nhận mã ở đây. Bạn thử lại sau {HanoiTime.Show(until)}; "
        + "trong khi chờ vẫn hỏi tiếp được.") { Answered = false };
}
