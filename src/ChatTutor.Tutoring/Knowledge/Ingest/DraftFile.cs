using System.Globalization;
using System.Text;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Writes a draft: the front matter the loader wants, with blanks for what only a person knows, then the text.</summary>
internal static class DraftFile
{
    private const int LongestName = 60;

    /// <summary>Keys a person has to fill in. Blank, the loader refuses the file and names them; only "number" may stay null.</summary>
    public static IReadOnlyList<string> Missing { get; } = ["number", "title", "short_title", "kind", "issuer", "issued", "classification"];

    /// <summary>A file name of plain letters, digits and dashes, whatever the source is called.</summary>
    public static string NameFor(string path)
    {
        var folded = VietnameseText.Fold(VietnameseText.Normalise(Path.GetFileNameWithoutExtension(path)));
        var name = string.Join('-', new string([.. folded.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (name.Length == 0 ? "van-ban" : name.Length <= LongestName ? name : name[..LongestName].TrimEnd('-')) + ".md";
    }

    public static string Compose(string markdown, string source, string hash, string? by, DateOnly today)
    {
        var text = new StringBuilder("---\n")
            .Append("number:          # số hiệu, ví dụ 138/KH-UBND; bản gốc để trống thì ghi null\n")
            .Append("title:           # tên đầy đủ\n")
            .Append("short_title:     # tên ngắn, tối đa 60 ký tự\n")
            .Append("kind:            # Quyết định, Kế hoạch, Công văn …\n")
            .Append("issuer:          # cơ quan ban hành, viết đủ\n")
            .Append("issued:          # năm-tháng-ngày, ví dụ 2026-05-18; bản gốc để trống thì ghi null\n")
            .Append("classification:  # chỉ điền public khi văn bản được phép công khai\n")
            .Append("source: ").Append(YamlScalar.Quoted(source)).Append('\n')
            .Append("source_sha256: ").Append(YamlScalar.Quoted(hash)).Append('\n');
        if (by is not null)
        {
            text.Append("approved_by: ").Append(YamlScalar.Quoted(by)).Append('\n')
                .Append("approved_on: ").Append(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.Append("---\n\n").Append(markdown.Trim()).Append('\n').ToString();
    }
}
