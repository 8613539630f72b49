using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>The groups that lists may name, from the framework of the live version; without one, from the folder that people edit.</summary>
internal sealed class ListGroups(VersionStore versions, SourceFolder source)
{
    /// <exception cref="KnowledgeFaultException">The framework cannot be read.</exception>
    public TargetRowNames Now
    {
        get
        {
            var path = Places().Select(folder => Path.Combine(folder, FrameworkFile.Name)).First(File.Exists);
            return new TargetRowNames(FrameworkFile.Read(path).Match(read => read, faults => throw new KnowledgeFaultException(faults[0])));
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
