namespace ChatTutor.Tutoring.Accounts;

/// <summary>The units somebody may see: some and all that lies below them, or every one.</summary>
public sealed class UnitScope
{
    private UnitScope(bool all, string[] paths) => (All, Paths) = (all, paths);

    /// <summary>Of administrators and of the command line.</summary>
    public static UnitScope Everything { get; } = new(true, []);

    public bool All { get; }

    /// <summary>Nothing at all: an account that nobody gave a unit yet.</summary>
    public bool IsEmpty => !All && Paths.Length == 0;

    /// <summary>Where the units lie in the tree, e.g. <c>/HN/HN.SKHCN/</c>.</summary>
    internal string[] Paths { get; }

    internal static UnitScope Of(IEnumerable<string> paths) => new(false, [.. paths]);

    internal bool Covers(string path) => All || Paths.Any(own => path.StartsWith(own, StringComparison.Ordinal));
}
