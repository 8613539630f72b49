using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads an Excel file: each sheet a table; hidden sheets, rows, columns and cells, comments and formulas are kept apart.</summary>
internal sealed class XlsxReader
{
    private readonly SafeZip _zip;
    private readonly DraftText _draft;
    private readonly List<XlsxSheet> _sheets = [];

    private XlsxReader(SafeZip zip, DraftText draft) => (_zip, _draft) = (zip, draft);

    /// <exception cref="UnsafeFileException">The file is unsafe or broken.</exception>
    public static DraftText Read(byte[] bytes) => Read(bytes, out _);

    /// <summary>The same, with the sheets as rows of cells.</summary>
    /// <exception cref="UnsafeFileException">The file is unsafe or broken.</exception>
    public static DraftText Read(byte[] bytes, out IReadOnlyList<XlsxSheet> sheets)
    {
        using var zip = new SafeZip(bytes);
        var draft = new DraftText();
        OfficeFile.Check(zip, draft);
        if (!zip.Has("xl/workbook.xml"))
        {
            throw new UnsafeFileException("Tệp không phải bảng tính Excel: thiếu phần nội dung.");
        }

        var reader = new XlsxReader(zip, draft);
        reader.ReadSheets();
        sheets = reader._sheets;
        return draft;
    }

    private void ReadSheets()
    {
        var targets = OfficeFile.Targets(_zip, "xl/_rels/workbook.xml.rels", "xl/");
        var texts = SharedTexts();
        var styles = XlsxStyles.Read(_zip);
        foreach (var (name, id, isHidden) in Sheets().ToList())
        {
            if (targets.TryGetValue(id, out var part) && _zip.Has(part))
            {
                using var xml = _zip.Xml(part)!;
                var sheet = new XlsxSheet(xml, name, isHidden, texts, styles, _draft);
                sheet.Read();
                _sheets.Add(sheet);
            }
        }

        foreach (var part in _zip.Names.Where(IsComment))
        {
            using var xml = _zip.Xml(part)!;
            _draft.Hide(part, "nhận xét (comment)", string.Join(' ', xml.TextsOf(part.Contains("threaded", StringComparison.OrdinalIgnoreCase) ? "text" : "t")));
        }

        foreach (var part in _zip.Names.Where(name => name.StartsWith("xl/drawings/drawing", StringComparison.Ordinal)))
        {
            using var xml = _zip.Xml(part)!;
            _draft.Hide(part, "chữ trong hình vẽ, không đưa vào bản nháp", string.Join(' ', xml.TextsOf("t")), stops: false);
        }
    }

    private IEnumerable<(string Name, string Id, bool IsHidden)> Sheets()
    {
        using var xml = _zip.Xml("xl/workbook.xml")!;
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "sheet")
            {
                yield return (xml.Attribute("name") ?? "", xml.Attribute("id") ?? "", xml.Attribute("state") is "hidden" or "veryHidden");
            }
            else if (xml.IsStart && xml.Name == "definedName" && xml.Attribute("hidden") is "1" or "true")
            {
                _draft.Hide("tên ẩn", "tên vùng ẩn", xml.Attribute("name") ?? "", stops: false);
            }
        }
    }

    private List<string> SharedTexts()
    {
        var texts = new List<string>();
        using var xml = _zip.Xml("xl/sharedStrings.xml");
        var (text, length, isReading) = (new StringBuilder(), 0, false);
        while (xml?.Read() == true)
        {
            isReading = xml.Name == "rPh" ? !xml.IsStart : isReading || (xml.IsStart && xml.Name == "si");
            if (xml.IsText && isReading)
            {
                text.Append(xml.Text);
            }
            else if ((xml.IsEnd || (xml.IsStart && xml.IsEmpty)) && xml.Name == "si")
            {
                texts.Add(text.ToString());
                length += text.Length + 1;
                text.Clear();
                if (length > DraftText.Longest)
                {
                    throw new UnsafeFileException("Bảng tính có hơn 2 MB chữ; hãy chia nhỏ.");
                }
            }
        }

        return texts;
    }

    private static bool IsComment(string name) => name.EndsWith(".xml", StringComparison.Ordinal)
        && (name.StartsWith("xl/comments", StringComparison.Ordinal) || name.StartsWith("xl/threadedComments", StringComparison.Ordinal));
}
