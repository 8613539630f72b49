using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ChatTutor.Channels.DirectLine;
using ChatTutor.Domain;
using ChatTutor.Tutoring;
using Xunit;

namespace ChatTutor.Tests;

/// <summary>Server → Channels → Tutoring → Domain: each may use what stands to its right, nothing to its left.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Assembly[] _leftToRight =
        [typeof(Program).Assembly, typeof(DirectLineModule).Assembly, typeof(TutoringModule).Assembly, typeof(Problem).Assembly];

    /// <summary>What would make the domain depend on when, where or how often it runs.</summary>
    private static readonly string[] _impure =
    [
        "System.Threading.", "System.IO.File", "System.IO.Directory", "System.Net.", "System.Random", "System.Environment.",
        "System.Console", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_UtcNow",
        "System.DateTimeOffset.get_Now", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
    ];

    /// <summary>What the compiler itself puts into every iterator.</summary>
    private const string IteratorsOwn = "System.Environment.get_CurrentManagedThreadId";

    [Fact]
    public void No_project_uses_one_to_its_left()
    {
        var broken =
            from right in Enumerable.Range(0, _leftToRight.Length)
            from left in _leftToRight.Take(right)
            where _leftToRight[right].GetReferencedAssemblies().Any(used => used.Name == left.GetName().Name)
            select $"{_leftToRight[right].GetName().Name} uses {left.GetName().Name}";

        Assert.Empty(broken);
    }

    [Fact]
    public void The_domain_uses_no_package() =>
        Assert.All(
            typeof(Problem).Assembly.GetReferencedAssemblies(),
            used => Assert.StartsWith("System.", used.Name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_is_pure() =>
        Assert.DoesNotContain(
            UsedBy(typeof(Problem).Assembly),
            used => used != IteratorsOwn && _impure.Any(start => used.StartsWith(start, StringComparison.Ordinal)));

    [Fact]
    public void The_channels_do_not_see_each_other()
    {
        var folders = typeof(DirectLineModule).Assembly.GetTypes()
            .Select(type => type.Namespace)
            .OfType<string>()
            .Where(name => name.StartsWith("ChatTutor.Channels.", StringComparison.Ordinal))
            .Distinct();
        var source = SourceFolder();
        var broken =
            from own in folders
            from other in folders
            where own != other
            from file in Directory.GetFiles(Path.Combine(source, own.Split('.')[^1]), "*.cs")
            where File.ReadAllText(file).Contains(other, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)} uses {other}";

        Assert.Empty(broken);
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ChatTutor.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "ChatTutor.Channels");
    }

    /// <summary>Every foreign type, and every member of one, that the compiled assembly mentions.</summary>
    private static IEnumerable<string> UsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        string Name(TypeReferenceHandle handle) => metadata.GetTypeReference(handle) is var type
            ? $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}" : "";

        var types = metadata.TypeReferences.Select(Name);
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{Name((TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");

        return [.. types, .. members];
    }
}
