using System.Buffers;

namespace ChatTutor.Domain.Rosters;

/// <summary>A person as a unit's list states it.</summary>
public sealed record RosterEntry
{
    /// <summary>The line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>The person's number in the unit's list, in capitals; at most 32 characters.</summary>
    public required string Number { get; init; }

    /// <summary>Normalised, at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit; valid, but nobody has looked whether there is such a unit.</summary>
    public required string Unit { get; init; }

    /// <summary>At most 100 characters; empty where the list does not say.</summary>
    public required string Title { get; init; }

    /// <summary>Row of the minimum standards, e.g. <c>G3x</c>; null where the list does not say.</summary>
    public string? Row { get; init; }

    /// <summary>Group of jobs of Sở Nội vụ.</summary>
    /// <value>1 to 4; null where the list does not say.</value>
    public int? JobGroup { get; init; }

    /// <summary>Heads a body.</summary>
    public bool Head { get; init; }

    /// <summary>Works in a sector with a framework of its own.</summary>
    public bool OwnFramework { get; init; }

    /// <summary>For which of these the list has a column; about the others it says nothing, and what is known stays.</summary>
    public RosterParts Says { get; init; }
}

/// <summary>What a list may say about a person besides number, name and unit.</summary>
[Flags]
public enum RosterParts
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary><see cref="RosterEntry.Title"/>.</summary>
    Title = 1,

    /// <summary><see cref="RosterEntry.Row"/>.</summary>
    Row = 2,

    /// <summary><see cref="RosterEntry.JobGroup"/>.</summary>
    JobGroup = 4,

    /// <summary><see cref="RosterEntry.Head"/>.</summary>
    Head = 8,

    /// <summary><see cref="RosterEntry.OwnFramework"/>.</summary>
    OwnFramework = 16,
}

/// <summary>Reads a list of people: every line or none. No fault repeats a name or a number.</summary>
public sealed class RosterList
{
    private const int LongestNumber = 32;
    private const int LongestName = 80;
    private const int LongestTitle = 100;

    private static readonly ListColumn _number = new("Mã số", true, "mã số cán bộ", "số hiệu", "số hiệu cán bộ", "mã cán bộ", "mã nhân viên", "mã công chức");
    private static readonly ListColumn _name = new("Họ và tên", true, "họ tên", "tên", "họ và tên cán bộ");
    private static readonly ListColumn _unit = new("Mã đơn vị", true, "đơn vị", "mã cơ quan");
    private static readonly ListColumn _title = new("Chức danh", false, "chức vụ", "vị trí", "vị trí việc làm");
    private static readonly ListColumn _row = new("Nhóm đối tượng", false, "nhóm");
    private static readonly ListColumn _job = new("Nhóm công việc", false, "nhóm công việc theo sở nội vụ");
    private static readonly ListColumn _head = new("Người đứng đầu", false, "là người đứng đầu");
    private static readonly ListColumn _sector = new("Ngành có khung riêng", false, "khung riêng", "ngành riêng");

    private static readonly SearchValues<char> _numberSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-/_");
    private static readonly string[] _yes = ["x", "có", "1", "đúng", "true"];
    private static readonly string[] _no = ["", "không", "0", "sai", "false"];

    private readonly TargetRowNames _groups;
    private readonly ListGuard _guard;
    private readonly string? _onlyUnit;
    private readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);

    private RosterList(TargetRowNames groups, ListGuard guard, string? onlyUnit) =>
        (_groups, _guard, _onlyUnit) = (groups, guard, onlyUnit);

    /// <summary>Reads the rows of a file.</summary>
    /// <param name="rows">As they stand in the file.</param>
    /// <param name="groups">The groups that a line may name.</param>
    /// <param name="unit">The unit whose list it is: the column of units may then be missing; null where the lines name it.</param>
    /// <param name="guard">Judges what people wrote freely.</param>
    /// <param name="faults">Takes what is wrong; with any fault the lines are worth nothing.</param>
    public static IReadOnlyList<RosterEntry> Read(
        IReadOnlyList<ListRow> rows, TargetRowNames groups, string? unit, ListGuard guard, ListFaults faults)
    {
        var units = unit is null ? _unit : _unit with { IsRequired = false };
        if (ListTable.Read(rows, [_number, _name, units, _title, _row, _job, _head, _sector], faults) is not { } table)
        {
            return [];
        }

        ListTexts.JudgeTitles(table, guard, faults);
        var list = new RosterList(groups, guard, unit);
        var says = new[] { _title, _row, _job, _head, _sector }.Select((column, bit) => table.Has(column) ? 1 << bit : 0).Sum();
        var entries = table.Rows.Select(row => list.Entry(row, units, (RosterParts)says)).OfType<RosterEntry>().ToList();
        if (table.Rows.Count == 0)
        {
            faults.Add(new ListFault(table.Line, 0, "", "dưới dòng tên cột không có dòng nào"));
        }

        ListTexts.FindRepeated(entries, entry => (entry.Unit, entry.Number), (entry, first) =>
            faults.Add(new ListFault(entry.Line, 0, "", $"mã số của dòng này đã có ở dòng {first.Line}, cùng đơn vị {entry.Unit}")));
        return entries;
    }

    private RosterEntry? Entry(ListCells row, ListColumn units, RosterParts says)
    {
        var number = Number(row);
        var name = Name(row);
        var unit = Unit(row, units);
        var title = row.Text(_title);
        if (title.Length > LongestTitle || IsForbidden(title))
        {
            row.Fault(_title, title.Length > LongestTitle ? $"dài hơn {LongestTitle} ký tự" : "có dữ liệu cá nhân, mật khẩu hoặc dấu độ mật; hãy bỏ đi");
        }

        var group = _groups.Row(row.Text(_row));
        var job = _groups.Job(row.Text(_job));
        if (group is null && row.Text(_row).Length > 0)
        {
            row.Fault(_row, _groups.UnknownRow);
        }

        if (job is null && row.Text(_job).Length > 0)
        {
            row.Fault(_job, "không có nhóm công việc này; dùng 1, 2, 3 hoặc 4 (hướng dẫn của Sở Nội vụ)");
        }

        var (head, sector) = (Flag(row, _head), Flag(row, _sector));
        return number is null || name is null || unit is null ? null : new RosterEntry
        {
            Line = row.Line, Number = number, Name = name, Unit = unit, Title = title,
            Row = group, JobGroup = job, Head = head, OwnFramework = sector, Says = says,
        };
    }

    private string? Number(ListCells row)
    {
        var number = row.Text(_number).ToUpperInvariant();
        var why = number.Length == 0 ? "ô để trống"
            : !number.Any(char.IsAsciiDigit) && number.Any(char.IsLetter) ? "giống chữ hơn là mã số; có thể hai cột bị đổi chỗ"
            : number.Length > LongestNumber || number.AsSpan().ContainsAnyExcept(_numberSigns) ? "mã số chỉ gồm chữ A–Z, chữ số, dấu . - / _, tối đa 32 ký tự"
            : number.Count(char.IsAsciiDigit) >= 8 && _guard.MustNotBeKept(number) ? "giống số căn cước, điện thoại hoặc số cá nhân khác; hãy dùng mã số do đơn vị tự đặt" : null;
        if (why is not null)
        {
            row.Fault(_number, why);
        }

        return why is null ? number : null;
    }

    private static string? Name(ListCells row)
    {
        var name = row.Text(_name);
        var why = name.Length == 0 ? "ô để trống"
            : name.Any(char.IsAsciiDigit) || (name.Contains('.') && !name.Contains(' ')) ? "giống mã số hơn là họ tên; có thể hai cột bị đổi chỗ"
            : name.Length > LongestName ? $"dài hơn {LongestName} ký tự"
            : !name.Any(char.IsLetter) || name.Any(c => !char.IsLetter(c) && c is not (' ' or '.' or '\'' or '’' or '-')) ? "họ tên chỉ gồm chữ và dấu cách" : null;
        if (why is not null)
        {
            row.Fault(_name, why);
        }

        return why is null ? name : null;
    }

    private string? Unit(ListCells row, ListColumn units)
    {
        var text = row.Text(units);
        if (text.Length == 0 && _onlyUnit is not null)
        {
            return _onlyUnit;
        }

        if (UnitCode.Read(text) is { } code)
        {
            return code;
        }

        row.Fault(units, text.Length == 0 ? "ô để trống" : UnitWords.IsDistrict(text) ? UnitWords.NoDistrict : $"không phải mã đơn vị; {UnitCode.Shape}");
        return null;
    }

    private static bool Flag(ListCells row, ListColumn column)
    {
        var text = row.Text(column).ToLowerInvariant();
        if (!_yes.Contains(text, StringComparer.Ordinal) && !_no.Contains(text, StringComparer.Ordinal))
        {
            row.Fault(column, "ghi “x” hoặc “có”; để trống nghĩa là không");
        }

        return _yes.Contains(text, StringComparer.Ordinal);
    }

    /// <summary>Titles repeat, and each judgement costs.</summary>
    private bool IsForbidden(string text)
    {
        if (text.Length == 0 || _judged.TryGetValue(text, out var known))
        {
            return text.Length > 0 && _judged[text];
        }

        known = _guard.MustNotBeKept(text);
        _judged[text] = known;
        return known;
    }
}
