using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>A file of <c>knowledge/documents/</c>: front matter between two <c>---</c> lines, then Markdown.</summary>
/// <param name="Document">What is served.</param>
/// <param name="Removed">Page noise of the source that the body leaves out, in order of occurrence.</param>
public sealed record DocumentFile(SourceDocument Document, IReadOnlyList<string> Removed)
{
    private const string Fence = "---";
    private const int LongestShortTitle = 60;

    /// <summary>Reads a file from disk.</summary>
    public static Reading<DocumentFile> Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeFault(path, 0, "Không đọc được tệp: tệp không có hoặc không được phép mở.");
        }
    }

    /// <summary>Reads the bytes of a file; <paramref name="file"/> gives the id and is named in faults.</summary>
    public static Reading<DocumentFile> Parse(string file, ReadOnlySpan<byte> bytes)
    {
        if (Utf8Text.FirstBadLine(bytes) is int bad)
        {
            return new KnowledgeFault(file, bad, "Tệp phải ở mã UTF-8; dòng này có byte không hợp lệ.");
        }

        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var close = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || close < 0)
        {
            return new KnowledgeFault(
                file, 1, $"Phần thông tin đầu tệp phải nằm giữa hai dòng “{Fence}”, dòng thứ nhất ở đầu tệp.");
        }

        var faults = new List<KnowledgeFault>();
        var front = FrontMatter.Parse(file, string.Join('\n', lines[1..close]), faults);
        var body = string.Join('\n', lines[(close + 1)..]).Trim('\n');
        CheckBody(file, lines, close + 1, faults);
        var read = front is null ? null : new DocumentFile(Compose(file, front, body + "\n", version), front.List("removed"));
        return faults.Count > 0 || read is null ? faults : read;
    }

    private static SourceDocument Compose(string file, FrontMatter front, string body, string version)
    {
        var document = new SourceDocument
        {
            Id = Path.GetFileNameWithoutExtension(file),
            Number = front.TextOrNull("number"),
            Title = front.Text("title"),
            ShortTitle = front.Text("short_title"),
            AlsoCalled = front.List("also_called"),
            Kind = front.Text("kind"),
            Issuer = front.Text("issuer"),
            Issued = front.DateOrNull("issued"),
            Signer = front.TextOrNull("signer"),
            Audience = front.List("audience"),
            Classification = front.Text("classification"),
            Source = front.Text("source"),
            Notes = front.List("notes"),
            Text = body,
            Version = version,
        };
        if (document.ShortTitle.Length > LongestShortTitle)
        {
            front.Fault("short_title", string.Create(
                CultureInfo.InvariantCulture,
                $"Tên ngắn dài {document.ShortTitle.Length} ký tự; tối đa là {LongestShortTitle} để vừa một tin nhắn."));
        }

        CheckProvenance(front);
        return document;
    }

    /// <summary>Where the file came from and who let it in; a file without these keys is as valid as before.</summary>
    private static void CheckProvenance(FrontMatter front)
    {
        if (front.TextOrNull("source_sha256") is { } hash && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit)))
        {
            front.Fault("source_sha256", "Mã SHA-256 của tệp gốc phải gồm 64 chữ số hệ mười sáu.");
        }

        if (front.TextOrNull("approved_by") is null != front.DateOrNull("approved_on") is null)
        {
            front.Fault(front.TextOrNull("approved_by") is null ? "approved_on" : "approved_by", "Người duyệt (approved_by) và ngày duyệt (approved_on) phải đi cùng nhau.");
        }
    }

    private static void CheckBody(string file, string[] lines, int from, List<KnowledgeFault> faults)
    {
        if (lines.Skip(from).All(string.IsNullOrWhiteSpace))
        {
            faults.Add(new KnowledgeFault(file, from, "Văn bản trống: sau phần thông tin đầu tệp không có nội dung."));
        }

        for (var at = from; at < lines.Length; at++)
        {
            if (!CorrectionMarks.AreWhole(lines[at]))
            {
                faults.Add(new KnowledgeFault(
                    file, at + 1, "Dấu đính chính phải viết trọn trên một dòng: {~~chữ in sai~>chữ đúng~~}."));
            }
        }
    }
}
