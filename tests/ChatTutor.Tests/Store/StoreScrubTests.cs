using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ChatTutor.Tests.Store;

/// <summary>What is deleted is gone from the bytes, whatever became of the pages before.</summary>
public sealed class StoreScrubTests
{
    private const string Mark = "HoangHonTim";

    /// <summary>Why the file is written anew: secure_delete alone leaves copies that moving rows left behind.</summary>
    [Fact]
    public async Task Rows_that_moved_between_pages_leave_nothing_behind()
    {
        await using var tutor = await TutorServer.StartAsync();
        var leftBefore = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            await using var db = new SqliteConnection($"Data Source={Path.Combine(tutor.Folder, "chattutor.db")};Pooling=False");
            await db.OpenAsync();
            Run(db, "PRAGMA secure_delete = ON; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 10000");
            Live(db, new Random(seed));
            Run(db, "DELETE FROM live WHERE who = 0; PRAGMA wal_checkpoint(TRUNCATE)");
            leftBefore += tutor.StoreHolds(Mark) ? 1 : 0;

            Assert.True(await tutor.Scrub.ScrubAsync(default));

            Assert.False(tutor.StoreHolds(Mark), $"history {seed}");
            Run(db, "DROP TABLE live");
        }

        Assert.True(leftBefore > 0, "secure_delete alone was enough; then the file need not be written anew.");
    }

    [Fact]
    public async Task A_reader_puts_it_off_and_then_it_is_done()
    {
        await using var tutor = await TutorServer.StartAsync();
        await using var writer = new SqliteConnection($"Data Source={Path.Combine(tutor.Folder, "chattutor.db")};Pooling=False");
        await writer.OpenAsync();
        Run(writer, $"PRAGMA secure_delete = ON; CREATE TABLE live (what TEXT); INSERT INTO live VALUES ('{Mark}')");
        await using (var reader = new SqliteConnection(writer.ConnectionString))
        {
            await reader.OpenAsync();
            Run(reader, "BEGIN; SELECT * FROM live");
            Run(writer, "DELETE FROM live");

            Assert.False(await tutor.Scrub.ScrubAsync(default));
            Assert.True(tutor.StoreHolds(Mark));
        }

        for (var tries = 0; tries < 500 && tutor.StoreHolds(Mark); tries++)
        {
            await Task.Delay(20);
        }

        Assert.False(tutor.StoreHolds(Mark));
    }

    /// <summary>Rows of five people that come, grow and change between each other.</summary>
    private static void Live(SqliteConnection db, Random chance)
    {
        Run(db, "CREATE TABLE live (id INTEGER PRIMARY KEY, who INTEGER, name TEXT, asked TEXT, reply TEXT); CREATE INDEX by_name ON live (who, name)");
        Run(db, "BEGIN");
        for (var i = 1; i <= 400; i++)
        {
            var who = chance.Next(5);
            Run(db, $"INSERT INTO live VALUES ({i}, {who}, '{Text(who, 1)}{chance.Next()}', '{Text(who, Pick(1, 3, 20, 150, 800))}', NULL)");
            if (chance.NextDouble() < 0.9)
            {
                Run(db, $"UPDATE live SET reply = '{Text(who, Pick(2, 20, 100, 600))}' WHERE id = {i}");
            }

            if (i % 20 == 0)
            {
                Run(db, "COMMIT; BEGIN");
            }
        }

        Run(db, "COMMIT");
        int Pick(params ReadOnlySpan<int> sizes) => sizes[chance.Next(sizes.Length)];
    }

    private static string Text(int who, int times) => string.Concat(
        Enumerable.Repeat(who == 0 ? Mark : who.ToString("D11", CultureInfo.InvariantCulture), times));

    private static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
