using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads a PDF with the tools of poppler, each in a process of its own with limits.</summary>
/// <remarks>
/// Seen: words drawn without ink (rendering mode 3), white words, tiny words, words outside the page or its crop box, properties.
/// Not seen, and never part of a draft: annotations, words in pictures, words behind a picture or of the colour of a box under them.
/// </remarks>
internal sealed class PdfReader(LimitedProcess process)
{
    public const int MostPages = 500;
    public const int MostOutput = 16 << 20;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] _tools = ["pdfinfo", "pdftotext", "pdftohtml"];

    /// <summary>Reads with the tools found in the search path of this process.</summary>
    public static PdfReader Usual() => new(new LimitedProcess(Environment.GetEnvironmentVariable("PATH") ?? "", Patience, MostOutput));

    /// <exception cref="UnsafeFileException">The file is unsafe or broken, or the tools are not installed.</exception>
    public async Task<DraftText> ReadAsync(byte[] bytes, CancellationToken ct)
    {
        if (Array.Find(_tools, tool => process.Find(tool) is null) is { } missing)
        {
            throw new UnsafeFileException($"Máy chủ chưa có công cụ đọc PDF ({missing}). Cài gói poppler-utils của Debian: apt install poppler-utils.");
        }

        // A name of our own: nothing in the name of the file reaches a command line.
        var file = Path.Combine(Path.GetTempPath(), $"chattutor-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, bytes, ct);
            return await ReadFileAsync(file, ct);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<DraftText> ReadFileAsync(string file, CancellationToken ct)
    {
        var draft = new DraftText();
        var info = await RunAsync("pdfinfo", ["-enc", "UTF-8", "-box", "-f", "1", "-l", "501", file], ct);
        Properties(info, draft);
        var text = await RunAsync("pdftotext", ["-layout", "-enc", "UTF-8", "-q", file, "-"], ct);
        var marked = await RunAsync("pdftohtml", ["-xml", "-hidden", "-i", "-q", "-zoom", "1", "-enc", "UTF-8", "-stdout", file], ct);
        var inked = await RunAsync("pdftohtml", ["-xml", "-i", "-q", "-zoom", "1", "-enc", "UTF-8", "-stdout", file], ct);
        var hidden = PdfHidden.Find(marked, inked, PdfBoxes.Read(info));
        foreach (var words in hidden)
        {
            draft.Hide($"trang {words.Page}", words.Kind, words.Text);
        }

        foreach (var (at, page) in text.Split('\f').Index())
        {
            foreach (var block in PdfLayout.Blocks(page, [.. hidden.Where(h => h.Page == at + 1).Select(h => h.Text)]))
            {
                draft.See(string.Create(CultureInfo.InvariantCulture, $"trang {at + 1}"), block);
            }
        }

        draft.Note("PDF không giữ tiêu đề và bảng: hãy đặt lại “#” và kẻ lại bảng theo bản gốc.");
        draft.Note("Không xem được: chữ trong ảnh, chú thích dán lên trang, chữ bị hình che hoặc cùng màu với nền màu.");
        return draft.Blocks.Count > 0 ? draft
            : throw new UnsafeFileException("PDF không có chữ nhìn thấy được (có thể là bản quét). Hãy dùng bản Word hoặc gõ lại.");
    }

    private Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken ct) =>
        process.RunAsync(process.Find(tool)!, arguments, ct);

    private static void Properties(string info, DraftText draft)
    {
        foreach (var line in info.Split('\n'))
        {
            switch (line.Split(':', 2))
            {
                case ["Pages", var pages] when !int.TryParse(pages, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostPages:
                    throw new UnsafeFileException($"PDF có hơn {MostPages} trang, hoặc khai sai số trang.");
                case ["Encrypted", var encrypted] when !encrypted.TrimStart().StartsWith("no", StringComparison.Ordinal):
                    throw new UnsafeFileException("PDF có mật khẩu hoặc bị khóa. Hãy bỏ khóa rồi nạp lại.");
                case ["JavaScript", var script] when script.Trim() != "no":
                    throw new UnsafeFileException("PDF chứa mã lệnh (JavaScript). Hãy in lại thành PDF mới.");
                case ["Title", var title]:
                    draft.Title = title.Trim();
                    draft.Hide("thuộc tính tệp", "title", title, stops: false);
                    break;
                case ["Author" or "Creator" or "Producer", var value]:
                    draft.Hide("thuộc tính tệp", line.Split(':')[0], value, stops: false);
                    break;
                case ["Subject" or "Keywords", var value]:
                    draft.Hide("thuộc tính tệp", line.Split(':')[0], value);
                    break;
            }
        }
    }
}
