using System.Globalization;

namespace ChatTutor.Domain.Rosters;

/// <summary>How many people of a row of the minimum standards a unit has, not counting the units below it.</summary>
public sealed record HeadcountLine(int Line, string Unit, string Row, int People);

/// <summary>Reads a list of headcounts: every line or none.</summary>
public static class HeadcountList
{
    private const int MostPeople = 1_000_000;

    private static readonly ListColumn _unit = new("Mã đơn vị", true, "mã", "đơn vị", "mã cơ quan");
    private static readonly ListColumn _row = new("Nhóm", true, "nhóm đối tượng", "mã nhóm");
    private static readonly ListColumn _people = new("Số người", true, "số lượng", "số lượng người", "biên chế", "quân số");

    /// <summary>Reads the rows of a file.</summary>
    public static IReadOnlyList<HeadcountLine> Read(
        IReadOnlyList<ListRow> rows, TargetRowNames groups, ListGuard guard, ListFaults faults)
    {
        if (ListTable.Read(rows, [_unit, _row, _people], faults) is not { } table)
        {
            return [];
        }

        ListTexts.JudgeTitles(table, guard, faults);
        var lines = table.Rows.Select(row => Line(row, groups)).OfType<HeadcountLine>().ToList();
        if (table.Rows.Count == 0)
        {
            faults.Add(new ListFault(table.Line, 0, "", "dưới dòng tên cột không có dòng nào"));
        }

        ListTexts.FindRepeated(lines, line => (line.Unit, line.Row), (line, first) =>
            faults.Add(new ListFault(line.Line, 0, "", $"{line.Unit}, nhóm {line.Row} đã có ở dòng {first.Line}")));
        return lines;
    }

    /// <summary>A number of people; null where the cell is empty or no such number, which is then a fault.</summary>
    internal static int? ReadNumber(ListCells row, ListColumn column)
    {
        var text = row.Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPeople)
        {
            return number;
        }

        if (text.Length > 0)
        {
            row.Fault(column, "phải là số nguyên từ 0 trở lên, không có dấu chấm, dấu phẩy");
        }

        return null;
    }

    private static HeadcountLine? Line(ListCells row, TargetRowNames groups)
    {
        var unit = UnitCode.Read(row.Text(_unit));
        var group = groups.Row(row.Text(_row));
        var people = ReadNumber(row, _people);
        if (unit is null)
        {
            row.Fault(_unit, row.Text(_unit).Length == 0 ? "ô để trống" : UnitCode.Shape);
        }

        if (group is null)
        {
            row.Fault(_row, row.Text(_row).Length == 0 ? "ô để trống" : groups.UnknownRow);
        }

        if (people is null && row.Text(_people).Length == 0)
        {
            row.Fault(_people, "ô để trống");
        }

        return unit is null || group is null || people is null ? null : new HeadcountLine(row.Line, unit, group, people.Value);
    }
}
