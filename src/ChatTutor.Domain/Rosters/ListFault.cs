namespace ChatTutor.Domain.Rosters;

/// <summary>A row of a list, with the line of the file on which it begins.</summary>
/// <param name="Line">From 1, as an editor or a spreadsheet counts.</param>
/// <param name="Cells">As they stand in the file, from the first column.</param>
public sealed record ListRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Why a list is not taken in. Never holds a person's name, number or any other text of a cell but codes of units and groups.</summary>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Column">From 1; 0 where the whole line is meant.</param>
/// <param name="Header">The column's name as we call it; empty where it has none.</param>
/// <param name="Why">The reason and what to do, in Vietnamese, without a full stop.</param>
public sealed record ListFault(int Line, int Column, string Header, string Why)
{
    /// <summary>As people read it, e.g. <c>dòng 3, cột 2 (Tên đơn vị): ô để trống</c>.</summary>
    public string Shown => (Line, Column, Header) switch
    {
        (0, _, _) => Why,
        (_, 0, _) => $"dòng {Line}: {Why}",
        (_, _, "") => $"dòng {Line}, cột {Column}: {Why}",
        _ => $"dòng {Line}, cột {Column} ({Header}): {Why}",
    };
}

/// <summary>Gathers faults, all of a file at once, up to a number that a person can still read.</summary>
public sealed class ListFaults
{
    /// <summary>Most faults that are told.</summary>
    public const int Most = 100;

    private readonly List<ListFault> _told = [];
    private readonly HashSet<ListFault> _seen = [];

    /// <summary>The faults in the order of the file.</summary>
    public IReadOnlyList<ListFault> Told => [.. _told.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>How many more there are.</summary>
    public int More { get; private set; }

    /// <summary>Whether there is any.</summary>
    public bool Any => _told.Count > 0;

    /// <summary>Adds one; the same twice is one.</summary>
    public void Add(ListFault fault)
    {
        if (_told.Count == Most)
        {
            More++;
        }
        else if (_seen.Add(fault))
        {
            _told.Add(fault);
        }
    }

    /// <summary>Adds one about the whole file.</summary>
    public void Add(string why) => Add(new ListFault(0, 0, "", why));
}
