using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Walks through one part of a Word file, element by element, and gives its paragraphs and tables away as they end.</summary>
internal sealed class DocxWalk(SafeXml xml, DocxStyles styles, DraftText draft, string where, Action<string, string> take)
{
    private const int MostNested = 32;

    // What was before a change, and what an old reader is shown instead of a picture, would be read twice.
    private static readonly string[] _skipped = ["Fallback", "rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPr", "sdtPr", "numbering"];

    private readonly Stack<DocxParagraph> _paragraphs = new();
    private readonly Stack<DocxTable> _tables = new();
    private DocxLook _direct = new();
    private int _number;
    private int _inserted;
    private int _inProperties;
    private bool _inRun;
    private bool _inRunProperties;

    private string Place => _tables.TryPeek(out var table)
        ? string.Create(CultureInfo.InvariantCulture, $"{where} {_number}, bảng, hàng {table.Rows.Count + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"{where} {_number}");

    public void Run()
    {
        while (xml.Read())
        {
            if (xml.IsStart && _skipped.Contains(xml.Name))
            {
                Skip();
            }
            else if (xml.IsStart)
            {
                var isEmpty = xml.IsEmpty;
                Start(xml.Name);
                if (isEmpty)
                {
                    End(xml.Name);
                }
            }
            else if (xml.IsEnd)
            {
                End(xml.Name);
            }
        }
    }

    private void Start(string name)
    {
        if (_inRunProperties)
        {
            _direct.Take(xml);
            return;
        }

        switch (name)
        {
            case "p":
                Open(_paragraphs, new DocxParagraph());
                _number++;
                break;
            case "tbl":
                Open(_tables, new DocxTable());
                break;
            case "pPr" or "tcPr" or "trPr" or "tblPr" or "tabs":
                _inProperties++;
                break;
            case "r":
                (_inRun, _direct) = (true, new DocxLook());
                break;
            case "rPr":
                _inRunProperties = _inRun && _inProperties == 0 && !xml.IsEmpty;
                _inProperties++;
                break;
            case "ins" or "moveTo" when _inProperties == 0:
                _inserted++;
                break;
            default:
                Property(name);
                Content(name);
                break;
        }
    }

    private void Property(string name)
    {
        var (paragraph, table) = (_paragraphs.TryPeek(out var p) ? p : null, _tables.TryPeek(out var t) ? t : null);
        switch (name)
        {
            case "pStyle" when paragraph is not null:
                paragraph.Style = xml.Attribute("val");
                break;
            case "outlineLvl" when paragraph is not null:
                paragraph.Outline = DocxLook.Level(xml);
                break;
            case "numPr" when paragraph is not null:
                paragraph.IsNumbered = true;
                break;
            case "shd" when _inProperties > 0 && paragraph is not null:
                paragraph.IsShaded = DocxLook.IsColour(xml);
                break;
            case "shd" when _inProperties > 0 && table is not null:
                table.IsCellShaded = DocxLook.IsColour(xml);
                break;
            case "gridSpan" when table is not null && int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var span):
                table.Span = span;
                break;
            case "hidden" when table is not null && _inProperties > 0:
                table.IsRowHidden = true;
                break;
        }
    }

    private void Content(string name)
    {
        if (_inProperties > 0 || !_paragraphs.TryPeek(out var paragraph))
        {
            return;
        }

        switch (name)
        {
            case "t" or "delText" or "instrText" or "delInstrText" when !xml.IsEmpty && xml.Read() && xml.IsText:
                Words(paragraph, name, xml.Text);
                break;
            case "tab" or "ptab":
                paragraph.Text.Append(' ');
                break;
            case "br" or "cr":
                paragraph.Text.Append('\n');
                break;
            case "noBreakHyphen":
                paragraph.Text.Append('-');
                break;
            case "docPr" or "cNvPr":
                draft.Hide(Place, "chữ thay ảnh", $"{xml.Attribute("title")} {xml.Attribute("descr")}");
                break;
            case "drawing" or "pict" or "object":
                draft.Note("Tệp có hình hoặc đối tượng nhúng: chữ trong hình không đọc được.");
                break;
            case "altChunk" or "subDoc":
                throw new UnsafeFileException("Tệp ghép từ tệp khác; hãy dán nội dung vào thẳng tài liệu.");
        }
    }

    private void Words(DocxParagraph paragraph, string name, string text)
    {
        var look = new DocxLook();
        look.Inherit(_direct);
        look.Inherit(styles.Look(_direct.Style, paragraph.Style));
        var onColour = paragraph.IsShaded || _tables.Any(table => table.IsCellShaded);
        var kind = name switch
        {
            "delText" or "delInstrText" => "thay đổi chưa duyệt: chữ đã xóa",
            "instrText" => "mã trường",
            _ => look.Hidden(onColour),
        };
        if (kind is not null)
        {
            paragraph.Hide(kind, text);
            return;
        }

        if (_inserted > 0)
        {
            paragraph.Hide("thay đổi chưa duyệt: chữ thêm vào", text);
        }

        paragraph.Text.Append(text);
    }

    private void End(string name)
    {
        switch (name)
        {
            case "pPr" or "tcPr" or "trPr" or "tblPr" or "tabs":
                _inProperties = Math.Max(0, _inProperties - 1);
                break;
            case "rPr":
                (_inRunProperties, _inProperties) = (false, Math.Max(0, _inProperties - 1));
                break;
            case "ins" or "moveTo" when _inProperties == 0:
                _inserted = Math.Max(0, _inserted - 1);
                break;
            case "r":
                _inRun = false;
                break;
            case "p" when _paragraphs.TryPop(out var paragraph):
                Close(paragraph);
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.EndCell();
                break;
            case "tr" when _tables.TryPeek(out var table):
                CloseRow(table);
                break;
            case "tbl" when _tables.TryPop(out var table):
                Close(table);
                break;
        }
    }

    private void Close(DocxParagraph paragraph)
    {
        foreach (var (kind, text) in paragraph.Hidden)
        {
            draft.Hide(Place, kind, text.ToString(), stops: kind != "mã trường");
        }

        var words = paragraph.Text.ToString().Trim();
        if (words.Length == 0)
        {
            return;
        }

        if (_tables.TryPeek(out var table))
        {
            table.Cell.Append(table.Cell.Length > 0 ? " " : "").Append(words);
            return;
        }

        if (paragraph.IsNumbered)
        {
            draft.Note("Có đoạn đánh số tự động: số không nằm trong chữ, bản nháp ghi “-”; hãy đối chiếu với bản gốc.");
        }

        var lead = (paragraph.Outline ?? styles.Outline(paragraph.Style)) is { } level ? new string('#', Math.Min(level + 1, 6)) + " "
            : paragraph.IsNumbered ? "- " : "";
        take(Place, lead + words);
    }

    private void CloseRow(DocxTable table)
    {
        if (table.IsRowHidden)
        {
            draft.Hide(Place, "hàng ẩn", string.Join(" | ", table.Row));
        }
        else
        {
            table.Rows.Add(table.Row);
        }

        (table.Row, table.IsRowHidden) = ([], false);
    }

    /// <summary>A table inside a cell becomes words of that cell: Markdown has no such thing.</summary>
    private void Close(DocxTable table)
    {
        if (_tables.TryPeek(out var outer))
        {
            outer.Cell.Append(' ').AppendJoin("; ", table.Rows.Select(row => string.Join(", ", row)));
            draft.Note("Có bảng nằm trong bảng: bản nháp gộp vào một ô; hãy xem lại.");
        }
        else if (table.Rows.Count > 0 && table.Rows.Exists(row => row.Any(cell => cell.Length > 0)))
        {
            take(Place, DraftText.Table(table.Rows));
        }
    }

    private void Skip()
    {
        for (var depth = xml.Depth; !xml.IsEmpty && xml.Read() && !(xml.IsEnd && xml.Depth == depth);)
        {
        }
    }

    private static void Open<T>(Stack<T> stack, T item)
    {
        if (stack.Count >= MostNested)
        {
            throw new UnsafeFileException($"Đoạn hoặc bảng trong tệp lồng quá {MostNested} tầng.");
        }

        stack.Push(item);
    }
}
