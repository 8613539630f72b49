using ChatTutor.Tutoring.Answers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The knowledge base that answers now. A refresh swaps it in one step; a turn under way keeps the one it began with.</summary>
internal sealed class LiveLibrary(IOptions<KnowledgeOptions> options, IHostEnvironment environment)
{
    private volatile Answering? _answering;

    /// <summary>Answers from the version that is live.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public Answering Answering => _answering ?? throw new InvalidOperationException("The knowledge base is not loaded.");

    public void Load()
    {
        var folder = options.Value.Folder;
        var path = Path.IsPathRooted(folder) ? folder
            : new[] { environment.ContentRootPath, AppContext.BaseDirectory }.Select(root => Path.Combine(root, folder))
                .FirstOrDefault(Directory.Exists) ?? folder;
        _answering = KnowledgeFiles.Read(path).Match(
            files => new Answering(Library.Build(files)),
            faults => throw new InvalidOperationException(string.Join(Environment.NewLine, faults)));
    }
}
