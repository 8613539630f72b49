namespace ChatTutor.Domain.Rosters;

/// <summary>Recognises text that went through the wrong table of characters before it was saved: an old font, a wrong import, lost letters.</summary>
/// <remarks>Looks at text as it stands in the file: normalising would take away some of the signs.</remarks>
public static class SpoiledText
{
    // Letters of TCVN3 that Unicode shows as signs; a sign that touches a Latin letter is one of them.
    private const string TcvnSigns = "§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾";

    private static readonly string[] _misread = ["áº", "á»", "Ä‘", "Ä\u0090", "Æ°", "Ã¡", "Ã¢", "Ã´"];

    /// <summary>What is wrong with a cell; null where nothing is.</summary>
    public static string? Of(string cell)
    {
        for (var at = 0; at < cell.Length; at++)
        {
            var (c, before, after) = (cell[at], at > 0 ? cell[at - 1] : ' ', at + 1 < cell.Length ? cell[at + 1] : ' ');
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return "có ký tự hỏng; hãy mở tệp gốc và lưu lại ở dạng UTF-8. Cả tệp chưa được nạp";
            }

            if (c == '?' && char.IsLetter(before) && char.IsLetter(after))
            {
                return "chữ có dấu đã mất, chỉ còn dấu “?”; hãy mở tệp gốc và lưu lại ở dạng UTF-8. Cả tệp chưa được nạp";
            }

            if (TcvnSigns.Contains(c) && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)))
            {
                return $"chữ ở bảng mã TCVN3 (ABC, phông .VnTime), không phải Unicode. {ListEncoding.HowToConvert}";
            }
        }

        return Array.Exists(_misread, sign => cell.Contains(sign, StringComparison.Ordinal))
            ? "chữ UTF-8 đã bị đọc sai bảng mã trước khi lưu; hãy nhập lại từ tệp gốc với mã UTF-8. Cả tệp chưa được nạp" : null;
    }
}
