namespace ChatTutor.Domain.Rosters;

/// <summary>A unit as a list states it.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Code">Valid, in capitals.</param>
/// <param name="Name">Normalised.</param>
/// <param name="Kind">The level.</param>
/// <param name="Parent">Code of the unit above; null at the top.</param>
/// <param name="Organisation">Null where the list does not say.</param>
/// <param name="People">People by row of the minimum standards, where the list states them.</param>
public sealed record UnitLine(
    int Line, string Code, string Name, UnitKind Kind, string? Parent, OrganisationKind? Organisation, IReadOnlyDictionary<string, int> People);

/// <summary>Reads a list of units: every line or none.</summary>
public static class UnitList
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 200;

    /// <summary>The column of codes.</summary>
    public static readonly ListColumn Code = new("Mã đơn vị", true, "mã", "mã cơ quan", "mã đv");

    /// <summary>The column of names.</summary>
    public static readonly ListColumn Name = new("Tên đơn vị", true, "tên", "tên cơ quan", "đơn vị", "tên đv");

    /// <summary>The column of levels.</summary>
    public static readonly ListColumn Kind = new("Cấp", true, "cấp đơn vị", "loại đơn vị", "cấp hành chính");

    /// <summary>The column of the units above.</summary>
    public static readonly ListColumn Parent = new("Đơn vị cấp trên", true, "mã đơn vị cấp trên", "cấp trên", "mã cấp trên", "trực thuộc", "đơn vị cha");

    /// <summary>The column of kinds of organisation.</summary>
    public static readonly ListColumn Organisation = new("Loại cơ quan", false, "loại tổ chức", "khối", "loại hình");

    /// <summary>Reads the rows of a file.</summary>
    /// <param name="rows">As they stand in the file.</param>
    /// <param name="groups">The groups whose numbers of people may stand in columns of their own.</param>
    /// <param name="guard">Judges what people wrote freely.</param>
    /// <param name="faults">Takes what is wrong; with any fault the lines are worth nothing.</param>
    public static IReadOnlyList<UnitLine> Read(
        IReadOnlyList<ListRow> rows, TargetRowNames groups, ListGuard guard, ListFaults faults)
    {
        var counts = groups.Codes.Select(code => (code, Column: new ListColumn(code, false, $"số người {code}", $"số {code}"))).ToList();
        if (ListTable.Read(rows, [Code, Name, Kind, Parent, Organisation, .. counts.Select(count => count.Column)], faults) is not { } table)
        {
            return [];
        }

        ListTexts.JudgeTitles(table, guard, faults);
        var lines = table.Rows.Select(row => Line(row, counts, guard)).OfType<UnitLine>().ToList();
        if (table.Rows.Count == 0)
        {
            faults.Add(new ListFault(table.Line, 0, "", "dưới dòng tên cột không có dòng nào"));
        }

        ListTexts.FindRepeated(lines, line => line.Code, (line, first) =>
            faults.Add(new ListFault(line.Line, 0, Code.Name, $"mã {line.Code} đã có ở dòng {first.Line}")));
        return lines;
    }

    private static UnitLine? Line(ListCells row, List<(string Row, ListColumn Column)> counts, ListGuard guard)
    {
        var code = ReadCode(row);
        var name = ReadName(row, guard);
        var kind = ReadKind(row);
        var above = row.Text(Parent);
        var parent = above.Length == 0 ? null : UnitCode.Read(above);
        if (above.Length > 0 && parent is null)
        {
            row.Fault(Parent, $"phải là mã của đơn vị cấp trên; {UnitCode.Shape}");
        }

        var organisation = UnitWords.ReadOrganisation(row.Text(Organisation));
        if (organisation is null && row.Text(Organisation).Length > 0)
        {
            row.Fault(Organisation, "chỉ nhận: Cơ quan Đảng; Cơ quan chính quyền; Mặt trận, tổ chức chính trị - xã hội; Đơn vị sự nghiệp công lập");
        }

        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (group, column) in counts)
        {
            if (HeadcountList.ReadNumber(row, column) is { } number)
            {
                people[group] = number;
            }
        }

        return code is null || name is null || kind is null || (above.Length > 0 && parent is null) ? null
            : new UnitLine(row.Line, code, name, kind.Value, parent, organisation, people);
    }

    private static string? ReadCode(ListCells row)
    {
        var text = row.Text(Code);
        if (UnitCode.Read(text) is { } code)
        {
            return code;
        }

        row.Fault(Code, text.Length == 0 ? "ô để trống"
            : UnitCode.Read(row.Text(Name)) is not null ? "giống tên hơn là mã; có thể hai cột bị đổi chỗ" : UnitCode.Shape);
        return null;
    }

    private static string? ReadName(ListCells row, ListGuard guard)
    {
        var name = row.Text(Name);
        var why = name.Length == 0 ? "ô để trống"
            : name.Length > LongestName ? $"dài hơn {LongestName} ký tự"
            : !name.Any(char.IsLetter) || (name.Any(c => char.IsAsciiDigit(c) || c == '.') && !name.Contains(' ')) ? "giống mã hơn là tên; có thể hai cột bị đổi chỗ"
            : UnitWords.IsDistrict(name) ? UnitWords.NoDistrict
            : guard.MustNotBeKept(name) ? "có dữ liệu cá nhân hoặc nội dung không được phép nêu ở đây" : null;
        if (why is not null)
        {
            row.Fault(Name, why);
        }

        return why is null ? name : null;
    }

    private static UnitKind? ReadKind(ListCells row)
    {
        var text = row.Text(Kind);
        var kind = UnitWords.ReadKind(text);
        if (kind is null)
        {
            row.Fault(Kind, text.Length == 0 ? "ô để trống" : UnitWords.IsDistrict(text) ? UnitWords.NoDistrict
                : "chỉ nhận: Thành phố; Sở, ban, ngành; Xã, phường; Thôn, tổ dân phố; Đơn vị trực thuộc");
        }

        return kind;
    }
}
