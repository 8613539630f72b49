using System.Text;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>A malformed document is refused with file and line; a good one says exactly what its front matter says.</summary>
public sealed class DocumentFileTests
{
    private const string Good = """
        ---
        number: 12/KH-UBND
        title: Kế hoạch dạy thử
        short_title: Kế hoạch 12
        also_called: [Kế hoạch thử, KH 12]
        kind: Kế hoạch
        issuer: UBND xã Mẫu
        issued: 2026-02-28
        classification: public
        source: mau.txt
        notes:
          - Đây là văn bản mẫu.
        ---

        # KẾ HOẠCH

        Trong {~~chuyên~>chuyển~~} đổi số.

        """;

    [Fact]
    public void A_good_file_is_read()
    {
        var document = KnowledgeFolder.Loaded(Parse(Good)).Document;

        Assert.Equal("mau", document.Id);
        Assert.Equal("12/KH-UBND", document.Number);
        Assert.Equal(["Kế hoạch thử", "KH 12"], document.AlsoCalled);
        Assert.Equal(new DateOnly(2026, 2, 28), document.Issued);
        Assert.Null(document.Signer);
        Assert.Equal(["Đây là văn bản mẫu."], document.Notes);
        Assert.Equal("# KẾ HOẠCH\n\nTrong {~~chuyên~>chuyển~~} đổi số.\n", document.Text);
    }

    [Theory]
    [InlineData("number: null")]
    [InlineData("number: ~")]
    [InlineData("number:")]
    public void A_blank_number_is_no_number(string line) =>
        Assert.Null(KnowledgeFolder.Loaded(Parse(Good.Replace("number: 12/KH-UBND", line))).Document.Number);

    [Theory]
    [InlineData("title: Kế hoạch dạy thử", "title: Kế hoạch: dạy thử", 3, "YAML")]
    [InlineData("title: Kế hoạch dạy thử", "title: \"Kế hoạch", 3, "YAML")]
    [InlineData("kind: Kế hoạch", "title: Hai lần", 6, "YAML")]
    [InlineData("issuer: UBND xã Mẫu\n", "", 1, "Thiếu khóa “issuer”")]
    [InlineData("issued: 2026-02-28\n", "", 1, "Thiếu khóa “issued”")]
    [InlineData("issuer:", "isuer:", 7, "“isuer” không có trong quy ước")]
    [InlineData("title: Kế hoạch dạy thử", "title: null", 3, "“title” không được để trống")]
    [InlineData("title: Kế hoạch dạy thử", "title: ''", 3, "“title” không được để trống")]
    [InlineData("title: Kế hoạch dạy thử", "title: [a, b]", 3, "“title” phải là một dòng chữ")]
    [InlineData("  - Đây là văn bản mẫu.", "  Đây là văn bản mẫu.", 12, "“notes” phải là danh sách")]
    [InlineData("issued: 2026-02-28", "issued: 28/02/2026", 8, "28/02/2026")]
    [InlineData("issued: 2026-02-28", "issued: 2026-02-30", 8, "2026-02-30")]
    [InlineData("chuyển~~}", "chuyển", 17, "đính chính")]
    [InlineData("chuyển~~}", "chuyển\n~~}", 17, "đính chính")]
    [InlineData("{~~chuyên~>chuyển~~}", "{~~chuyên chuyển~~}", 17, "đính chính")]
    [InlineData("{~~chuyên~>", "chuyên~>", 17, "đính chính")]
    [InlineData("{~~chuyên~>", "{~~a {~~chuyên~>", 17, "đính chính")]
    [InlineData("# KẾ HOẠCH\n\nTrong {~~chuyên~>chuyển~~} đổi số.\n", "  \n", 13, "Văn bản trống")]
    [InlineData("---\nnumber", "number", 1, "giữa hai dòng")]
    [InlineData("mẫu.\n---\n", "mẫu.\n", 1, "giữa hai dòng")]
    public void A_fault_is_named_with_file_and_line(string good, string bad, int line, string why)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var fault = Faults(Parse(Good.Replace(good, bad)))[0];

        Assert.Equal(("mau.md", line), (fault.File, fault.Line));
        Assert.Contains(why, fault.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_named_at_once()
    {
        var text = Good.Replace("2026-02-28", "hôm qua").Replace("issuer: UBND xã Mẫu", "issuer:").Replace("~~}", "");

        Assert.Equal([7, 8, 17], Faults(Parse(text)).Select(fault => fault.Line).Order());
    }

    [Fact]
    public void A_fault_reads_as_file_line_and_reason() =>
        Assert.Equal("mau.md:8: sai ngày", new KnowledgeFault("mau.md", 8, "sai ngày").ToString());

    [Fact]
    public void A_byte_that_is_not_utf8_is_refused_at_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xC3;

        var fault = Assert.Single(Faults(DocumentFile.Parse("mau.md", bytes)));

        Assert.Equal(15, fault.Line);
        Assert.Contains("UTF-8", fault.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---\nvăn bản")]
    [InlineData("---\n- a\n---\nvăn bản")]
    public void A_file_without_front_matter_is_refused(string text) => Assert.Equal(1, Faults(Parse(text))[0].Line);

    /// <summary>Without <see cref="PlainYaml"/> the deep ones end the test run: a stack overflow cannot be caught.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void Front_matter_nested_without_end_is_a_fault_not_a_crash(string unit)
    {
        var deep = string.Concat(Enumerable.Repeat(unit, 20_000));

        var faults = Faults(Parse(Good.Replace("[Kế hoạch thử, KH 12]", $"\n  {deep}")));

        Assert.Contains("YAML", faults[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_title_too_long_for_a_message_is_refused()
    {
        var fault = Assert.Single(Faults(Parse(Good.Replace("short_title: ", "short_title: " + new string('x', 60)))));

        Assert.Equal(4, fault.Line);
        Assert.Contains("tối đa là 60", fault.Why, StringComparison.Ordinal);
    }

    /// <summary>One to four bytes changed, with a fixed start value: read or refused, but never an exception.</summary>
    [Fact]
    public void A_damaged_file_is_never_a_crash()
    {
        const string Signs = "[]{}:-#&*!|>'\"%@`\n\t ?,~";
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var change = random.Next(4); change >= 0; change--)
            {
                var sign = random.Next(2) == 0 ? random.Next(256) : Signs[random.Next(Signs.Length)];
                bytes[random.Next(bytes.Length)] = (byte)sign;
            }

            Assert.InRange(DocumentFile.Parse("mau.md", bytes).Match(_ => 0, faults => faults.Count), 0, 40);
        }
    }

    [Fact]
    public void An_alias_in_front_matter_is_refused() =>
        Assert.Equal(5, Faults(Parse(Good.Replace("[Kế hoạch thử, KH 12]", "&a [*a]")))[0].Line);

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_not_a_crash() =>
        Assert.Equal(0, Assert.Single(Faults(DocumentFile.Read("khong-co/mau.md"))).Line);

    [Fact]
    public void The_version_changes_with_the_content_and_not_with_the_line_ends()
    {
        var version = KnowledgeFolder.Loaded(Parse(Good)).Document.Version;

        Assert.Matches("^[0-9a-f]{8}$", version);
        Assert.Equal(version, KnowledgeFolder.Loaded(Parse(Good.Replace("\n", "\r\n"))).Document.Version);
        Assert.NotEqual(version, KnowledgeFolder.Loaded(Parse(Good.Replace("mẫu.", "mẫu!"))).Document.Version);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_do_no_harm() => Assert.Equal(
        KnowledgeFolder.Loaded(Parse(Good)).Document.Text,
        KnowledgeFolder.Loaded(Parse("\uFEFF" + Good.Replace("\n", "\r\n"))).Document.Text);

    private static Reading<DocumentFile> Parse(string text) => DocumentFile.Parse("mau.md", Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<KnowledgeFault> Faults(Reading<DocumentFile> reading) =>
        reading.Match(_ => throw new InvalidOperationException("The file was read without a fault."), faults => faults);
}
