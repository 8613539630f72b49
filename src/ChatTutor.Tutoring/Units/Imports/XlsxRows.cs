using ChatTutor.Tutoring.Knowledge.Ingest;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>The one sheet of an Excel file, read by the reader that opens files for the knowledge base.</summary>
internal static class XlsxRows
{
    public static IReadOnlyList<ListRow> Read(byte[] bytes, ListGuard guard, ListFaults faults)
    {
        try
        {
            var look = XlsxReader.Read(bytes, out var sheets);
            if (look.Hidden.Any(hidden => guard.MustNotComeIn(hidden.Text)))
            {
                faults.Add("phần không hiện của tệp (thuộc tính, đầu trang, nhận xét …) có mật khẩu hoặc dấu độ mật; tệp như vậy không được nạp");
            }

            if (look.Hidden.Any(hidden => hidden.Kind.StartsWith("nhận xét", StringComparison.Ordinal)))
            {
                faults.Add("tệp có nhận xét (comment); hãy xóa nhận xét rồi nạp lại");
            }

            foreach (var (row, column, kind) in sheets.SelectMany(sheet => sheet.Unseen))
            {
                faults.Add(new ListFault(row, column, "", kind == "công thức"
                    ? "ô là công thức; hãy thay bằng giá trị (Dán đặc biệt, Giá trị)" : $"{kind}: hãy cho hiện ra hoặc xóa đi"));
            }

            var filled = sheets.Where(sheet => sheet.Rows.Any()).ToList();
            if (filled.Count > 1)
            {
                faults.Add("tệp có nhiều hơn một bảng tính có chữ; hãy để lại đúng một bảng");
            }
            else if (filled.Count == 0)
            {
                faults.Add("tệp không có dòng nào");
            }

            return faults.Any ? [] : [.. filled[0].Rows.Select(row => new ListRow(row.Row, row.Cells))];
        }
        catch (UnsafeFileException unsafeFile)
        {
            faults.Add(unsafeFile.Message.TrimEnd('.'));
            return [];
        }
    }
}
