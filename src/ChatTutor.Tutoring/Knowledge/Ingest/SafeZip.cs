using System.IO.Compression;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>A ZIP file whose list was found sound; its parts are read one at a time and never written to disk.</summary>
internal sealed class SafeZip : IDisposable
{
    private static readonly byte[][] _packed = [[0x50, 0x4B, 3, 4], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21], [0x1F, 0x8B, 8]];

    private readonly ZipArchive _zip;

    /// <exception cref="UnsafeFileException">The file is over a limit or broken.</exception>
    public SafeZip(byte[] bytes)
    {
        ZipDirectory.Check(bytes);
        try
        {
            _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            Names = [.. _zip.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            throw new UnsafeFileException("Tệp nén bị hỏng.");
        }
    }

    /// <summary>The parts, by their full names.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool Has(string name) => _zip.GetEntry(name) is not null;

    /// <summary>A part as XML, read forwards only; null where there is none.</summary>
    public SafeXml? Xml(string name) => _zip.GetEntry(name) is { } entry ? new SafeXml(entry.Open()) : null;

    /// <summary>Archives that hide behind another name.</summary>
    public void RefuseNested()
    {
        Span<byte> start = stackalloc byte[4];
        foreach (var entry in _zip.Entries.Where(entry => entry.Length >= 4))
        {
            try
            {
                using var stream = entry.Open();
                stream.ReadExactly(start);
            }
            catch (Exception ex) when (ex is InvalidDataException or EndOfStreamException or NotSupportedException)
            {
                throw new UnsafeFileException("Tệp nén bị hỏng.");
            }

            foreach (var sign in _packed)
            {
                if (start.StartsWith(sign))
                {
                    throw new UnsafeFileException("Trong tệp có một tệp nén khác; hãy bỏ phần nhúng rồi nạp lại.");
                }
            }
        }
    }

    public void Dispose() => _zip.Dispose();
}
