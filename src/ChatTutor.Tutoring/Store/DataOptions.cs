using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Tutoring.Store;

/// <summary>Where this installation keeps what it must not lose: store, index, keys.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>A folder; a relative one means the caller's folder. It is created when it is missing.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>The folder as an absolute path.</summary>
    public string FullPath => Path.GetFullPath(Directory);
}
