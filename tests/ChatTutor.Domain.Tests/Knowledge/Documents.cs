using System.Runtime.CompilerServices;
using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Domain.Tests.Knowledge;

/// <summary>The documents of the knowledge base and made-up ones, for tests.</summary>
internal static class Documents
{
    public static readonly string[] Ids =
        ["138-kh-ubnd", "1879-qd-tu", "cong-chuc-so-thu-do", "huong-dan-so-noi-vu-12-2025", "ke-hoach-xa-ung-hoa-2026"];

    public static SourceDocument Real(string id)
    {
        var file = File.ReadAllText(Path.Combine(Root, "knowledge", "documents", id + ".md"));
        var body = file.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5;
        return Of(file[body..]) with { Id = id };
    }

    public static SourceDocument Of(string text) => new()
    {
        Id = "thu",
        Title = "Văn bản thử",
        ShortTitle = "Văn bản thử",
        Kind = "Luật",
        Issuer = "Quốc hội",
        Classification = "public",
        Source = "thu.txt",
        Version = "00000000",
        Text = text,
    };

    public static ParsedDocument Parsed(string text) => StructureParser.Parse(Of(text));

    /// <summary>The wording of the one section with this path and a label.</summary>
    public static string At(this ParsedDocument document, string path) =>
        document.Printed(document.Sections.Single(s => s.Path == path && s.Kind != SectionKind.Lead && s.Label.Length > 0)).Trim();

    public static string[] Paths(this ParsedDocument document) =>
        [.. document.Sections.Where(s => s.Label.Length > 0).Select(s => s.Path)];

    public static string Root { get; } = FindRoot();

    public static string Beside(string file, [CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatTutor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No ChatTutor.sln above the tests.");
        }

        return folder.FullName;
    }
}
