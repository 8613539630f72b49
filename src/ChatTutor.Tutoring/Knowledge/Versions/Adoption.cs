using ChatTutor.Tutoring.Knowledge.Ingest;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Decides at a start which version serves.</summary>
/// <remarks>
/// The first start adopts the folder by itself. Later the live version serves, whatever the folder holds by then: new content goes
/// live through <c>kb refresh</c>, which asks the golden questions. One exception, an upgrade of the program: content is adopted
/// at a start when (1) the folder is the one that came with the program, (2) the live version was adopted in this way by another
/// build, so nobody has refreshed or rolled back since, and (3) the content was never kept before.
/// An adoption checks the files but does not ask the golden questions: these take longer than a start may (3 s), and at a first
/// start there is nothing else that could serve.
/// </remarks>
internal sealed partial class Adoption(VersionStore versions, SourceFolder source, TimeProvider clock, ILogger<Adoption> log)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Changes with every build of the product.</summary>
    private static readonly string _build = typeof(Adoption).Module.ModuleVersionId.ToString("N");

    /// <summary>The version to serve.</summary>
    /// <exception cref="KnowledgeFaultException">There is none, and the folder cannot be adopted.</exception>
    public async Task<LoadedVersion> StartAsync(CancellationToken ct)
    {
        if (versions.Pointer() is { } pointer && versions.Load(pointer.Version) is { } live)
        {
            return await UpgradeAsync(pointer, ct) ?? live;
        }

        using var held = await versions.LockAsync(_patience, ct) ?? throw Unusable("Một lần nạp khác đang chạy quá lâu.");
        if (versions.Pointer() is not { } latest)
        {
            return Adopt(null);
        }

        if (versions.Load(latest.Version) is { } whole)
        {
            return whole;
        }

        LogDamaged(latest.Version);
        return latest.Kept.Reverse().Where(kept => kept.Live is not null).Select(kept => versions.Load(kept.Version))
            .FirstOrDefault(loaded => loaded is not null) ?? Adopt(latest);
    }

    private async Task<LoadedVersion?> UpgradeAsync(LivePointer pointer, CancellationToken ct)
    {
        if (!Directory.Exists(source.FullPath))
        {
            return null;
        }

        var found = FolderContent.Read(source.FullPath).Version;
        if (found == pointer.Version)
        {
            return null;
        }

        if (!source.IsShipped || pointer.Build is null || pointer.Build == _build || pointer.Seen.Contains(found))
        {
            LogNotAdopted(pointer.Version, found);
            return null;
        }

        using var held = await versions.LockAsync(_patience, ct);
        try
        {
            return held is not null && versions.Pointer()?.Version == pointer.Version ? Adopt(pointer) : null;
        }
        catch (KnowledgeFaultException fault)
        {
            LogFaulty(fault.Fault);
            return null;
        }
    }

    private LoadedVersion Adopt(LivePointer? before)
    {
        if (!Directory.Exists(source.FullPath))
        {
            throw Unusable("Không có thư mục tri thức này.");
        }

        // What came with the program was checked when it was built, and a start has no time to do it again.
        if (!source.IsShipped && new IngestGuard(source.FullPath).Examine().Refused is [var unsafeFile, ..])
        {
            throw new KnowledgeFaultException(unsafeFile with { File = Path.Combine(source.FullPath, unsafeFile.File) });
        }

        var content = FolderContent.Read(source.FullPath);
        var written = versions.Write(content);
        var loaded = KnowledgeFolder.Load(written, content.Version)
            .Match(read => read, faults => throw new KnowledgeFaultException(InSource(written, faults[0])));
        var now = clock.GetUtcNow();
        versions.Stage(written, content.Version);
        versions.Point((before ?? LivePointer.Empty).Noting(content.Version, now) with { Version = content.Version, Since = now, Build = _build });
        return loaded;
    }

    private KnowledgeFault InSource(string written, KnowledgeFault fault) =>
        fault with { File = Path.Combine(source.FullPath, KnowledgeFolder.Within(written, fault).File) };

    private KnowledgeFaultException Unusable(string why) => new(new KnowledgeFault(source.FullPath, 0, why));

    [LoggerMessage(1101, LogLevel.Error, "Version {Version} of the knowledge base is damaged, or written for another build; another one serves")]
    private partial void LogDamaged(string version);

    [LoggerMessage(1102, LogLevel.Warning, "Version {Version} serves; the knowledge folder holds {Found}: run kb refresh to let it go live")]
    private partial void LogNotAdopted(string version, string found);

    [LoggerMessage(1103, LogLevel.Error, "The knowledge that came with this build is not adopted: {Fault}")]
    private partial void LogFaulty(KnowledgeFault fault);
}
