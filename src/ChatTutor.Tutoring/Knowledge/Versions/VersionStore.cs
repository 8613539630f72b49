using System.Text.Json;
using ChatTutor.Tutoring.Store;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>The versions under <c>Data:Directory/knowledge</c>: whole copies of the folder, and the pointer to the live one.</summary>
/// <remarks>
/// A copy grows under a name of its own and is renamed when it is whole; the pointer is written beside the old one, flushed to the
/// disk and renamed over it. A crash between any two steps leaves the old version live and at most rubbish, which the next
/// refresh sweeps. A version's name is its content's hash, so a copy that a power failure cut short is found out when it is read.
/// </remarks>
internal sealed class VersionStore(IOptions<DataOptions> data)
{
    private const int Keep = 10;
    private const string Unfinished = ".staging-";

    private readonly string _root = Path.Combine(data.Value.FullPath, "knowledge");

    private string Versions => Path.Combine(_root, "versions");

    private string PointerFile => Path.Combine(_root, "live.json");

    public string FolderOf(string version) => Path.Combine(Versions, version);

    /// <summary>Reads the pointer; null where nothing was ever live, or where the file is no pointer.</summary>
    public LivePointer? Pointer()
    {
        try
        {
            return File.Exists(PointerFile)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(PointerFile), PointerJson.Default.LivePointer)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One refresh at a time, over all processes; given back when disposed, or when the process dies.</summary>
    /// <returns>Null when another one is still at work after the patience given.</returns>
    public async Task<IDisposable?> LockAsync(TimeSpan patience, CancellationToken ct)
    {
        Directory.CreateDirectory(Versions);
        for (var left = patience; ; left -= TimeSpan.FromMilliseconds(50))
        {
            try
            {
                return new FileStream(Path.Combine(_root, "refresh.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (left > TimeSpan.Zero)
            {
                await Task.Delay(50, ct);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Copies the files to a place of their own, where they can be examined. Needs the lock.</summary>
    public string Write(FolderContent content)
    {
        foreach (var rubbish in Directory.GetDirectories(Versions, Unfinished + "*"))
        {
            Directory.Delete(rubbish, recursive: true);
        }

        var folder = Path.Combine(Versions, Unfinished + content.Version);
        content.WriteTo(folder);
        return folder;
    }

    /// <summary>Makes a written copy a version. Needs the lock.</summary>
    public void Stage(string written, string version)
    {
        if (IsWhole(version))
        {
            Directory.Delete(written, recursive: true);
            return;
        }

        if (Directory.Exists(FolderOf(version)))
        {
            Directory.Delete(FolderOf(version), recursive: true);
        }

        Directory.Move(written, FolderOf(version));
    }

    /// <summary>Lets go of a written copy that did not become a version. Needs the lock.</summary>
    public static void Discard(string written)
    {
        if (Directory.Exists(written))
        {
            Directory.Delete(written, recursive: true);
        }
    }

    /// <summary>Reads a version; null where it is not there, or its content is not what its name says.</summary>
    public LoadedVersion? Load(string version) => !IsWhole(version) ? null : KnowledgeFolder.Load(FolderOf(version), version)
        .Match<LoadedVersion?>(loaded => loaded, _ => null);

    /// <summary>Swaps, and lets go of versions beyond the last ten. Needs the lock.</summary>
    public void Point(LivePointer pointer)
    {
        var kept = pointer.Kept.Where((k, i) => i >= pointer.Kept.Count - Keep || k.Version == pointer.Version).ToList();
        var file = PointerFile + ".new";
        using (var stream = new FileStream(file, FileMode.Create))
        {
            JsonSerializer.Serialize(stream, pointer with { Kept = kept }, PointerJson.Default.LivePointer);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file, PointerFile, overwrite: true);
        foreach (var gone in pointer.Kept.Except(kept).Where(k => Directory.Exists(FolderOf(k.Version))))
        {
            Directory.Delete(FolderOf(gone.Version), recursive: true);
        }
    }

    private bool IsWhole(string version) =>
        Directory.Exists(FolderOf(version)) && FolderContent.Read(FolderOf(version)).Version == version;
}
