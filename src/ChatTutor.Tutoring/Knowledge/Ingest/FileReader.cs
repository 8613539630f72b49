using System.Text;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads a file that somebody wants in the knowledge base; the place where every reason to stop becomes a sentence.</summary>
internal sealed class FileReader(PdfReader pdf)
{
    public const int Largest = 20 << 20;

    private static readonly byte[] _zip = [0x50, 0x4B, 3, 4];
    private static readonly byte[] _ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The file's bytes; a sentence where it is too large or cannot be opened.</summary>
    public static (byte[]? Bytes, string Why) Load(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? (null, "Không có tệp này.")
                : (file.Attributes & (FileAttributes.Directory | FileAttributes.Device)) != 0 ? (null, "Đây không phải một tệp.")
                : file.Length > Largest ? (null, $"Tệp lớn hơn {Largest >> 20} MB.")
                : (File.ReadAllBytes(path), "");
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return (null, "Không đọc được tệp: không được phép mở, hoặc đang bị khóa.");
        }
    }

    /// <exception cref="UnsafeFileException">The file is unsafe, broken, or not what its name says.</exception>
    public async Task<DraftText> ReadAsync(string name, byte[] bytes, CancellationToken ct)
    {
        if (bytes.AsSpan().StartsWith(_ole))
        {
            throw new UnsafeFileException("Tệp có mật khẩu, hoặc là định dạng cũ (.doc, .xls). Hãy bỏ mật khẩu và lưu thành .docx, .xlsx.");
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".docx" when bytes.AsSpan().StartsWith(_zip) => DocxReader.Read(bytes),
            ".xlsx" when bytes.AsSpan().StartsWith(_zip) => XlsxReader.Read(bytes),
            ".pdf" when IsPdf(bytes) => await pdf.ReadAsync(bytes, ct),
            ".txt" or ".md" when !bytes.AsSpan().StartsWith(_zip) && !IsPdf(bytes) => Plain(bytes),
            ".docm" or ".xlsm" or ".dotm" or ".xltm" or ".xlsb" => throw new UnsafeFileException("Tệp có macro hoặc dạng nhị phân. Hãy lưu lại thành .docx hoặc .xlsx."),
            ".docx" or ".xlsx" or ".pdf" or ".txt" or ".md" => throw new UnsafeFileException("Nội dung không đúng với đuôi tệp."),
            _ => throw new UnsafeFileException("Chỉ nhận tệp .docx, .xlsx, .pdf, .txt, .md."),
        };
    }

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    private static DraftText Plain(byte[] bytes)
    {
        if (Utf8Text.FirstBadLine(bytes) is { } bad)
        {
            throw new UnsafeFileException($"Tệp phải ở mã UTF-8; dòng {bad} có byte không hợp lệ. Mở bằng trình soạn thảo và lưu lại dạng UTF-8.");
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            throw new UnsafeFileException("Nội dung không phải chữ.");
        }

        var draft = new DraftText { Joint = "\n" };
        foreach (var (at, line) in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index())
        {
            draft.See($"dòng {at + 1}", line.TrimEnd());
        }

        return draft;
    }
}
