using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>The groups that lists may name, from the framework of the live version; without one, from the folder that people edit.</summary>
internal sealed class ListGroups(VersionStore versions, SourceFolder source)
{
    private (string Path, DateTime Written, TargetRowNames Names)? _read;

    /// <summary>Read again only when the file is another one.</summary>
    /// <exception cref="KnowledgeFaultException">The framework cannot be read.</exception>
    public TargetRowNames Now
    {
        get
        {
            var path = Places().Select(folder => Path.Combine(folder, FrameworkFile.Name)).First(File.Exists);
            var written = File.GetLastWriteTimeUtc(path);
            if (_read is { } known && known.Path == path && known.Written == written)
            {
                return known.Names;
            }

            var names = new TargetRowNames(FrameworkFile.Read(path).Match(read => read, faults => throw new KnowledgeFaultException(faults[0])));
            _read = (path, written, names);
            return names;
        }
    }

    private IEnumerable<string> Places()
    {
        if (versions.Pointer() is { } pointer)
        {
            yield return versions.FolderOf(pointer.Version);
        }

        yield return source.FullPath;
        yield return Path.Combine(AppContext.BaseDirectory, "knowledge");
    }
}
