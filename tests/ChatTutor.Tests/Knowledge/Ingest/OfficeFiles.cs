using System.IO.Compression;
using System.Text;

namespace ChatTutor.Tests.Knowledge.Ingest;

/// <summary>Writes the files that tests import, the hostile ones too: none of them lies in the repository.</summary>
internal static class OfficeFiles
{
    public const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    public static byte[] Docx(string body, params (string Name, string Content)[] parts) => Zip(
        [("[Content_Types].xml", Types), ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"), .. parts]);

    public static string Paragraph(string text, string runProperties = "", string paragraphProperties = "") =>
        $"<w:p><w:pPr>{paragraphProperties}</w:pPr><w:r><w:rPr>{runProperties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Xlsx(string sheet, string state = "visible", params (string Name, string Content)[] parts) => Zip(
    [
        ("[Content_Types].xml", Types),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" state=\"{state}\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet>{sheet}</worksheet>"),
        .. parts,
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>A Word file with one more part of so many zero bytes.</summary>
    public static byte[] WithZeros(int megabytes, int parts = 1)
    {
        using var file = new MemoryStream();
        file.Write(Docx(Paragraph("Nội dung")));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var part = 0; part < parts; part++)
            {
                using var entry = zip.CreateEntry($"word/media/image{part}.xml", CompressionLevel.SmallestSize).Open();
                for (var i = 0; i < megabytes; i++)
                {
                    entry.Write(new byte[1 << 20]);
                }
            }
        }

        return file.ToArray();
    }

    /// <summary>Overwrites the size that the list of a ZIP file claims for one of its parts.</summary>
    public static byte[] Claiming(byte[] zip, string name, uint size)
    {
        var header = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name)) - 46;
        BitConverter.TryWriteBytes(zip.AsSpan(header + 24), size);
        return zip;
    }

    /// <summary>A PDF of one page, written by hand.</summary>
    public static byte[] Pdf(string content, string pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", string page = "", string trailer = "")
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", pages,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (at, one) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(at + 1).Append(" 0 obj\n").Append(one).Append("\nendobj\n");
        }

        var list = file.Length;
        file.Append("xref\n0 ").Append(places.Count + 1).Append("\n0000000000 65535 f \n")
            .AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"))
            .Append("trailer << /Size ").Append(places.Count + 1).Append(" /Root 1 0 R ").Append(trailer).Append(" >>\nstartxref\n").Append(list).Append("\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
