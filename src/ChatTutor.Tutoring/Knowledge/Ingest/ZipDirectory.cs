using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads the list at the end of a ZIP file before anything is unpacked, and refuses what would cost memory.</summary>
/// <remarks>A few bytes can claim gigabytes: 204 KB of .docx held 200 MB of zeros (facts/safety.md, B5).</remarks>
internal static class ZipDirectory
{
    public const int MostEntries = 2_000;
    public const long LargestEntry = 50L << 20;
    public const long LargestTotal = 200L << 20;
    public const int HighestRatio = 100;

    // A file of a few hundred bytes may well shrink more: only what could cost memory is measured.
    private const long SmallEntry = 1L << 20;
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const uint EndSignature = 0x06054b50;
    private const uint HeaderSignature = 0x02014b50;

    private static readonly string[] _archives =
        [".zip", ".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".7z", ".rar", ".gz", ".jar", ".tar", ".bz2", ".xz", ".odt", ".ods"];

    /// <exception cref="UnsafeFileException">The list is broken, lies about itself, or is over a limit.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        var end = FindEnd(file);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(file[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 16)..]);
        if (count > MostEntries || count == ushort.MaxValue)
        {
            throw new UnsafeFileException($"Tệp nén chứa hơn {MostEntries} phần.");
        }

        var (total, names) = (0L, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var entry = 0; entry < count; entry++)
        {
            at = Entry(file[..end], at, names, ref total);
        }

        if (at != end)
        {
            throw new UnsafeFileException("Danh mục của tệp nén không khớp với số phần đã khai.");
        }
    }

    private static long Entry(ReadOnlySpan<byte> file, long at, HashSet<string> names, ref long total)
    {
        if (at < 0 || at + HeaderLength > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file[(int)at..]) != HeaderSignature)
        {
            throw new UnsafeFileException("Danh mục của tệp nén bị hỏng.");
        }

        var header = file[(int)at..];
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var length = HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
            + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        if (length > header.Length)
        {
            throw new UnsafeFileException("Danh mục của tệp nén bị hỏng.");
        }

        if ((header[8] & 1) != 0)
        {
            throw new UnsafeFileException("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi nạp lại.");
        }

        CheckName(Encoding.UTF8.GetString(header.Slice(HeaderLength, nameLength)), names);
        CheckSize(packed, size, total += size);
        return at + length;
    }

    private static void CheckSize(long packed, long size, long total)
    {
        if (size > LargestEntry || total > LargestTotal)
        {
            throw new UnsafeFileException(string.Create(
                CultureInfo.InvariantCulture, $"Tệp bung ra quá lớn (một phần tối đa {LargestEntry >> 20} MB, cả tệp {LargestTotal >> 20} MB)."));
        }

        if (size > SmallEntry && size > packed * HighestRatio)
        {
            throw new UnsafeFileException($"Tệp nén quá mức {HighestRatio} lần, giống “bom nén”.");
        }
    }

    private static void CheckName(string name, HashSet<string> names)
    {
        if (name.Length == 0 || name[0] is '/' or '\\' || name.Contains('\0') || name.Contains(':') || name.Split('/', '\\').Contains(".."))
        {
            throw new UnsafeFileException("Tệp nén có phần mang tên trỏ ra ngoài tệp.");
        }

        if (!names.Add(name))
        {
            throw new UnsafeFileException("Tệp nén có hai phần trùng tên.");
        }

        if (_archives.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            throw new UnsafeFileException("Trong tệp có một tệp nén khác (ví dụ bảng tính nhúng); hãy đổi phần nhúng thành ảnh hoặc bảng.");
        }
    }

    private static int FindEnd(ReadOnlySpan<byte> file)
    {
        for (var at = file.Length - EndLength; at >= Math.Max(0, file.Length - EndLength - ushort.MaxValue); at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == EndSignature)
            {
                return at;
            }
        }

        throw new UnsafeFileException("Tệp bị hỏng: không tìm thấy danh mục của tệp nén.");
    }
}
