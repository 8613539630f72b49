using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatTutor.Tests.Store;

/// <summary>The database itself.</summary>
public sealed class StoreTests
{
    [Fact]
    public void The_migrations_say_the_same_as_the_model()
    {
        var options = new DbContextOptionsBuilder<TutorDbContext>().UseSqlite("Data Source=:memory:").Options;
        using var db = new TutorDbContext(options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Every_connection_keeps_its_promises()
    {
        await using var tutor = await TutorServer.StartAsync();
        await using var db = await tutor.StoreAsync();

        Assert.Equal("wal", await AskAsync<string>(db, "journal_mode"));
        Assert.Equal(2, await AskAsync<long>(db, "synchronous"));
        Assert.Equal(1, await AskAsync<long>(db, "secure_delete"));
        Assert.Equal(1, await AskAsync<long>(db, "foreign_keys"));
    }

    [Theory]
    [InlineData("Store:Provider", "PostgreSql")]
    [InlineData("Store:Provider", "Oracle")]
    [InlineData("Store:CommitDelayMs", "-1")]
    [InlineData("Channels:DirectLine:TokenMinutes", "0")]
    public async Task A_wrong_setting_stops_the_start_and_names_itself(string key, string value)
    {
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TutorServer.StartAsync(settings: new() { [key] = value }));

        Assert.Contains(key.Split(':')[^1], wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<T> AskAsync<T>(TutorDbContext db, string pragma)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
