using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Reads a folder into a library, places resolved.</summary>
internal static class KnowledgeFolder
{
    private const string Safety = "safety";

    /// <summary>What answers are made of; every fault of it at once.</summary>
    public static Reading<Library> Read(string folder) => KnowledgeFiles.Read(folder).Match<Reading<Library>>(
        files =>
        {
            var library = Library.Build(files);
            var faults = PlaceCheck.Faults(folder, library).ToList();
            return faults.Count > 0 ? faults : library;
        },
        faults => faults.ToList());

    /// <summary>The guard's rules, self-tested; a folder without rules cannot serve.</summary>
    public static Reading<InputGuard> Guard(string folder) => SafetyRulesInUse.Read(Path.Combine(folder, Safety));

    /// <summary>All that a serving version is made of.</summary>
    public static Reading<LoadedVersion> Load(string folder, string version)
    {
        var guarding = Task.Run(() => Guard(folder));      // beside the documents, so that a start takes no longer for it
        var library = Read(folder);
        return guarding.GetAwaiter().GetResult().Match(
            guard => library.Match<Reading<LoadedVersion>>(read => new LoadedVersion(version, read, guard), faults => faults.ToList()),
            faults => library.Match(_ => [], found => found).Concat(faults).ToList());
    }

    /// <summary>Faults in the files that other parts of the product read: framework, glossary, short forms, the guard's rules.</summary>
    public static IEnumerable<KnowledgeFault> FaultsBeside(string folder) =>
        FaultsOf(folder, FrameworkFile.Name, FrameworkFile.Read)
            .Concat(FaultsOf(folder, GlossaryFile.Name, GlossaryFile.Read))
            .Concat(FaultsOf(folder, AbbreviationFile.Name, AbbreviationFile.Read))
            .Concat(FaultsOf(folder, IncidentPolicyFile.Name, IncidentPolicyFile.Read))
            .Concat(Guard(folder).Match(_ => [], faults => faults));

    /// <summary>The places of a library that search can find.</summary>
    public static IEnumerable<Card> Passages(this Library library) => library.Cards.Where(card => !card.IsGroup && card.Printed.Length > 0);

    /// <summary>The fault with its file named as it stands in the folder.</summary>
    public static KnowledgeFault Within(string folder, KnowledgeFault fault) =>
        Path.IsPathRooted(fault.File) ? fault with { File = NameWithin(folder, fault.File) } : fault;

    /// <summary>A file's path within the folder, with forward slashes.</summary>
    public static string NameWithin(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static IReadOnlyList<KnowledgeFault> FaultsOf<T>(string folder, string name, Func<string, Reading<T>> read) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? read(path).Match(_ => [], faults => faults) : [];
}
