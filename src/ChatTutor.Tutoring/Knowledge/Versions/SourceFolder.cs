using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>The folder that people edit and a refresh reads, <c>Knowledge:Folder</c>.</summary>
internal sealed class SourceFolder(IOptions<KnowledgeOptions> options, IHostEnvironment environment)
{
    /// <summary>Absolute path; a relative setting is looked for under the content root, then beside the program.</summary>
    public string FullPath { get; } = Path.GetFullPath(
        new[] { environment.ContentRootPath, AppContext.BaseDirectory }
            .Select(root => Path.Combine(root, options.Value.Folder))
            .FirstOrDefault(Directory.Exists) ?? options.Value.Folder);

    /// <summary>It came with the program, so that a new build may bring new content.</summary>
    public bool IsShipped => FullPath.StartsWith(Path.GetFullPath(AppContext.BaseDirectory), StringComparison.Ordinal);
}
