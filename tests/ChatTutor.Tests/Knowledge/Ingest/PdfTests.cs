using System.Diagnostics;
using System.Text;
using ChatTutor.Tutoring.Knowledge.Ingest;
using Xunit;
using static ChatTutor.Tests.Knowledge.Ingest.OfficeFiles;

namespace ChatTutor.Tests.Knowledge.Ingest;

/// <summary>PDFs are read by poppler in a process of its own. Where poppler is not installed, only the refusal is tested.</summary>
public sealed class PdfTests
{
    private const string Visible = "BT /F1 12 Tf 72 700 Td (Gio mo cua la sau gio) Tj ET\n";

    private static bool HasPoppler => new LimitedProcess(Environment.GetEnvironmentVariable("PATH") ?? "", TimeSpan.FromSeconds(1), 1).Find("pdftohtml") is not null;

    [Fact]
    public async Task The_words_of_a_page_are_read_with_their_page()
    {
        if (HasPoppler)
        {
            var draft = await ReadAsync(Pdf(Visible));

            Assert.Equal(new DraftBlock("trang 1", "Gio mo cua la sau gio"), Assert.Single(draft.Blocks));
            Assert.DoesNotContain(draft.Hidden, hidden => hidden.Stops);
        }
    }

    [Theory]
    [InlineData("BT 3 Tr /F1 12 Tf 72 650 Td (bay gio) Tj ET", "", "không tô mực")]
    [InlineData("BT 1 1 1 rg /F1 12 Tf 72 650 Td (bay gio) Tj ET", "", "chữ trắng")]
    [InlineData("BT /F1 1 Tf 72 650 Td (bay gio) Tj ET", "", "quá nhỏ")]
    [InlineData("BT /F1 12 Tf 72 2000 Td (bay gio) Tj ET", "", "ngoài phần trang")]
    [InlineData("BT /F1 12 Tf 72 20 Td (bay gio) Tj ET", "/CropBox [0 100 595 842]", "ngoài phần trang")]
    public async Task Words_that_nobody_sees_are_shown_and_kept_out_of_the_draft(string content, string page, string kind)
    {
        if (HasPoppler)
        {
            var draft = await ReadAsync(Pdf(Visible + content, page: page));

            var hidden = Assert.Single(draft.Hidden, hidden => hidden.Stops);
            Assert.Contains(kind, hidden.Kind, StringComparison.Ordinal);
            Assert.Equal(("trang 1", "bay gio"), (hidden.Where, hidden.Text));
            Assert.DoesNotContain(draft.Blocks, block => block.Markdown.Contains("bay gio", StringComparison.Ordinal));
        }
    }

    public static TheoryData<string> Names { get; } = [.. Hostile().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_PDF_is_refused(string name)
    {
        if (HasPoppler)
        {
            await Assert.ThrowsAsync<UnsafeFileException>(() => ReadAsync(Hostile()[name]));
        }
    }

    private static Dictionary<string, byte[]> Hostile() => new()
    {
        ["10,000 pages"] = Pdf(Visible, $"<< /Type /Pages /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 10_000))}] /Count 10000 >>"),
        ["a claim of two billion pages"] = Pdf(Visible, "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"),
        ["a page tree that is its own child"] = Pdf(Visible, "<< /Type /Pages /Kids [2 0 R] /Count 400 >>"),
        ["garbage"] = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 7919 % 251))],
        ["nothing but a header"] = "%PDF-1.4\n"u8.ToArray(),
        ["encrypted"] = Pdf(Visible, trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [(a)(a)]"),
        ["only a scan"] = Pdf("BT 3 Tr /F1 12 Tf 72 700 Td (lop chu an) Tj ET"),
        ["a list that points at itself"] = Encoding.Latin1.GetBytes("%PDF-1.5\nxref\n0 0\ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF"),
    };

    [Fact]
    public async Task Without_poppler_the_package_to_install_is_named()
    {
        var reader = new PdfReader(new LimitedProcess("/nowhere", PdfReader.Patience, PdfReader.MostOutput));

        var refused = await Assert.ThrowsAsync<UnsafeFileException>(() => reader.ReadAsync(Pdf(Visible), CancellationToken.None));

        Assert.Contains("poppler-utils", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_never_ends_is_stopped_with_its_whole_tree()
    {
        var mark = $"1{Random.Shared.Next(100_000, 999_999)}";
        var process = new LimitedProcess("/usr/bin:/bin", TimeSpan.FromSeconds(1), 1 << 20);

        await Assert.ThrowsAsync<UnsafeFileException>(() => process.RunAsync("/bin/sh", ["-c", $"sleep {mark} & wait"], CancellationToken.None));

        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), sleep => CommandLineOf(sleep).Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tool_that_never_stops_talking_is_cut_off()
    {
        var process = new LimitedProcess("/usr/bin:/bin", TimeSpan.FromSeconds(20), 1 << 20);

        var refused = await Assert.ThrowsAsync<UnsafeFileException>(() => process.RunAsync("/usr/bin/yes", [], CancellationToken.None));

        Assert.Contains("1 MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_asks_for_more_memory_than_it_may_have_fails_alone()
    {
        var process = new LimitedProcess("/usr/bin:/bin", TimeSpan.FromSeconds(20), 1 << 20);
        if (process.Find("prlimit") is not null)
        {
            // tail keeps what it reads, and this never has a line.
            await Assert.ThrowsAsync<UnsafeFileException>(() => process.RunAsync("/usr/bin/tail", ["/dev/zero"], CancellationToken.None));
        }
    }

    private static Task<DraftText> ReadAsync(byte[] bytes) => PdfReader.Usual().ReadAsync(bytes, CancellationToken.None);

    private static string CommandLineOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
