using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge.Versions;
using ChatTutor.Tutoring.People;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The knowledge base that answers and judges now. A refresh swaps it in one step; a turn under way keeps the one it began with.</summary>
internal sealed partial class LiveLibrary(Adoption adoption, VersionStore versions, ILogger<LiveLibrary> log)
{
    private volatile Serving? _serving;
    private string? _unusable;

    /// <summary>Answers from the version that is live.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public Answering Answering => Now.Answering;

    /// <summary>Judges by the rules of the version that is live.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public InputGuard Guard => Now.Guard;

    /// <summary>Whether there is a version that is live.</summary>
    public bool IsLoaded => _serving is not null;

    /// <summary>The dialogue about a person's post; null where the version has no framework as data.</summary>
    public ProfileTalk? Profiles => Now.Profiles;

    /// <summary>The version that is live.</summary>
    public string Version => Now.Version;

    private Serving Now => _serving ?? throw new InvalidOperationException("The knowledge base is not loaded.");

    /// <summary>Loads the live version; the first start adopts the folder.</summary>
    /// <exception cref="KnowledgeFaultException">There is nothing to serve.</exception>
    public async Task LoadAsync(CancellationToken ct) => Take(await adoption.StartAsync(ct));

    /// <summary>Swaps when a refresh or a rollback, of this process or another, has moved the pointer. Not for two threads at once.</summary>
    public void Follow()
    {
        if (versions.Pointer()?.Version is not { } pointed || pointed == Version || pointed == _unusable)
        {
            return;
        }

        if (versions.Load(pointed) is { } loaded)
        {
            Take(loaded);
            LogSwapped(pointed);
            return;
        }

        _unusable = pointed;
        LogUnusable(pointed, Version);
    }

    private void Take(LoadedVersion loaded)
    {
        _unusable = null;
        _serving = new Serving(loaded.Version, new Answering(loaded.Library), loaded.Guard, TalkOf(loaded.Library));
    }

    private static ProfileTalk? TalkOf(Library library) => library.Files is { Framework: { } framework, Positions: { } positions }
        ? new ProfileTalk(framework, positions, library) : null;

    [LoggerMessage(1111, LogLevel.Information, "Version {Version} of the knowledge base is live")]
    private partial void LogSwapped(string version);

    [LoggerMessage(1112, LogLevel.Error, "Version {Version} of the knowledge base cannot be read; {Serving} goes on serving")]
    private partial void LogUnusable(string version, string serving);

    private sealed record Serving(string Version, Answering Answering, InputGuard Guard, ProfileTalk? Profiles);
}
