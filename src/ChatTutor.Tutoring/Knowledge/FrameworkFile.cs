using ChatTutor.Domain.Framework;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The file <c>knowledge/framework/framework.yaml</c>.</summary>
public static class FrameworkFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/framework.yaml";

    /// <summary>Reads the file from disk.</summary>
    public static Reading<CompetencyFramework> Read(string path) => YamlContent.Read<CompetencyFramework>(path, Check);

    /// <summary>Reads the bytes of the file, which faults name <paramref name="file"/>.</summary>
    public static Reading<CompetencyFramework> Parse(string file, ReadOnlySpan<byte> bytes) =>
        YamlContent.Parse<CompetencyFramework>(file, bytes, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, CompetencyFramework framework, YamlLines lines) =>
        FrameworkCheck.Faults(framework).Select(fault => new KnowledgeFault(file, lines.Line(fault.Way), fault.Why));
}
