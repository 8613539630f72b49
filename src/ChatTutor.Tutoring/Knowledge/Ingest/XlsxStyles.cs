using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>The cell formats of an Excel file: which show a number as a date, and which hide what stands in the cell.</summary>
internal sealed partial class XlsxStyles
{
    private const int MostFormats = 65_536;

    private readonly List<bool> _whiteFonts = [];
    private readonly List<bool> _plainFills = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<(int Code, int Font, int Fill)> _formats = [];

    public static XlsxStyles Read(SafeZip zip)
    {
        var styles = new XlsxStyles();
        using var xml = zip.Xml("xl/styles.xml");
        var inside = "";
        while (xml?.Read() == true)
        {
            if (xml.IsStart)
            {
                inside = xml.Name is "fonts" or "fills" or "cellXfs" or "cellStyleXfs" or "dxfs" or "borders" ? xml.Name : inside;
                styles.Take(inside, xml);
            }
        }

        return styles;
    }

    /// <summary>True where the cell's number is a day.</summary>
    public bool IsDate(int format) => Code(format) is >= 14 and <= 22
        || (_codes.TryGetValue(Code(format), out var code) && DateLetters().IsMatch(Quoted().Replace(code, "")));

    /// <summary>How a format hides its cell; null where it does not.</summary>
    public string? Hidden(int format)
    {
        if (format < 0 || format >= _formats.Count)
        {
            return null;
        }

        var (code, font, fill) = _formats[format];
        return _codes.GetValueOrDefault(code)?.Replace(" ", "", StringComparison.Ordinal) is ";;;" ? "ô có định dạng không hiện chữ"
            : font < _whiteFonts.Count && _whiteFonts[font] && (fill >= _plainFills.Count || _plainFills[fill]) ? "chữ trắng trên nền trắng"
            : null;
    }

    private int Code(int format) => format >= 0 && format < _formats.Count ? _formats[format].Code : 0;

    private void Take(string inside, SafeXml xml)
    {
        if (_formats.Count > MostFormats || _whiteFonts.Count > MostFormats || _plainFills.Count > MostFormats || _codes.Count > MostFormats)
        {
            throw new UnsafeFileException("Bảng tính có quá nhiều định dạng.");
        }

        switch (inside, xml.Name)
        {
            case (_, "numFmt"):
                _codes[Number(xml, "numFmtId")] = xml.Attribute("formatCode") ?? "";
                break;
            case ("fonts", "font"):
                _whiteFonts.Add(false);
                break;
            case ("fonts", "color") when _whiteFonts.Count > 0:
                _whiteFonts[^1] = DocxLook.IsWhite(xml.Attribute("rgb")) || (xml.Attribute("theme") == "0" && xml.Attribute("tint") is null);
                break;
            case ("fills", "fill"):
                _plainFills.Add(true);
                break;
            case ("fills", "patternFill") when _plainFills.Count > 0:
                _plainFills[^1] = xml.Attribute("patternType") is null or "none";
                break;
            case ("fills", "fgColor") when _plainFills.Count > 0:
                _plainFills[^1] |= DocxLook.IsWhite(xml.Attribute("rgb"));
                break;
            case ("cellXfs", "xf"):
                _formats.Add((Number(xml, "numFmtId"), Number(xml, "fontId"), Number(xml, "fillId")));
                break;
        }
    }

    private static int Number(SafeXml xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex("[dDyY]")]
    private static partial Regex DateLetters();

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.")]
    private static partial Regex Quoted();
}
