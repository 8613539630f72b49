namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.GetDirectoryName(full) is { } parent
            ? Follow(Path.Combine(Of(parent), Path.GetFileName(full)))
            : full;
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var way = Path.GetRelativePath(Of(folder), Of(path));
        return way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way);
    }

    private static string Follow(string path) => new FileInfo(path) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : path;
}
