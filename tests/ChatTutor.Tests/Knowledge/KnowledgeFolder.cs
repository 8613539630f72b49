using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tests.Knowledge;

/// <summary>The repository's own knowledge, as the tests see it.</summary>
internal static class KnowledgeFolder
{
    private static readonly string _root = Root(AppContext.BaseDirectory);

    public static IEnumerable<string> Documents =>
        Directory.GetFiles(In("knowledge", "documents"), "*.md").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Files => Directory.GetFiles(In("knowledge"), "*", SearchOption.AllDirectories);

    public static DocumentFile Document(string id) =>
        Loaded(DocumentFile.Read(In("knowledge", "documents", id + ".md")));

    public static string Seed(string file) => File.ReadAllText(In("tests", "ChatTutor.Tests", "Seeds", file));

    public static DocumentFile Loaded(Reading<DocumentFile> reading) =>
        reading.Match(file => file, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    public static string In(params string[] parts) => Path.Combine([_root, .. parts]);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "ChatTutor.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
            ?? throw new DirectoryNotFoundException("ChatTutor.sln is in no folder above the tests."));
}
