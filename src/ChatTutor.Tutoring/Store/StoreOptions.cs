using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Tutoring.Store;

/// <summary>Which database holds the turns.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary><c>Sqlite</c>. <c>PostgreSql</c> is planned and refused until it is there.</summary>
    [Required]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Empty: a file <c>chattutor.db</c> in <c>Data:Directory</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How long every commit is held back, to try out a slow disk.</summary>
    /// <value>Milliseconds, 0 to 10,000. The default is 0.</value>
    [Range(0, 10_000)]
    public int CommitDelayMs { get; set; }
}
