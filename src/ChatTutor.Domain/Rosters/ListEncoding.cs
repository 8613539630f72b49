using System.Text;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>Finds out in which characters a text file is written. UTF-8 and marked UTF-16 are read; everything else is named and refused.</summary>
/// <remarks>
/// The old Vietnamese tables are not converted: TCVN3 has one set of letters for two cases, told apart by the font alone, so that a
/// conversion would guess at people's names.
/// </remarks>
public static class ListEncoding
{
    private const string HowToSave =
        "Trong Excel chọn Lưu thành (Save As), kiểu “CSV UTF-8”, hoặc lưu thành .xlsx; trong Notepad chọn Lưu thành, Mã hóa (Encoding): UTF-8";

    /// <summary>What must be done with text in an old Vietnamese table of characters.</summary>
    internal const string HowToConvert =
        "Hãy chuyển chữ sang Unicode (công cụ chuyển mã của bộ gõ, ví dụ Unikey: Ctrl+Shift+F6), rồi lưu ở dạng UTF-8. Cả tệp chưa được nạp";

    /// <summary>Reads the bytes of a text file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="faults">Takes the one reason why it cannot be read.</param>
    /// <returns>The text without its byte order mark; null where it cannot be read.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, ListFaults faults)
    {
        if (bytes.Length == 0)
        {
            faults.Add("tệp rỗng, không có dòng nào");
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];     // Excel writes this mark for "CSV UTF-8"; it says what the file is and harms nothing
        }
        else if (Wide(bytes) is { } wide)
        {
            return wide.Length % 2 == 0 && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Decode(bytes, wide)
                : Refuse(faults, 0, $"tệp ở mã UTF-32 hoặc UTF-16 bị cắt cụt. {HowToSave}");
        }

        if (bytes.Contains((byte)0))
        {
            return Refuse(faults, LineOf(bytes, bytes.IndexOf((byte)0)), $"tệp có byte 0: không phải tệp chữ, hoặc là UTF-16 không có dấu nhận biết. {HowToSave}");
        }

        return Utf8Text.FirstBadLine(bytes) is { } line ? Refuse(faults, line, Name(bytes)) : Encoding.UTF8.GetString(bytes);
    }

    private static string? Refuse(ListFaults faults, int line, string why)
    {
        faults.Add(new ListFault(line, 0, "", why));
        return null;
    }

    private static byte[]? Wide(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? bytes[2..].ToArray() : null;

    private static string Decode(ReadOnlySpan<byte> marked, byte[] text) =>
        (marked[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(text);

    /// <summary>Which old table it is, from the bytes that only one of them uses for letters.</summary>
    private static string Name(ReadOnlySpan<byte> bytes)
    {
        var (tcvn, windows) = (0, 0);
        for (var at = 1; at < bytes.Length; at++)
        {
            var (before, here) = (bytes[at - 1], bytes[at]);
            var isTone = here is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2;
            tcvn += here is >= 0xA7 and <= 0xBE && before != ' ' ? 1 : 0;
            windows += isTone && IsVowelOf1258(before) ? 1 : 0;
        }

        return tcvn > windows ? $"tệp ở bảng mã TCVN3 (ABC, phông .VnTime), không phải Unicode. {HowToConvert}"
            : windows > 0 ? $"tệp ở bảng mã Windows-1258 (Vietnamese Windows), không phải UTF-8. {HowToSave}. Cả tệp chưa được nạp"
            : $"tệp không phải UTF-8 mà ở một bảng mã cũ. {HowToSave}. Cả tệp chưa được nạp";
    }

    /// <summary>A vowel that a tone of its own may follow: a e i o u y, and â ă ê ô ơ ư of Windows-1258.</summary>
    private static bool IsVowelOf1258(byte value) =>
        "aeiouyAEIOUY"u8.Contains(value) || value is 0xE2 or 0xE3 or 0xEA or 0xF4 or 0xF5 or 0xFD or 0xC2 or 0xC3 or 0xCA or 0xD4 or 0xD5 or 0xDD;

    private static int LineOf(ReadOnlySpan<byte> bytes, int at) => bytes[..Math.Min(at, bytes.Length)].Count((byte)'\n') + 1;
}
