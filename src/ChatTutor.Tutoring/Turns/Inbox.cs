using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Accepts messages: judged first, then one row; what was accepted survives the process.</summary>
public sealed class Inbox
{
    private static readonly Finding _fileCame = new("input.attachment", GuardAction.Allow, SafetyReplies.FileEntity);
    private static readonly Finding _alreadySent = new("joined.sent", GuardAction.Refuse, "ALREADY_SENT");

    private readonly MessageJudge _judge;
    private readonly RecentMessages _recent;
    private readonly ConversationGates _gates;
    private readonly StoreScrub _scrub;
    private readonly StoreWriter _writer;
    private readonly TurnWorker _worker;
    private readonly IncidentOpening _incidents;
    private readonly TypedCodes _codes;
    private readonly TimeProvider _clock;

    internal Inbox(
        MessageJudge judge, RecentMessages recent, ConversationGates gates, StoreScrub scrub,
        StoreWriter writer, TurnWorker worker, IncidentOpening incidents, TypedCodes codes, TimeProvider clock) =>
        (_judge, _recent, _gates, _scrub, _writer, _worker, _incidents, _codes, _clock) =
        (judge, recent, gates, scrub, writer, worker, incidents, codes, clock);

    /// <summary>Judges and stores a message, and wakes its lane. Returns after the commit.</summary>
    /// <returns>The turn's number, the same for a second delivery of the message, and what the guard found.</returns>
    public async Task<Accepted> AddAsync(IncomingMessage message, CancellationToken ct)
    {
        (message, var code) = _codes.TakeOut(message);
        using var gate = await _gates.EnterAsync(message.Conversation, ct);     // each is judged with all that came before it
        var id = OpaqueId.Of(message.ExternalId, _judge.Finds);
        var earlier = _recent.Of(message.Conversation);
        var judged = earlier.Any(m => m.ExternalId == id) ? _judge.Alone(message) : _judge.Together(message, earlier);
        var turn = ToTurn(message, id, judged, code);

        // Not with the caller's token: what has begun is finished, so that memory and store say the same.
        var stored = await _writer.WriteAsync(db => AddOnceAsync(db, turn, judged), CancellationToken.None);
        if (ReferenceEquals(stored, turn))
        {
            await RememberAsync(message, turn, judged);
        }

        _worker.Wake(turn.Conversation);
        return new Accepted(stored.Id, stored.ReadFindings());
    }

    private async Task<Turn> AddOnceAsync(TutorDbContext db, Turn turn, Judgement judged)
    {
        var earlier =
            db.Turns.Local.FirstOrDefault(t => t.Conversation == turn.Conversation && t.ExternalId == turn.ExternalId)
            ?? await db.Turns.AsNoTracking().FirstOrDefaultAsync(
                t => t.Conversation == turn.Conversation && t.ExternalId == turn.ExternalId);
        if (earlier is not null)
        {
            return earlier;
        }

        db.Turns.Add(turn);
        var sent = false;
        foreach (var covered in judged.Covered)
        {
            sent |= await MessageCover.ApplyAsync(db, turn.Conversation, covered);
        }

        await _incidents.AddAsync(db, turn, sent ? [.. judged.Findings, _alreadySent] : judged.Findings);
        return turn;
    }

    /// <summary>Keeps the message for the next ones, and scrubs away what it showed to be part of something else.</summary>
    private async Task RememberAsync(IncomingMessage message, Turn turn, Judgement judged)
    {
        foreach (var covered in judged.Covered)
        {
            _recent.Cover(message.Conversation, covered.ExternalId, covered.Redacted);
        }

        if (turn.Text.Length > 0)
        {
            var raw = judged.Covered.Count > 0 ? judged.Redacted : message.Text;
            _recent.Add(
                message.Conversation, RecentMessage.Of(turn.ExternalId, turn.AskedAt, raw, judged.Redacted, judged.Findings));
        }
        else if (PrivateKeyBlock.OpenHead(message.Text) is { } head)
        {
            // Of what is refused nothing else is remembered; without its head the body of a key would be taken for a word.
            _recent.Add(message.Conversation, RecentMessage.Of(turn.ExternalId, turn.AskedAt, head, "", judged.Findings));
        }

        if (judged.Covered.Count > 0)
        {
            await _scrub.ScrubAsync(CancellationToken.None);
        }
    }

    private Turn ToTurn(IncomingMessage message, string id, Judgement judged, string? code)
    {
        var now = _clock.GetUtcNow();
        var findings = message.Attachments.Count > 0 ? [.. judged.Findings, _fileCame] : judged.Findings;
        return new Turn
        {
            Conversation = message.Conversation,
            ExternalId = id,
            Text = SafetyReplies.IsDistress(findings) ? "" : TypedCodes.With(VietnameseText.Normalise(judged.Redacted), code),
            Findings = JsonSerializer.Serialize(findings, StoreJson.Readable.IReadOnlyListFinding),
            AskedAt = now,
            Due = now,
            IsTest = message.IsTest,
        };
    }
}

/// <summary>A message that is safe in the store.</summary>
/// <param name="Turn">Its number; grows with every message.</param>
/// <param name="Findings">What the guard found; never a value.</param>
public sealed record Accepted(long Turn, IReadOnlyList<Finding> Findings);
