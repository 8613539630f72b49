using System.Text;
using ChatTutor.Tutoring.Knowledge.Ingest;
using Xunit;
using static ChatTutor.Tests.Knowledge.Ingest.OfficeFiles;

namespace ChatTutor.Tests.Knowledge.Ingest;

/// <summary>Files made to exhaust or to deceive their reader are refused with a sentence, and cost little memory.</summary>
public sealed class BombTests
{
    // What reading may allocate at most, in all: far below what each of these files claims or would unpack to.
    private const long MostAllocated = 96L << 20;

    public static TheoryData<string> Names { get; } = [.. Hostile().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_refused_before_it_costs_memory(string name)
    {
        var (file, bytes, why) = Hostile()[name]();
        var reader = new FileReader(PdfReader.Usual());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Assert.Throws<UnsafeFileException>(() => reader.ReadAsync(file, bytes, CancellationToken.None).GetAwaiter().GetResult());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, Func<(string File, byte[] Bytes, string Why)>> Hostile() => new()
    {
        ["200 MB of zeros"] = () => ("a.docx", WithZeros(200), "quá lớn"),
        ["40 MB of zeros"] = () => ("a.docx", WithZeros(40), "bom nén"),
        ["six times 40 MB"] = () => ("a.docx", WithZeros(40, 6), ""),
        ["3,000 entries"] = () => ("a.docx", Zip(Enumerable.Range(0, 3_000).Select(i => ($"word/{i}.xml", "x"))), "hơn 2000 phần"),
        ["a ZIP inside"] = () => ("a.docx", Docx(Paragraph("x"), ("word/embeddings/a.zip", "PK")), "tệp nén khác"),
        ["a ZIP under another name"] = () => ("a.docx", Docx(Paragraph("x"), ("word/embeddings/a.bin", "PK\u0003\u0004abcd")), "tệp nén khác"),
        ["a part that claims less than it holds"] = () => ("a.docx", Claiming(Docx(Paragraph("chữ")), "word/document.xml", 60), "bị cắt"),
        ["a part that claims more than allowed"] = () => ("a.docx", Claiming(Docx(Paragraph("chữ")), "word/document.xml", uint.MaxValue - 1), "quá lớn"),
        ["a name that leads out"] = () => ("a.docx", Docx(Paragraph("x"), ("../../etc/passwd", "x")), "trỏ ra ngoài"),
        ["two parts of one name"] = () => ("a.docx", Docx(Paragraph("x"), ("word/document.xml", "<x/>")), "trùng tên"),
        ["a cut file"] = () => ("a.docx", Docx(Paragraph("x"))[..^30], "danh mục"),
        ["billion laughs"] = () => ("a.docx", WithXml("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"), "DTD"),
        ["an external entity"] = () => ("a.docx", WithXml("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"), "DTD"),
        ["XML 100,000 deep"] = () => ("a.docx", Docx(string.Concat(Enumerable.Repeat("<w:p>", 100_000))), "tầng"),
        ["tables in tables"] = () => ("a.docx", Docx(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 60))), "tầng"),
        ["3 MB of words"] = () => ("a.docx", Docx(string.Concat(Enumerable.Range(0, 3_000).Select(i => Paragraph($"{i}{new string('a', 1_000)}")))), ""),
        ["macros"] = () => ("a.docx", Docx(Paragraph("x"), ("word/vbaProject.bin", "x")), "macro"),
        ["macros by type"] = () => ("a.docx", Zip([("[Content_Types].xml", "<T><O ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></T>")]), "macro"),
        ["docm"] = () => ("a.docm", Docx(Paragraph("x")), "macro"),
        ["encrypted"] = () => ("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "mật khẩu"),
        ["PDF named docx"] = () => ("a.docx", "%PDF-1.4"u8.ToArray(), "không đúng với đuôi"),
        ["ZIP named txt"] = () => ("a.txt", Docx(Paragraph("x")), "không đúng với đuôi"),
        ["an unknown kind"] = () => ("a.exe", "MZ"u8.ToArray(), "Chỉ nhận"),
        ["text that is not UTF-8"] = () => ("a.txt", [0x43, 0xFF, 0xFE], "UTF-8"),
        ["not a Word file"] = () => ("a.docx", Zip([("[Content_Types].xml", "<T/>"), ("a.txt", "x")]), "thiếu phần nội dung"),
        ["60,000 rows"] = () => ("a.xlsx", Xlsx($"<sheetData>{string.Concat(Enumerable.Range(1, 60_000).Select(Row))}</sheetData>"), "hàng"),
        ["a cell in column 300"] = () => ("a.xlsx", Xlsx("<sheetData><row r=\"1\"><c r=\"KN1\"><v>1</v></c></row></sheetData>"), "cột"),
    };

    private static string Row(int row) => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row * 7919L % 1_000_003}</v></c></row>";

    private static byte[] WithXml(string xml) => Zip([("[Content_Types].xml", "<T/>"), ("word/document.xml", xml)]);

    [Fact]
    public void A_file_over_20_MB_is_not_even_opened()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.docx");
        using (var large = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose))
        {
            large.SetLength(1L << 30);

            Assert.Contains("20 MB", FileReader.Load(path).Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Deep_YAML_and_aliases_are_refused_with_a_line()
    {
        var deep = new string('[', 20_000);
        var text = Encoding.UTF8.GetBytes($"---\nnumber: {deep}\n---\nx\n");

        var faults = Tutoring.Knowledge.DocumentFile.Parse("a.md", text).Match(_ => [], failed => failed);

        Assert.Equal(2, Assert.Single(faults).Line);
    }
}
