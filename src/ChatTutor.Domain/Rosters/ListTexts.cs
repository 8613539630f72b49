namespace ChatTutor.Domain.Rosters;

/// <summary>What all lists look for.</summary>
internal static class ListTexts
{
    /// <summary>Titles above the heading are not taken in, but a file that is marked there must not be taken in either.</summary>
    public static void JudgeTitles(ListTable table, ListGuard guard, ListFaults faults)
    {
        foreach (var row in table.Above.Where(row => guard.MustNotComeIn(string.Join(' ', row.Cells))))
        {
            faults.Add(new ListFault(row.Line, 0, "", "phía trên bảng có mật khẩu hoặc dấu độ mật; tệp như vậy không được nạp"));
        }
    }

    /// <summary>Tells each line whose key an earlier line has.</summary>
    public static void FindRepeated<T, TKey>(IEnumerable<T> lines, Func<T, TKey> key, Action<T, T> tell)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, T>();
        foreach (var line in lines)
        {
            if (!seen.TryAdd(key(line), line))
            {
                tell(line, seen[key(line)]);
            }
        }
    }
}
