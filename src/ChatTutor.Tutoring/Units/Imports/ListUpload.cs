using System.Security.Cryptography;
using ChatTutor.Tutoring.Knowledge.Ingest;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>A list as somebody hands it in.</summary>
/// <param name="FileName">Its ending tells what it claims to be; the name is not kept.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record ListUpload(string FileName, byte[] Bytes)
{
    /// <summary>Largest file.</summary>
    public const int Largest = FileReader.Largest;

    private static readonly byte[] _zip = [0x50, 0x4B, 3, 4];
    private static readonly byte[] _ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The file of a path; a sentence where it cannot be read.</summary>
    public static (ListUpload? File, string Why) Load(string path) => FileReader.Load(path) switch
    {
        ({ } bytes, _) => (new ListUpload(Path.GetFileName(path), bytes), ""),
        (_, var why) => (null, why),
    };

    internal string Digest => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The rows of the file; none with any fault.</summary>
    internal IReadOnlyList<ListRow> Rows(ListGuard guard, ListFaults faults)
    {
        var ending = Path.GetExtension(FileName).ToLowerInvariant();
        if (Bytes.AsSpan().StartsWith(_ole))
        {
            faults.Add("tệp có mật khẩu, hoặc là định dạng cũ (.xls); hãy bỏ mật khẩu và lưu thành .xlsx");
        }
        else if (ending is not (".csv" or ".txt" or ".tsv" or ".xlsx"))
        {
            faults.Add("chỉ nhận tệp .csv, .tsv, .txt hoặc .xlsx (không có macro)");
        }
        else if (Bytes.Length > 0 && (ending == ".xlsx") != Bytes.AsSpan().StartsWith(_zip))
        {
            faults.Add("nội dung không đúng với đuôi tệp");
        }
        else if (ending == ".xlsx" && Bytes.Length > 0)
        {
            return XlsxRows.Read(Bytes, guard, faults);
        }
        else if (ListEncoding.Read(Bytes, faults) is { } text)
        {
            return CsvRows.Read(text, faults);
        }

        return [];
    }
}
