using ChatTutor.Tests.Knowledge.Versions;
using ChatTutor.Tutoring.Knowledge.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ChatTutor.Tests.Knowledge.Ingest.OfficeFiles;

namespace ChatTutor.Tests.Knowledge.Ingest;

/// <summary><c>kb import</c>: what becomes of office files, and what a reader of them does not see.</summary>
public sealed class ImportTests
{
    private const string Comments = $"<w:comments {Word}><w:comment><w:p><w:r><w:t>sửa lại hạn nộp</w:t></w:r></w:p></w:comment></w:comments>";

    [Fact]
    public async Task A_Word_file_becomes_Markdown_with_headings_lists_and_tables()
    {
        var cell = (string text) => $"<w:tc>{Paragraph(text)}</w:tc>";
        var report = await ImportAsync("Kế hoạch số 5.docx", Docx(
            Paragraph("Kế hoạch phiên chợ", "", "<w:pStyle w:val=\"H1\"/>") + Paragraph("Điều 1. Giờ mở cửa") + Paragraph("Mang theo giỏ", "", "<w:numPr/>")
            + $"<w:tbl><w:tr>{cell("STT")}{cell("Việc")}</w:tr><w:tr>{cell("1")}{cell("Dựng rạp")}</w:tr></w:tbl>",
            ("word/styles.xml", $"<w:styles {Word}><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>")));

        Assert.Equal("ke-hoach-so-5.md", Path.GetFileName(report.Written));
        var text = report.Text;
        Assert.Contains("# Kế hoạch phiên chợ\n\nĐiều 1. Giờ mở cửa\n\n- Mang theo giỏ\n\n| STT | Việc |\n|---|---|\n| 1 | Dựng rạp |", text, StringComparison.Ordinal);
        Assert.Contains("source: \"Kế hoạch số 5.docx\"\nsource_sha256: \"", text, StringComparison.Ordinal);
        Assert.Contains("classification", report.Report.Missing);
        Assert.Contains(report.Report.Notes, note => note.Contains("đánh số tự động", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_goes_live_once_a_person_has_filled_it_in_and_not_before()
    {
        await using var kb = new Base();
        await kb.StartAsync();
        var imported = await ImportAsync("chotet.docx", Docx(Paragraph("I. NỘI DUNG") + Paragraph("Chợ Tết mở từ ngày 20 tháng Chạp.")), kb: kb);

        Assert.Contains((await kb.RefreshAsync()).Refused, fault => fault.File == "documents/chotet.md" && fault.Why.Contains("title", StringComparison.Ordinal));

        var filled = File.ReadAllText(imported.Written!);
        foreach (var (key, value) in new[] { ("number", "null"), ("title", "Kế hoạch chợ Tết"), ("short_title", "Chợ Tết"), ("kind", "Kế hoạch"),
            ("issuer", "UBND xã Mẫu"), ("issued", "null"), ("classification", "public") })
        {
            filled = filled.Replace($"\n{key}: ", $"\n{key}: {value} ", StringComparison.Ordinal);
        }

        File.WriteAllText(imported.Written!, filled);
        var report = await kb.RefreshAsync();

        Assert.Empty(report.Refused);
        Assert.Equal((true, 3), (report.Live, report.Documents));
    }

    [Theory]
    [InlineData("<w:vanish/>", "chữ ẩn")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "chữ trắng")]
    [InlineData("<w:color w:val=\"FEFEFE\"/>", "chữ trắng")]
    [InlineData("<w:color w:themeColor=\"background1\"/>", "chữ trắng")]
    [InlineData("<w:sz w:val=\"2\"/>", "chữ cỡ quá nhỏ")]
    [InlineData("<w:rStyle w:val=\"An\"/>", "chữ ẩn")]
    public async Task A_run_that_nobody_sees_stops_the_import_and_is_left_out_when_confirmed(string properties, string kind)
    {
        var file = Docx(Paragraph("Chợ mở lúc sáu giờ.") + Paragraph("Chợ mở lúc bảy giờ.", properties),
            ("word/styles.xml", $"<w:styles {Word}><w:style w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"));

        var refused = await ImportAsync("a.docx", file);
        var confirmed = await ImportAsync("a.docx", file, "Nguyễn Thị Mẫu");

        Assert.Null(refused.Written);
        var finding = Assert.Single(refused.Report.Refused);
        Assert.Contains(kind, finding.Why, StringComparison.Ordinal);
        Assert.Contains("bảy giờ", finding.Why, StringComparison.Ordinal);
        Assert.Equal("đoạn 2", finding.Where);
        Assert.Contains("sáu giờ", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bảy giờ", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("approved_by: \"Nguyễn Thị Mẫu\"", confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task White_words_on_a_coloured_cell_are_seen()
    {
        var header = $"<w:tc><w:tcPr><w:shd w:fill=\"1F4E79\"/></w:tcPr>{Paragraph("Việc", "<w:color w:val=\"FFFFFF\"/>")}</w:tc>";

        var report = await ImportAsync("a.docx", Docx($"<w:tbl><w:tr>{header}</w:tr><w:tr><w:tc>{Paragraph("Dựng rạp")}</w:tc></w:tr></w:tbl>"));

        Assert.Contains("| Việc |", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracked_changes_comments_alternative_text_and_properties_are_shown_and_stop_the_import()
    {
        var file = Docx(
            "<w:p><w:r><w:t>Hạn nộp là ngày </w:t></w:r><w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins><w:r><w:t>31/7</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:r><w:drawing><docPr descr=\"ảnh chụp phòng họp\"/></w:drawing></w:r></w:p>",
            ("word/comments.xml", Comments),
            ("word/header1.xml", $"<w:hdr {Word}>{Paragraph("UBND xã Mẫu")}</w:hdr>"),
            ("docProps/core.xml", "<c><creator>Người soạn</creator><keywords>chưa ban hành</keywords></c>"));

        var report = (await ImportAsync("a.docx", file)).Report;

        string[] kinds = ["chữ đã xóa", "chữ thêm vào", "chữ thay ảnh", "comment", "keywords"];
        Assert.All(kinds, kind => Assert.Contains(report.Refused, finding => finding.Why.Contains(kind, StringComparison.Ordinal)));
        Assert.Contains(report.Shown, finding => finding.Why.Contains("UBND xã Mẫu", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Refused, finding => finding.Why.Contains("Người soạn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("word/header1.xml", "đầu trang")]
    [InlineData("word/comments.xml", "nhận xét")]
    [InlineData("docProps/core.xml", "thuộc tính")]
    public async Task A_secrecy_mark_outside_of_the_body_refuses_the_file_whoever_confirms(string part, string about)
    {
        var content = part.StartsWith("word", StringComparison.Ordinal) ? $"<w:x {Word}>{Paragraph("TỐI MẬT")}</w:x>" : "<c><subject>TỐI MẬT</subject></c>";

        var report = await ImportAsync("a.docx", Docx(Paragraph("Nội dung"), (part, content)), "Ai đó");

        Assert.Null(report.Written);
        Assert.True(report.Report.Refused.Any(finding => !finding.CanBeConfirmed && finding.Why.Contains("dấu độ mật", StringComparison.Ordinal)), about);
    }

    [Fact]
    public async Task Personal_data_asks_and_a_persons_word_is_kept_with_the_line()
    {
        await using var kb = new Base();
        await kb.StartAsync();
        var file = Docx(Paragraph("I. NỘI DUNG") + Paragraph("Đăng ký với ban quản lý chợ: 0912345678."));

        var refused = await ImportAsync("dangky.docx", file, kb: kb);
        var confirmed = await ImportAsync("dangky.docx", file, "Nguyễn Thị Mẫu", kb: kb);

        Assert.Equal(("đoạn 2", true), (refused.Report.Refused.Single().Where, refused.Report.Refused.Single().CanBeConfirmed));
        Assert.DoesNotContain("0912345678", refused.Report.Refused.Single().Why, StringComparison.Ordinal);
        Assert.NotNull(confirmed.Written);
        Assert.DoesNotContain((await kb.RefreshAsync()).Refused, fault => fault.Why.Contains("điện thoại", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_Excel_file_becomes_tables_and_its_formulas_stay_text()
    {
        var report = await ImportAsync("a.xlsx", Xlsx(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Việc</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>=HYPERLINK(\"http://x\")</t></is></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row></sheetData>",
            parts: ("xl/sharedStrings.xml", "<sst><si><t>Số lượng</t></si></sst>")));

        Assert.Contains("| Việc | Số lượng |\n|---|---|\n| =HYPERLINK(\"http://x\") | 2 |", report.Text, StringComparison.Ordinal);
        Assert.Contains(report.Report.Shown, finding => finding.Why.Contains("=1+1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>", "hidden", "bảng tính ẩn")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>", "veryHidden", "bảng tính ẩn")]
    [InlineData("<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>", "visible", "hàng ẩn")]
    [InlineData("<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>", "visible", "cột ẩn")]
    public async Task A_hidden_sheet_row_or_column_stops_the_import(string sheet, string state, string kind)
    {
        var report = await ImportAsync("a.xlsx", Xlsx(sheet, state));

        Assert.Null(report.Written);
        Assert.Contains(report.Report.Refused, finding => finding.Why.Contains(kind, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invisible_characters_stop_the_import_and_are_left_out_when_confirmed()
    {
        var file = System.Text.Encoding.UTF8.GetBytes("Chợ m\u200Bở cửa lúc sáu giờ.");

        Assert.Null((await ImportAsync("a.txt", file)).Written);
        Assert.Contains("Chợ mở cửa", (await ImportAsync("a.txt", file, "Nguyễn Thị Mẫu")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd.txt", "passwd.md")]
    [InlineData("--help; rm -rf $(x).txt", "help-rm-rf-x.md")]
    [InlineData("Ủy ban (bản 2).txt", "uy-ban-ban-2.md")]
    public void A_draft_has_a_plain_name_whatever_the_file_is_called(string name, string draft) => Assert.Equal(draft, DraftFile.NameFor(name));

    [Fact]
    public async Task A_draft_never_takes_the_place_of_a_file()
    {
        await using var kb = new Base();
        var before = File.ReadAllText(Path.Combine(kb.Folder, "documents", "cho.md"));

        var report = await ImportAsync("cho.txt", "Chợ mới"u8.ToArray(), "Ai đó", kb);

        Assert.Null(report.Written);
        Assert.Equal(before, File.ReadAllText(Path.Combine(kb.Folder, "documents", "cho.md")));
    }

    private static async Task<Imported> ImportAsync(string name, byte[] bytes, string? by = null, Base? kb = null)
    {
        await using var own = kb is null ? new Base() : null;
        var folder = Directory.CreateTempSubdirectory("chattutor-import-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, bytes);
            var report = await (kb ?? own!).Process().GetRequiredService<Import>()
                .RunAsync(new ImportRequest(path, null, by, by is null ? null : "đã xem bản gốc"), CancellationToken.None);
            return new Imported(report, report.Written is { } written ? await File.ReadAllTextAsync(written) : "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Imported(ImportReport Report, string Text)
    {
        public string? Written => Report.Written;
    }
}
