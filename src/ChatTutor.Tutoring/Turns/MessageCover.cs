using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Covers an earlier message in place, wherever the store holds its words: the turn, the conversation's state, the replies.</summary>
internal static class MessageCover
{
    private const int FewestWords = 3;
    private const int FewestDigits = 3;

    /// <summary>Stands where a reply stood that repeated what is covered now.</summary>
    public const string Withdrawn = "(Câu trả lời này nhắc lại nội dung đã được che, nên không còn được giữ.)";

    /// <returns>Whether a reply with the words had already left.</returns>
    public static async Task<bool> ApplyAsync(TutorDbContext db, ConversationId conversation, CoveredMessage covered)
    {
        var turn = await db.Turns.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Conversation == conversation && t.ExternalId == covered.ExternalId);
        if (turn is null)
        {
            return false;       // erased meanwhile
        }

        var left = VietnameseText.Normalise(covered.Redacted);
        var findings = JsonSerializer.Serialize(covered.Findings, StoreJson.Readable.IReadOnlyListFinding);
        await db.Turns.Where(t => t.Id == turn.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(t => t.Text, left).SetProperty(t => t.Findings, findings));
        await ForgetQuestionAsync(db, conversation);
        return await WithdrawRepeatsAsync(db, turn, left);
    }

    /// <summary>Whether a reply holds a number, or some words in a row, that were in the text before and are not any more.</summary>
    internal static bool Repeats(string reply, string before, string after)
    {
        var spoken = $" {string.Join(' ', Words(reply))} ";
        var kept = Words(after).ToHashSet(StringComparer.Ordinal);
        var words = Words(before);
        return words.Any(word => word.Count(char.IsAsciiDigit) >= FewestDigits && !kept.Contains(word) && Holds(spoken, [word]))
            || Enumerable.Range(0, Math.Max(0, words.Length - FewestWords + 1))
                .Select(at => words[at..(at + FewestWords)])
                .Any(row => row.Any(word => !kept.Contains(word)) && Holds(spoken, row));
    }

    /// <summary>The reply without its quotations: the documents' words are not the person's.</summary>
    private static string OwnWords(Reply reply) => reply.Citations.Where(citation => citation.Quote.Length > 0)
        .Aggregate(reply.Text, (text, citation) => text.Replace(citation.Quote, " ", StringComparison.Ordinal));

    private static bool Holds(string spoken, string[] words) => spoken.Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);

    private static string[] Words(string text) => [.. new string([.. VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What the next question could refer to is forgotten: it may be made of the covered words.</summary>
    private static async Task ForgetQuestionAsync(TutorDbContext db, ConversationId conversation)
    {
        var known = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == conversation);
        if (known is null)
        {
            return;
        }

        var state = known.ReadState();
        known.Write(state with { Dialogue = new DialogueState(), Covers = state.Covers + 1 });
        await db.Conversations.Where(c => c.Id == conversation)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.State, known.State));
    }

    /// <summary>Takes back each reply since then that repeats the words.</summary>
    /// <returns>Whether one of them had left, or everything stored had been shown for taking away.</returns>
    private static async Task<bool> WithdrawRepeatsAsync(TutorDbContext db, Turn covered, string left)
    {
        var (withdrawn, sent) = (JsonSerializer.Serialize(new Reply(Withdrawn) { Answered = false }, StoreJson.Readable.Reply), false);
        var since = await db.Turns.AsNoTracking()
            .Where(t => t.Conversation == covered.Conversation && t.Id >= covered.Id && t.Reply != null).ToListAsync();
        foreach (var (turn, reply) in since.Select(t => (t.Id, t.ReadReply()!)))
        {
            var repeats = Repeats(OwnWords(reply), covered.Text, left);
            sent |= (repeats || MyData.IsExport(reply)) && await db.Outbox.AnyAsync(m => m.TurnId == turn && m.State == OutboxState.Sent);
            if (repeats)
            {
                await db.Turns.Where(t => t.Id == turn).ExecuteUpdateAsync(row => row.SetProperty(t => t.Reply, withdrawn));
                await db.Outbox.Where(m => m.TurnId == turn).ExecuteUpdateAsync(row => row.SetProperty(m => m.Payload, withdrawn));
            }
        }

        return sent;
    }
}
