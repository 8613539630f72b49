using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Works off stored turns: one lane a conversation, oldest first. The rows are the queue; waking only saves time.</summary>
/// <remarks>
/// A turn that fails holds up its own conversation only: it is put off, and finally parked. Shutting down leaves the
/// turn at hand in the store; the next start takes it up again.
/// </remarks>
internal sealed partial class TurnWorker : BackgroundService
{
    private static readonly TimeSpan _sweepEvery = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly TurnHandler _handler;
    private readonly ChannelDirectory _channels;
    private readonly TimeProvider _clock;
    private readonly ILogger<TurnWorker> _log;
    private readonly DateTimeOffset _startedAt;
    private readonly Lanes _lanes;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;

    public TurnWorker(
        IDbContextFactory<TutorDbContext> store, StoreWriter writer, TurnHandler handler,
        ChannelDirectory channels, TimeProvider clock, ILogger<TurnWorker> log)
    {
        (_store, _writer, _handler, _channels, _clock, _log) = (store, writer, handler, channels, clock, log);
        _startedAt = clock.GetUtcNow();
        _lanes = new Lanes(DrainAsync);
        _stopped = _stopping.Token;
    }

    /// <summary>Says that the conversation has a new turn.</summary>
    public void Wake(ConversationId conversation)
    {
        if (_channels.Serves(conversation))
        {
            _lanes.Wake(conversation, _stopped);
        }
    }

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

    /// <summary>Wakes every conversation that has something to do, e.g. after a crash or a time put off.</summary>
    private async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            await using var db = await _store.CreateDbContextAsync(ct);
            var now = _clock.GetUtcNow();
            var waiting = await db.Turns.Where(t => t.State == TurnState.Waiting && t.Due <= now)
                .Select(t => t.Conversation).Distinct().ToListAsync(ct);
            foreach (var conversation in waiting)
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
            while (await OldestAsync(conversation, ct) is { } turn && turn.Due <= _clock.GetUtcNow())
            {
                await TakeAsync(turn, ct);
            }
        }
        catch (Exception failure)
        {
            if (!ct.IsCancellationRequested)
            {
                LogLaneFailed(failure);     // the store is out of order; the next sweep tries again
            }
        }
    }

    private async Task<Turn?> OldestAsync(ConversationId conversation, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await db.Turns.AsNoTracking()
            .Where(t => t.Conversation == conversation && t.State == TurnState.Waiting)
            .OrderBy(t => t.Id)
            .FirstOrDefaultAsync(ct);
    }

    private async Task TakeAsync(Turn turn, CancellationToken ct)
    {
        try
        {
            if (turn.AskedAt < _startedAt)
            {
                // Found after a restart: counted before the work, so that a turn that kills the process is parked too.
                await PutOffAsync(turn, putOff: false, ct);
            }

            if (turn.State == TurnState.Waiting)
            {
                await _handler.HandleAsync(turn, ct);
            }
        }
        catch (DbUpdateConcurrencyException) when (!ct.IsCancellationRequested)
        {
            LogChanged(turn.Id);    // covered or erased while it was being answered: decided again on what is left
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)    // a model time-out is a cancellation as well
        {
            LogFailure(failure, turn.Id, turn.Attempts + 1);
            await PutOffAsync(turn, putOff: true, ct);
        }
    }

    private async Task PutOffAsync(Turn turn, bool putOff, CancellationToken ct)
    {
        turn.Attempts++;
        if (turn.IsTest || RetryPlan.Next(turn.Attempts, _clock.GetUtcNow()) is not { } next)   // a verb waits for it
        {
            await _handler.GiveUpAsync(turn, ct);
            return;
        }

        turn.State = TurnState.Waiting;
        turn.Due = putOff ? next : turn.Due;
        turn.Reply = null;
        await _writer.WriteAsync(
            db => db.Turns.Update(turn).Property(t => t.State).OriginalValue = TurnState.Waiting, ct);
    }

    [LoggerMessage(2010, LogLevel.Error, "Turn {Turn} failed at attempt {Attempt}")]
    private partial void LogFailure(Exception failure, long turn, int attempt);

    [LoggerMessage(2013, LogLevel.Information, "Turn {Turn} changed while it was being answered")]
    private partial void LogChanged(long turn);

    [LoggerMessage(2011, LogLevel.Error, "Looking for waiting turns failed")]
    private partial void LogSweepFailed(Exception failure);

    [LoggerMessage(2012, LogLevel.Error, "A lane stopped early; the next sweep takes it up again")]
    private partial void LogLaneFailed(Exception failure);
}
