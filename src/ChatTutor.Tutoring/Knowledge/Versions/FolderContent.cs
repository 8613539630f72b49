using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>A knowledge folder's files, read once: what is examined is byte for byte what is kept.</summary>
internal sealed class FolderContent
{
    /// <summary>Hex digits of a version's name.</summary>
    public const int NameLength = 12;

    private readonly IReadOnlyList<(string Path, byte[] Bytes)> _files;

    private FolderContent(IReadOnlyList<(string Path, byte[] Bytes)> files) => (_files, Version) = (files, NameOf(files));

    /// <summary>First 12 hex digits of the SHA-256 over the sorted relative paths and bytes of all files.</summary>
    public string Version { get; }

    /// <summary>Reads all files but hidden ones and editors' backups.</summary>
    /// <exception cref="IOException">The folder is not there, or a file cannot be read.</exception>
    public static FolderContent Read(string folder) => new(
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.Split('/').Any(IsPassing))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllBytes(file.Full))),
    ]);

    /// <summary>Writes the files into a folder that does not exist yet.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in _files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private static bool IsPassing(string name) => name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".swp", StringComparison.Ordinal);

    /// <summary>Lengths stand before their bytes, so that no two folders write the same stream.</summary>
    private static string NameOf(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var (path, bytes) in files)
        {
            foreach (var part in (byte[][])[Encoding.UTF8.GetBytes(path), bytes])
            {
                BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
                hash.AppendData(length);
                hash.AppendData(part);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
    }
}
