using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Shows section VII in chat and takes the person's word for it.</summary>
internal sealed class Acknowledging(SectionSeven section, Pseudonyms pseudonyms, TimeProvider clock)
{
    private static readonly Choice _promise = new(UserCommands.AcknowledgeRules, UserCommands.AcknowledgeRules);
    private static readonly Choice _read = new("Đọc quy tắc an toàn", UserCommands.ShowRules);

    /// <summary>The rules, clause by clause as printed, with the place; a button where this version is not acknowledged.</summary>
    public (Reply Reply, ConversationState State) Show(ConversationState state)
    {
        if (section.Now is not { } rules)
        {
            return (new Reply("Kho tài liệu hiện không có mục VII của Khung năng lực số, nên tôi chưa trích được quy tắc.") { Answered = false }, state);
        }

        var done = state.RulesAcknowledged == rules.Version;
        var clauses = rules.Clauses.Select(card => $"“{card.Printed.Trim()}”");
        var reply = new Reply(
            $"Quy tắc an toàn:\n{string.Join('\n', clauses)}\n{Composer.Source(rules.Whole)}\n\n"
            + (done ? "Bạn đã cam kết thực hiện bản này." : "Bạn đọc kỹ rồi bấm nút dưới đây để cam kết."))
        {
            Citations = [.. rules.Clauses.Select(card => Composer.Cite(card, card.Printed.Trim()))],
            Choices = done ? [] : [_promise],
        };
        return (reply, state with { RulesShown = rules.Version });
    }

    /// <summary>Takes the promise for the version that was shown; shows the rules first where it was not, or has changed since.</summary>
    /// <returns>What to say, what to remember, and the version to store; null when nothing is stored.</returns>
    public (Reply Reply, ConversationState State, string? Version) Acknowledge(ConversationState state)
    {
        if (section.Now is not { } rules || state.RulesShown != rules.Version)
        {
            var (shown, next) = Show(state);
            return (shown, next, null);
        }

        return (
            new Reply(
                $"Đã ghi nhận lúc {HanoiTime.Show(clock.GetUtcNow())}: bạn đã đọc và cam kết thực hiện mục VII.\n{Composer.Source(rules.Whole)}\n"
                + "Hệ thống chỉ lưu mã ẩn danh, phiên bản quy tắc và thời điểm cam kết."),
            state with { RulesAcknowledged = rules.Version },
            rules.Version);
    }

    /// <summary>Says once that the rules have changed since the person acknowledged them.</summary>
    public (Reply Reply, ConversationState State) AskAgain(Reply reply, ConversationState state)
    {
        if (state.RulesAcknowledged is not { } earlier || section.Now is not { } rules
            || earlier == rules.Version || state.RulesAskedAgain == rules.Version)
        {
            return (reply, state);
        }

        return (
            reply with
            {
                Text = $"{reply.Text}\n\nQuy tắc an toàn (mục VII) đã có bản mới. Xin đọc và cam kết lại: {UserCommands.ShowRules}.",
                Choices = [.. reply.Choices, _read],
            },
            state with { RulesAskedAgain = rules.Version });
    }

    /// <summary>Stores the promise within the turn's transaction; a second one for the same version, on this account or a linked one, adds nothing.</summary>
    /// <param name="db">The context of the write transaction.</param>
    /// <param name="turn">The turn in which it was given.</param>
    /// <param name="version">Of the rules.</param>
    /// <param name="unit">Code of the person's unit; null where nobody has said.</param>
    /// <param name="linked">Pseudonyms of the person's accounts.</param>
    public async Task StoreAsync(TutorDbContext db, Turn turn, string version, string? unit, IReadOnlyList<string> linked)
    {
        var person = pseudonyms.Of(turn.Conversation);
        if (!db.Acknowledgements.Local.Any(known => known.Person == person && known.Rules == version)
            && !await db.Acknowledgements.AnyAsync(known => (known.Person == person || linked.Contains(known.Person)) && known.Rules == version))
        {
            db.Acknowledgements.Add(new Acknowledgement
            {
                Person = person,
                Rules = version,
                At = clock.GetUtcNow(),
                Unit = unit,
                IsTest = turn.IsTest,
            });
        }
    }
}
