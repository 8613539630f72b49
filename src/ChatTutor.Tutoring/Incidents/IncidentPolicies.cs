using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The incident policy of the live knowledge version: it changes by a refresh, like the rules whose findings it weighs.</summary>
/// <remarks>A version without one, made before there was such a file, goes by the policy that came with the program.</remarks>
internal sealed class IncidentPolicies(VersionStore versions, SourceFolder source)
{
    private volatile Known? _known;

    /// <summary>The policy to go by. Asked for when something was found, so rarely enough to look at the pointer each time.</summary>
    /// <exception cref="KnowledgeFaultException">It cannot be read.</exception>
    public IncidentPolicy Now
    {
        get
        {
            var path = Places().Select(folder => Path.Combine(folder, IncidentPolicyFile.Name)).First(File.Exists);
            if (_known is { } known && known.Path == path)
            {
                return known.Policy;
            }

            var policy = IncidentPolicyFile.Read(path).Match(read => read, faults => throw new KnowledgeFaultException(faults[0]));
            _known = new Known(path, policy);
            return policy;
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

    private sealed record Known(string Path, IncidentPolicy Policy);
}
