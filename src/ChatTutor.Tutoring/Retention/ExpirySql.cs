using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Which rows of a table are over, in the names that the store's own model gives.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Condition">Over the columns of the table; <c>{0}</c> is the moment in UTC ticks.</param>
internal sealed record ExpirySql(string Table, string Condition)
{
    /// <summary>Rows in one change, so that messages in between do not wait.</summary>
    public const int Batch = 500;

    public string Count => $"SELECT COUNT(*) AS \"Value\" FROM \"{Table}\" WHERE {Condition}";

    public string Delete => $"DELETE FROM \"{Table}\" WHERE rowid IN (SELECT rowid FROM \"{Table}\" WHERE {Condition} LIMIT {Batch})";

    /// <exception cref="InvalidOperationException">The store has no such table or column.</exception>
    public static ExpirySql Of(IModel model, DataTable held)
    {
        var type = TypeOf(model, held.Table);
        if (held.Follows is { } parent)
        {
            var owner = TypeOf(model, parent);
            var key = ColumnOf(owner, held.Key ?? owner.FindPrimaryKey()!.Properties.Single().Name);
            return new ExpirySql(
                held.Table, $"\"{ColumnOf(type, held.By!)}\" NOT IN (SELECT \"{key}\" FROM \"{parent}\" WHERE \"{key}\" IS NOT NULL)");
        }

        var age = $"\"{ColumnOf(type, held.Age!)}\" < {{0}}";
        return new ExpirySql(held.Table, held.State is { } state ? $"{age} AND \"{ColumnOf(type, "State")}\" = '{Name(state)}'" : age);
    }

    private static IEntityType TypeOf(IModel model, string table) =>
        model.GetEntityTypes().FirstOrDefault(type => type.GetTableName() == table)
        ?? throw new InvalidOperationException($"{RetentionTable.Name}: the store has no table '{table}'.");

    private static string ColumnOf(IEntityType type, string property) => type.FindProperty(property)?.GetColumnName()
        ?? throw new InvalidOperationException($"{RetentionTable.Name}: table '{type.GetTableName()}' has no column '{property}'.");

    private static string Name(string state) => state.All(char.IsAsciiLetter)
        ? state : throw new InvalidOperationException($"{RetentionTable.Name}: '{state}' is no state.");
}
