using System.Globalization;
using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads one sheet, row by row.</summary>
internal sealed class XlsxSheet(SafeXml xml, string name, bool isHidden, List<string> texts, XlsxStyles styles, DraftText draft)
{
    public const int MostRows = 50_000;
    public const int MostColumns = 256;

    // Excel counts days from here; it believes that 1900 had a 29 February.
    private static readonly DateTime _dayZero = new(1899, 12, 30);

    private readonly List<(int From, int To)> _hiddenColumns = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<int> _numbers = [];
    private readonly List<(int Row, int Column, string Kind)> _unseen = [];
    private int _row;
    private int _column;
    private int _length;
    private bool _rowIsHidden;
    private List<string> _cells = [];

    /// <summary>The visible rows that hold something, each with its number in the sheet.</summary>
    public IEnumerable<(int Row, IReadOnlyList<string> Cells)> Rows => _numbers.Zip(_rows);

    /// <summary>Cells that hold something else than a reader sees: a formula, or something hidden.</summary>
    public IReadOnlyList<(int Row, int Column, string Kind)> Unseen => _unseen;

    public void Read()
    {
        while (xml.Read())
        {
            if (xml.IsStart)
            {
                Start();
            }
            else if (xml.IsEnd && xml.Name == "row")
            {
                EndRow();
            }
        }

        if (_rows.Count > 0)
        {
            draft.See($"bảng tính “{name}”", $"## {DraftText.Spaces(name)}");
            draft.See($"bảng tính “{name}”", DraftText.Table(_rows));
        }
    }

    private void Start()
    {
        switch (xml.Name)
        {
            case "col" when xml.Attribute("hidden") is "1" or "true":
                _hiddenColumns.Add((Number("min", 1), Number("max", 1)));
                break;
            case "row":
                _row = Number("r", _row + 1);
                (_column, _rowIsHidden, _cells) = (0, xml.Attribute("hidden") is "1" or "true", []);
                break;
            case "c":
                _column = Column(xml.Attribute("r")) ?? _column + 1;
                Cell(xml.Attribute("t") ?? "n", Number("s", 0));
                break;
            case "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" when xml.Read() && xml.IsText:
                draft.Hide($"bảng tính “{name}”", "đầu trang hoặc chân trang, không đưa vào bản nháp", xml.Text, stops: false);
                break;
        }
    }

    private void Cell(string type, int format)
    {
        if (_column > MostColumns || _row > 1_048_576)
        {
            throw new UnsafeFileException($"Bảng tính “{name}” rộng hơn {MostColumns} cột.");
        }

        var (value, formula) = xml.IsEmpty ? ("", "") : Value(type);
        var shown = type == "s" ? Shared(value) : type == "b" ? value == "1" ? "ĐÚNG" : "SAI" : type == "n" && styles.IsDate(format) ? Day(value) : value;
        var where = $"bảng tính “{name}”, hàng {_row}, cột {_column}";
        draft.Hide(where, "công thức, chỉ đọc như chữ", formula, stops: false);
        if (formula.Length > 0)
        {
            _unseen.Add((_row, _column, "công thức"));
        }

        if (shown.Length == 0)
        {
            return;
        }

        if (HiddenBy(format) is { } kind)
        {
            draft.Hide(where, kind, shown);
            _unseen.Add((_row, _column, kind));
            return;
        }

        if ((_length += shown.Length) > DraftText.Longest)
        {
            throw new UnsafeFileException($"Bảng tính “{name}” có hơn 2 MB chữ; hãy chia nhỏ.");
        }

        while (_cells.Count < _column)
        {
            _cells.Add("");
        }

        _cells[_column - 1] = shown;
    }

    private string? HiddenBy(int format) => isHidden ? "bảng tính ẩn" : _rowIsHidden ? "hàng ẩn"
        : _hiddenColumns.Exists(range => range.From <= _column && _column <= range.To) ? "cột ẩn" : styles.Hidden(format);

    private (string Value, string Formula) Value(string type)
    {
        var (value, formula, inside) = (new StringBuilder(), new StringBuilder(), "");
        while (xml.Read() && !(xml.IsEnd && xml.Name == "c"))
        {
            inside = xml.IsStart ? xml.Name : xml.IsEnd ? "" : inside;
            if (xml.IsText && (inside is "v" || (inside is "t" && type == "inlineStr")))
            {
                value.Append(xml.Text);
            }
            else if (xml.IsText && inside is "f")
            {
                formula.Append('=').Append(xml.Text);
            }
        }

        return (value.ToString(), formula.ToString());
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "";

    private static string Day(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_958_466
            ? _dayZero.AddDays(days) is var day && day.TimeOfDay == TimeSpan.Zero
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : day.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
            : value;

    private void EndRow()
    {
        if (_cells.Count > 0)
        {
            _rows.Add(_cells);
            _numbers.Add(_row);
        }

        if (_rows.Count > MostRows)
        {
            throw new UnsafeFileException($"Bảng tính “{name}” có hơn {MostRows} hàng.");
        }
    }

    private int Number(string attribute, int otherwise) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>"AB12" is column 28.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + c - 'A' + 1;
        }

        return column > 0 ? column : null;
    }
}
