using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>A list whose heading was understood: the rows below it, cell by cell.</summary>
public sealed class ListTable
{
    // Offices put a title above the heading: it is looked for this far down.
    private const int TitleRows = 10;
    private static readonly string[] _counters = ["stt", "tt", "so tt", "so thu tu"];

    private readonly ListFaults _faults;
    private readonly Dictionary<ListColumn, int> _places = [];
    private readonly int _width;
    private readonly HashSet<int> _unnamed = [];

    private ListTable(IReadOnlyList<ListRow> rows, int heading, IReadOnlyList<ListColumn> columns, ListFaults faults)
    {
        _faults = faults;
        var row = rows[heading];
        _width = row.Cells.Count;
        for (var at = 0; at < row.Cells.Count; at++)
        {
            Take(row.Line, at, ListColumn.Key(row.Cells[at]), columns);
        }

        foreach (var missing in columns.Where(column => column.IsRequired && !_places.ContainsKey(column)))
        {
            faults.Add(new ListFault(row.Line, 0, "", $"thiếu cột “{missing.Name}”"));
        }

        Rows = [.. rows.Skip(heading + 1).Where(data => data.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(data => new ListCells(this, data))];
        Above = [.. rows.Take(heading)];
        Line = row.Line;
    }

    /// <summary>The line of the heading.</summary>
    public int Line { get; }

    /// <summary>What stands above the heading: titles, which are not taken in.</summary>
    public IReadOnlyList<ListRow> Above { get; }

    /// <summary>The rows that hold something.</summary>
    public IReadOnlyList<ListCells> Rows { get; }

    /// <summary>Finds the heading and judges it: unknown, private, repeated and missing columns are faults.</summary>
    /// <returns>Null where there is no heading.</returns>
    public static ListTable? Read(IReadOnlyList<ListRow> rows, IReadOnlyList<ListColumn> columns, ListFaults faults)
    {
        if (Spoiled(rows, faults))
        {
            return null;        // whatever else were said about unreadable text would mislead
        }

        var filled = rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        var heading = filled.Take(TitleRows).ToList().FindIndex(row =>
            row.Cells.Count(cell => columns.Any(column => column.Is(ListColumn.Key(cell)))) >= 2);
        if (heading >= 0)
        {
            return new ListTable(filled, heading, columns, faults);
        }

        var names = string.Join(", ", columns.Where(column => column.IsRequired).Select(column => column.Name));
        faults.Add(new ListFault(filled.Count > 0 ? filled[0].Line : 0, 0, "", $"không thấy dòng tên cột; cần các cột: {names}"));
        return null;
    }

    /// <summary>Whether the list has a column.</summary>
    public bool Has(ListColumn column) => _places.ContainsKey(column);

    internal string Raw(ListRow row, ListColumn column) =>
        _places.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : "";

    internal void Fault(ListRow row, ListColumn column, string why) =>
        _faults.Add(new ListFault(row.Line, _places.TryGetValue(column, out var at) ? at + 1 : 0, column.Name, why));

    /// <summary>Cells beyond the heading or under an empty name.</summary>
    internal void CheckWidth(ListRow row)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if ((at >= _width || _unnamed.Contains(at)) && !string.IsNullOrWhiteSpace(row.Cells[at]))
            {
                _faults.Add(new ListFault(row.Line, at + 1, "", "ô nằm ngoài các cột có tên; có thể thừa dấu phân cách"));
                return;
            }
        }
    }

    private static bool Spoiled(IReadOnlyList<ListRow> rows, ListFaults faults)
    {
        const int Enough = 3;
        var found = 0;
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Cells.Count && found < Enough; at++)
            {
                if (SpoiledText.Of(row.Cells[at]) is { } why)
                {
                    faults.Add(new ListFault(row.Line, at + 1, "", why));
                    found++;
                }
            }
        }

        return found > 0;
    }

    private void Take(int line, int at, string key, IReadOnlyList<ListColumn> columns)
    {
        if (key.Length == 0)
        {
            _unnamed.Add(at);
        }
        else if (columns.FirstOrDefault(column => column.Is(key)) is { } column)
        {
            if (!_places.TryAdd(column, at))
            {
                _faults.Add(new ListFault(line, at + 1, column.Name, $"cột này đã có ở cột {_places[column] + 1}"));
            }
        }
        else if (PrivateColumns.Named(key) is { } named)
        {
            _faults.Add(new ListFault(line, at + 1, named, "dữ liệu cá nhân mà ChatTutor không cần (mục VII.1); hãy bỏ hẳn cột này rồi nạp lại"));
        }
        else if (!_counters.Contains(key, StringComparer.Ordinal))
        {
            var known = string.Join(", ", columns.Select(c => c.Name));
            _faults.Add(new ListFault(line, at + 1, "", $"không biết cột này; các cột được nhận: {known}"));
        }
    }
}

/// <summary>One row below the heading.</summary>
public sealed class ListCells
{
    private readonly ListTable _table;
    private readonly ListRow _row;

    internal ListCells(ListTable table, ListRow row)
    {
        (_table, _row) = (table, row);
        table.CheckWidth(row);
    }

    /// <summary>The line of the file.</summary>
    public int Line => _row.Line;

    /// <summary>A cell, normalised (NFC), blanks joined; empty where the list has no such column. A formula is a fault and yields nothing.</summary>
    public string Text(ListColumn column)
    {
        var text = string.Join(' ', VietnameseText.Normalise(_table.Raw(_row, column))
            .Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 1 && text[0] is '=' or '+' or '@')
        {
            Fault(column, "ô là công thức; hãy thay bằng giá trị (Dán đặc biệt, Giá trị)");
            return "";
        }

        return text;
    }

    /// <summary>Adds a fault of a cell.</summary>
    public void Fault(ListColumn column, string why) => _table.Fault(_row, column, why);
}
