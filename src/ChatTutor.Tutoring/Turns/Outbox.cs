using System.Text.Json;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Brings decided replies to their channels: in order, again after a failure, and finally parked.</summary>
internal sealed partial class Outbox : BackgroundService
{
    private static readonly TimeSpan _sweepEvery = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly ChannelDirectory _channels;
    private readonly TimeProvider _clock;
    private readonly ILogger<Outbox> _log;
    private readonly Lanes _lanes;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;

    public Outbox(
        IDbContextFactory<TutorDbContext> store, StoreWriter writer, ChannelDirectory channels,
        TimeProvider clock, ILogger<Outbox> log)
    {
        (_store, _writer, _channels, _clock, _log) = (store, writer, channels, clock, log);
        _lanes = new Lanes(DrainAsync);
        _stopped = _stopping.Token;
    }

    /// <summary>Turns a reply into messages short enough for the turn's channel.</summary>
    public IReadOnlyList<OutboxMessage> Pack(Turn turn, Reply reply)
    {
        var now = _clock.GetUtcNow();
        return ReplySplitter.Split(reply, _channels.Of(turn.Conversation).MaxTextLength)
            .Select((part, sequence) => new OutboxMessage
            {
                TurnId = turn.Id,
                Conversation = turn.Conversation,
                Sequence = sequence,
                Payload = JsonSerializer.Serialize(part, StoreJson.Readable.Reply),
                CreatedAt = now,
                Due = now,
            })
            .ToList();
    }

    /// <summary>Says that the conversation has a message to send.</summary>
    public void Wake(ConversationId conversation) => _lanes.Wake(conversation, _stopped);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        await _lanes.IdleAsync();
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        _lanes.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_sweepEvery, _clock);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            await using var db = await _store.CreateDbContextAsync(ct);
            var now = _clock.GetUtcNow();
            var pending = await db.Outbox.Where(m => m.State == OutboxState.Pending && m.Due <= now)
                .Select(m => m.Conversation).Distinct().ToListAsync(ct);
            foreach (var conversation in pending.Where(_channels.Serves))
            {
                Wake(conversation);
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogSweepFailed(failure);
        }
    }

    private async Task DrainAsync(ConversationId conversation, CancellationToken ct)
    {
        try
        {
            while (await OldestAsync(conversation, ct) is { } message && message.Due <= _clock.GetUtcNow())
            {
                await DeliverAsync(message, ct);
            }
        }
        catch (Exception failure)
        {
            if (!ct.IsCancellationRequested)
            {
                LogLaneFailed(failure);     // sent but perhaps not marked; the next sweep looks again
            }
        }
    }

    private async Task<OutboxMessage?> OldestAsync(ConversationId conversation, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.Outbox.AsNoTracking()
            .Where(m => m.Conversation == conversation && m.State == OutboxState.Pending)
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(ct);
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var sent = await SendAsync(message, ct);
        var now = _clock.GetUtcNow();
        message.State = sent.Match(ok: _ => OutboxState.Sent, failed: problem => Undelivered(message, problem, now));
        message.SentAt = message.State == OutboxState.Sent ? now : null;
        await _writer.WriteAsync(db => MarkAsync(db, message), ct);
    }

    private async Task<Outcome<string>> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            return await _channels.Of(message.Conversation).SendAsync(message.Conversation, message.ReadPayload(), ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)    // a channel's bug must not stop the others
        {
            LogSendFailed(message.Id, failure.GetType().Name);
            return new Problem(ProblemKind.Unavailable, "channel.busy", "The channel failed.");
        }
    }

    private OutboxState Undelivered(OutboxMessage message, Problem problem, DateTimeOffset now)
    {
        LogUndelivered(message.Id, problem.Code);
        message.Attempts++;
        var next = problem.Kind == ProblemKind.Unavailable ? RetryPlan.Next(message.Attempts, now) : null;
        message.Due = next ?? message.Due;
        return next is null ? OutboxState.Parked : OutboxState.Pending;
    }

    /// <summary>Marks the message, and its turn when the last part of the reply is through.</summary>
    private static async Task<bool> MarkAsync(TutorDbContext db, OutboxMessage message)
    {
        if (!await db.Outbox.AnyAsync(m => m.Id == message.Id))
        {
            return false;       // erased meanwhile
        }

        var row = db.Outbox.Update(message);
        row.Property(m => m.State).OriginalValue = OutboxState.Pending;
        row.Property(m => m.Payload).IsModified = false;    // it may have been withdrawn while it was on its way
        var open = await db.Outbox.AnyAsync(
            m => m.TurnId == message.TurnId && m.Id != message.Id && m.State == OutboxState.Pending);
        if (message.State != OutboxState.Pending && !open)
        {
            var state = message.State == OutboxState.Sent ? TurnState.Done : TurnState.Parked;
            await db.Turns.Where(t => t.Id == message.TurnId && t.State == TurnState.Answered)
                .ExecuteUpdateAsync(turn => turn.SetProperty(t => t.State, state));
        }

        return true;
    }

    [LoggerMessage(2030, LogLevel.Warning, "Message {Message} was not delivered: {Code}")]
    private partial void LogUndelivered(long message, string code);

    [LoggerMessage(2031, LogLevel.Error, "Sending message {Message} failed with {Exception}")]
    private partial void LogSendFailed(long message, string exception);

    [LoggerMessage(2032, LogLevel.Error, "Looking for messages to send failed")]
    private partial void LogSweepFailed(Exception failure);

    [LoggerMessage(2033, LogLevel.Error, "A lane of the outbox stopped early; the next sweep takes it up again")]
    private partial void LogLaneFailed(Exception failure);
}
