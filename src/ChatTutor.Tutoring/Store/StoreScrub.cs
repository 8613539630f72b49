using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Store;

/// <summary>Takes the last copies of what was deleted or redacted in place out of SQLite's files.</summary>
/// <remarks>
/// <para><c>secure_delete</c> is not enough. It clears a row where it stands, but when rows grow the database moves its neighbours
/// between pages and leaves their old bytes in the gaps (5 of 60 random histories; <c>StoreScrubTests</c>). Writing the whole file
/// anew leaves nothing. The write-ahead log holds older pages still, so it is emptied afterwards.</para>
/// <para>A reader can hold the log for as long as it reads. Then it is tried again in the background until it is done, each time for
/// a moment only, because whoever waits there holds up the writer. A process that dies before that is made up for by the next start.</para>
/// </remarks>
internal sealed partial class StoreScrub(IDbContextFactory<TutorDbContext> store, ILogger<StoreScrub> log) : BackgroundService
{
    /// <summary>A larger store is written anew at night only: 64 MB take half a second, and everybody's messages wait meanwhile.</summary>
    public const long LargestAtOnce = 64L << 20;

    private const string Prepare = "PRAGMA secure_delete = ON; PRAGMA busy_timeout = 200; PRAGMA temp_store = ";

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Cleans the files now, or, while somebody reads, as soon as it can be.</summary>
    /// <param name="ct">Ends the waiting.</param>
    /// <param name="large">Also when the store is large; for the night.</param>
    /// <returns>Whether no old copy is left now.</returns>
    public async Task<bool> ScrubAsync(CancellationToken ct, bool large = false)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            if (await TryAsync(large, ct))
            {
                return true;
            }
        }

        _asked.Writer.TryWrite(large);
        return false;
    }

    /// <summary>Empties the log of a store that nobody has changed since, as after a crash.</summary>
    public Task<bool> EmptyLogAsync(CancellationToken ct) => OnOwnConnectionAsync(CheckpointAsync, ct);

    /// <summary>Whether something may have been left for the night.</summary>
    public async Task<bool> IsLargeAsync(CancellationToken ct) => await OnOwnConnectionAsync(async (c, _) => await SizeAsync(c, ct) > LargestAtOnce, ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var large in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            while (!await TryAsync(large, stoppingToken))
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    private Task<bool> TryAsync(bool large, CancellationToken ct) => OnOwnConnectionAsync(
        async (connection, _) =>
        {
            var small = await SizeAsync(connection, ct) <= LargestAtOnce;
            if (small || large)
            {
                // The copy in between lies in memory; a large one in a nameless file of the system, without what was deleted.
                await RunAsync(connection, $"{Prepare}{(small ? "MEMORY" : "DEFAULT")}; VACUUM", ct);
            }

            return await CheckpointAsync(connection, ct);
        },
        ct);

    /// <summary>A connection of its own, because the others wait ten seconds for a lock.</summary>
    private async Task<bool> OnOwnConnectionAsync(Func<SqliteConnection, CancellationToken, Task<bool>> work, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        if (!db.Database.IsSqlite())
        {
            return true;
        }

        var own = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        await using var connection = new SqliteConnection(own.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await RunAsync(connection, $"{Prepare}MEMORY", ct);
            return await work(connection, ct);
        }
        catch (SqliteException failure)
        {
            LogBusy(failure.SqliteErrorCode);
            return false;
        }
    }

    private static async Task<bool> CheckpointAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using var result = await command.ExecuteReaderAsync(ct);
        return await result.ReadAsync(ct) && result.GetInt64(0) == 0;       // 1: somebody still reads or writes
    }

    private static async Task<long> SizeAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = Command(connection, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 1;     // seconds of trying again while the store is locked
        return command;
    }

    [LoggerMessage(2050, LogLevel.Debug, "The store's files could not be cleaned yet: SQLite says {Code}")]
    private partial void LogBusy(int code);
}
