using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Accepts messages: judged first, then one row; what was accepted survives the process.</summary>
public sealed partial class Inbox
{
    private static readonly Finding _guardFailed = new("guard.failed", GuardAction.Refuse, "GUARD_FAILURE");

    private readonly Func<IReadOnlyList<string>, JoinedVerdict> _guard;
    private readonly StoreWriter _writer;
    private readonly TurnWorker _worker;
    private readonly IncidentOpening _incidents;
    private readonly TimeProvider _clock;
    private readonly ILogger<Inbox> _log;

    internal Inbox(
        Func<IReadOnlyList<string>, JoinedVerdict> guard, StoreWriter writer, TurnWorker worker, IncidentOpening incidents,
        TimeProvider clock, ILogger<Inbox> log) =>
        (_guard, _writer, _worker, _incidents, _clock, _log) = (guard, writer, worker, incidents, clock, log);

    /// <summary>Judges and stores a message, and wakes its lane. Returns after the commit.</summary>
    /// <returns>The turn's number, the same for a second delivery of the message, and what the guard found.</returns>
    public async Task<Accepted> AddAsync(IncomingMessage message, CancellationToken ct)
    {
        var turn = ToTurn(message);
        var stored = await _writer.WriteAsync(db => AddOnceAsync(db, turn), ct);
        _worker.Wake(turn.Conversation);
        return new Accepted(stored.Id, stored.ReadFindings());
    }

    private async Task<Turn> AddOnceAsync(TutorDbContext db, Turn turn)
    {
        var earlier =
            db.Turns.Local.FirstOrDefault(t => t.Conversation == turn.Conversation && t.ExternalId == turn.ExternalId)
            ?? await db.Turns.AsNoTracking().FirstOrDefaultAsync(
                t => t.Conversation == turn.Conversation && t.ExternalId == turn.ExternalId);
        if (earlier is null)
        {
            db.Turns.Add(turn);
            await _incidents.AddAsync(db, turn, turn.ReadFindings());
        }

        return earlier ?? turn;
    }

    private Turn ToTurn(IncomingMessage message)
    {
        var verdict = Judge(message.Text);
        var now = _clock.GetUtcNow();
        return new Turn
        {
            Conversation = message.Conversation,
            ExternalId = Fit(message.ExternalId),
            Text = verdict.Action == GuardAction.Refuse ? "" : VietnameseText.Normalise(verdict.Redacted),
            Findings = JsonSerializer.Serialize(verdict.Findings, StoreJson.Readable.IReadOnlyListFinding),
            AskedAt = now,
            Due = now,
            IsTest = message.IsTest,
        };
    }

    /// <summary>Fails closed: what the guard could not judge is refused.</summary>
    private GuardVerdict Judge(string text)
    {
        try
        {
            return _guard([text]).Verdict;
        }
        catch (Exception failure)
        {
            LogGuardFailure(failure.GetType().Name);    // not the exception: its text may hold what the person wrote
            return new GuardVerdict(GuardAction.Refuse, [_guardFailed], "");
        }
    }

    private static string Fit(string externalId) =>
        externalId.Length <= 128 ? externalId : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(externalId)));

    [LoggerMessage(2020, LogLevel.Error, "The guard failed with {Exception}; the message was refused")]
    private partial void LogGuardFailure(string exception);
}

/// <summary>A message that is safe in the store.</summary>
/// <param name="Turn">Its number; grows with every message.</param>
/// <param name="Findings">What the guard found; never a value.</param>
public sealed record Accepted(long Turn, IReadOnlyList<Finding> Findings);
