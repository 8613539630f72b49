using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Store;

/// <summary>Empties SQLite's write-ahead log, which still holds older copies of what was deleted or redacted in place.</summary>
/// <remarks>
/// A reader can hold the log for as long as it reads. Then it is tried again in the background until it is done, each time for a
/// moment only, because whoever waits there holds up the writer. A process that dies before that is made up for by the next start.
/// </remarks>
internal sealed partial class StoreScrub(IDbContextFactory<TutorDbContext> store, ILogger<StoreScrub> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Empties the log now, or, while somebody reads, as soon as it can be.</summary>
    /// <returns>Whether it is empty now.</returns>
    public async Task<bool> ScrubAsync(CancellationToken ct)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            if (await TryAsync(ct))
            {
                return true;
            }
        }

        _asked.Writer.TryWrite(true);
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            while (!await TryAsync(stoppingToken))
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        if (!db.Database.IsSqlite())
        {
            return true;
        }

        // A connection of its own, because the others wait ten seconds for a lock.
        var own = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        await using var connection = new SqliteConnection(own.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = "PRAGMA secure_delete = ON; PRAGMA busy_timeout = 200; PRAGMA wal_checkpoint(TRUNCATE)";
            return await IsDoneAsync(command, ct);
        }
        catch (SqliteException failure)
        {
            LogBusy(failure.SqliteErrorCode);
            return false;
        }
    }

    /// <summary>The checkpoint's own row: busy, pages in the log, pages moved.</summary>
    private static async Task<bool> IsDoneAsync(SqliteCommand command, CancellationToken ct)
    {
        await using var results = await command.ExecuteReaderAsync(ct);
        do
        {
            if (results.FieldCount == 3 && await results.ReadAsync(ct))
            {
                return results.GetInt64(0) == 0;
            }
        }
        while (await results.NextResultAsync(ct));
        return false;
    }

    [LoggerMessage(2050, LogLevel.Debug, "The write-ahead log could not be emptied yet: SQLite says {Code}")]
    private partial void LogBusy(int code);
}
