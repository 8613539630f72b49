using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Retention;

/// <summary>Nothing is stored that nobody said how long to keep.</summary>
public sealed class RetentionTableTests
{
    private static readonly RetentionTable _table = Read(File.ReadAllText(Repository.PathOf("knowledge", RetentionTable.Name)));

    [Fact]
    public void Every_table_of_the_store_belongs_to_one_class_of_data()
    {
        using var db = new TutorDbContext(new DbContextOptionsBuilder<TutorDbContext>().UseSqlite("Data Source=:memory:").Options);
        var stored = db.Model.GetEntityTypes().Select(type => type.GetTableName()).Order();

        Assert.Equal(stored, _table.Classes.SelectMany(kind => kind.Tables).Select(held => held.Table).Order());
        foreach (var held in _table.Classes.Where(kind => kind.Days > 0).SelectMany(kind => kind.Tables))
        {
            Assert.Contains($"\"{held.Table}\"", ExpirySql.Of(db.Model, held).Count, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Raw_text_is_kept_for_no_day_and_in_no_table()
    {
        Assert.Equal(0, _table["raw_text"].Days);
        Assert.Equal(DataEnd.Never, _table["raw_text"].End);
        Assert.Empty(_table["raw_text"].Tables);
    }

    [Fact]
    public void Official_results_are_restricted_with_a_reason_and_not_erased()
    {
        Assert.Equal(Erasability.Restrict, _table["official_results"].OnRequest);
        Assert.False(string.IsNullOrWhiteSpace(_table["official_results"].Reason));
    }

    [Theory]
    [InlineData("    days: 90\n", "", "chat")]
    [InlineData("days: 90", "days: 0", "chat")]
    [InlineData("reason: >-", "name: >-", "Khóa này đã có")]
    [InlineData("{ table: turns, age: AskedAt }", "{ table: turns }", "chat")]
    [InlineData("{ table: officials }", "{ table: turns }", "turns")]
    [InlineData("by: Incident }", "}", "follows")]
    [InlineData("end: count", "end: sometimes", "kiểu")]
    public void A_wrong_entry_is_named(string right, string wrong, string named)
    {
        var text = File.ReadAllText(Repository.PathOf("knowledge", RetentionTable.Name));
        Assert.Contains(right, text, StringComparison.Ordinal);

        var fault = Assert.ThrowsAny<KnowledgeFaultException>(() => Read(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Matches(@"retention\.yaml:[0-9]+: ", fault.Message);
    }

    private static RetentionTable Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory("retention-");
        var path = Path.Combine(folder.FullName, "retention.yaml");
        File.WriteAllText(path, text);
        try
        {
            return RetentionTable.Read(path).Match(table => table, faults => throw new KnowledgeFaultException(faults[0]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
