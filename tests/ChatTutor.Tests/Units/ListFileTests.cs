using System.Text;
using ChatTutor.Tests.Knowledge.Ingest;
using ChatTutor.Tutoring.Units.Imports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>Files as programs write them: every table of characters, every sign between cells, Excel.</summary>
public sealed class ListFileTests
{
    [Fact]
    public void A_byte_order_mark_of_UTF8_is_taken_and_the_heading_stays_whole() => IsRead(Lists.Csv([0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes(Lists.People)));

    [Fact]
    public void UTF16_with_its_mark_is_read_both_ways_round()
    {
        IsRead(Lists.Csv([0xFF, 0xFE], Encoding.Unicode.GetBytes(Lists.People)));
        IsRead(Lists.Csv([0xFE, 0xFF], Encoding.BigEndianUnicode.GetBytes(Lists.People)));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_sign_between_cells_is_found(char sign) => IsRead(Lists.Csv(Lists.People.Replace(',', sign)));

    [Fact]
    public void Excels_own_line_about_the_sign_is_understood() => IsRead(Lists.Csv("sep=;\r\n" + Lists.People.Replace(',', ';')));

    [Fact]
    public void Titles_above_the_heading_and_a_counter_are_passed_over() => IsRead(Lists.Csv(
        "UBND THÀNH PHỐ HÀ NỘI,,\nDANH SÁCH,,\n\nSTT," + Lists.People.Replace("\n", "\n1,", StringComparison.Ordinal)));

    [Fact]
    public void A_quoted_cell_may_hold_line_breaks_and_lines_are_still_counted_right()
    {
        var (lines, faults) = Lists.ReadPeople(Lists.Csv("Mã số,Họ và tên,Mã đơn vị,Chức danh\nKH01,Nguyễn Mẫu,HN,\"Trưởng\nphòng\"\nKH02,Trần Ví Dụ,HN,\nKH03,,HN,"));

        Assert.Equal("dòng 5, cột 2 (Họ và tên): ô để trống", faults);
        Assert.Equal("Trưởng phòng", lines[0].Title);
    }

    [Fact]
    public void Decomposed_letters_and_headings_without_marks_are_read()
    {
        var (lines, faults) = Lists.ReadPeople(Lists.Csv("MA SO,Ho va ten (viết hoa),ma don vi\nkh01,Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u,hn.skhcn"));

        Assert.Empty(faults);
        Assert.Equal(("KH01", "Nguyễn Văn Mẫu", "HN.SKHCN"), (lines[0].Number, lines[0].Name, lines[0].Unit));
    }

    [Fact]
    public void TCVN3_is_named_and_refused_whole() => IsRefused(Lists.Csv(OldTables.Tcvn3(Lists.People)), "TCVN3 (ABC, phông .VnTime)");

    [Fact]
    public void TCVN3_that_was_saved_as_Unicode_is_named_and_refused_whole() =>
        IsRefused(Lists.Csv(OldTables.Tcvn3ShownAsLatin(Lists.People)), "TCVN3 (ABC, phông .VnTime)");

    [Fact]
    public void Windows1258_is_named_and_refused_whole() => IsRefused(Lists.Csv(OldTables.Windows1258(Lists.People)), "Windows-1258");

    [Fact]
    public void UTF8_that_was_read_as_Western_is_refused() =>
        IsRefused(Lists.Csv(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Mã số,Họ và tên,Mã đơn vị\nKH01,Nguyễn Văn Mẫu,HN"))), "Cả tệp chưa được nạp");

    [Fact]
    public void Letters_lost_to_question_marks_are_refused() =>
        IsRefused(Lists.Csv("Mã số,Họ và tên,Mã đơn vị\nKH01,Nguy?n V?n M?u,HN"), "chữ có dấu đã mất");

    [Theory]
    [InlineData(new byte[] { 0x4D, 0x00, 0xE3, 0x00 }, "byte 0")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x4D, 0x00, 0x00, 0x00 }, "UTF-32")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x4D }, "bị cắt cụt")]
    public void Other_tables_are_refused(byte[] bytes, string why) => IsRefused(Lists.Csv(bytes), why);

    [Theory]
    [InlineData("danh-sach.xls", "định dạng cũ (.xls)")]
    [InlineData("danh-sach.csv", "định dạng cũ (.xls)")]
    public void An_old_workbook_or_one_with_a_password_is_told(string name, string why) =>
        IsRefused(new ListUpload(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]), why);

    [Theory]
    [InlineData("danh-sach.xlsm")]
    [InlineData("danh-sach.pdf")]
    [InlineData("danh-sach")]
    public void Other_kinds_of_files_are_refused(string name) => IsRefused(new ListUpload(name, Encoding.UTF8.GetBytes(Lists.People)), "chỉ nhận tệp");

    [Fact]
    public void What_is_not_what_its_ending_says_is_refused()
    {
        IsRefused(new ListUpload("a.xlsx", Encoding.UTF8.GetBytes(Lists.People)), "không đúng với đuôi tệp");
        IsRefused(new ListUpload("a.csv", Workbook(Lists.People)), "không đúng với đuôi tệp");
    }

    [Fact]
    public void A_workbook_is_read_like_the_same_list_as_text()
    {
        var (lines, faults) = Lists.ReadPeople(new ListUpload("a.xlsx", Workbook(Lists.People)));

        Assert.Empty(faults);
        Assert.Equal(Lists.ReadPeople(Lists.Csv(Lists.People)).Lines, lines);
    }

    [Fact]
    public void A_formula_in_a_workbook_is_named_by_row_and_column() => IsRefused(
        new ListUpload("a.xlsx", OfficeFiles.Xlsx("<sheetData><row r=\"7\"><c r=\"C7\"><f>A1</f><v>5</v></c></row></sheetData>")), "dòng 7, cột 3: ô là công thức");

    [Fact]
    public void A_hidden_row_in_a_workbook_is_named() => IsRefused(
        new ListUpload("a.xlsx", OfficeFiles.Xlsx("<sheetData><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>5</v></c></row></sheetData>")), "dòng 2, cột 1: hàng ẩn");

    [Fact]
    public void A_broken_workbook_is_refused() => IsRefused(new ListUpload("a.xlsx", Workbook(Lists.People)[..^40]), "bị hỏng");

    private static void IsRead(ListUpload file)
    {
        var (lines, faults) = Lists.ReadPeople(file);

        Assert.Empty(faults);
        Assert.Equal(["KH01", "KH02", "HD01"], lines.Select(line => line.Number));
        Assert.Equal(("Nguyễn Văn Mẫu", "Trưởng phòng", "G3x", 2, true, false), (lines[0].Name, lines[0].Title, lines[0].Row, lines[0].JobGroup, lines[0].Head, lines[0].OwnFramework));
    }

    private static void IsRefused(ListUpload file, string why)
    {
        var (lines, faults) = Lists.ReadPeople(file);

        Assert.Contains(why, faults, StringComparison.Ordinal);
        Assert.Empty(lines);
        Assert.DoesNotContain("Mẫu", faults, StringComparison.Ordinal);
    }

    /// <summary>The same cells in a workbook, as the Open XML SDK writes it.</summary>
    private static byte[] Workbook(string csv)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(csv.Split('\n').Select((line, row) => new Row(line.TrimEnd('\r').Split(',').Select((cell, column) => new Cell
            {
                CellReference = $"{(char)('A' + column)}{row + 1}", DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)),
            })) { RowIndex = (uint)row + 1 })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Danh sách", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }
}
