namespace ChatTutor.Domain.Rosters;

/// <summary>A unit that is known already.</summary>
public sealed record KnownUnit(string Code, UnitKind Kind, string? Parent);

/// <summary>Puts the units of a list into the tree that is there, and finds what would not be a tree.</summary>
public static class UnitPlan
{
    /// <summary>Deepest tree: Thành phố, sở, chi cục, phòng, tổ … leave room to spare.</summary>
    public const int Deepest = 8;

    private const int LongestPath = 400;

    /// <summary>Checks the tree as it would be after the list, and finds the path of every unit in it.</summary>
    /// <param name="lines">The units of the list, each code once.</param>
    /// <param name="known">The units that are there.</param>
    /// <param name="faults">Takes what would not be a tree; empty in, or the paths are worth nothing.</param>
    /// <returns>For each code its path, e.g. <c>/HN/HN.SKHCN/</c>.</returns>
    public static IReadOnlyDictionary<string, string> Paths(
        IReadOnlyList<UnitLine> lines, IReadOnlyCollection<KnownUnit> known, ListFaults faults)
    {
        var tree = known.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            tree[line.Code] = new KnownUnit(line.Code, line.Kind, line.Parent);
        }

        var linesByCode = lines.ToDictionary(line => line.Code, line => line.Line, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Fault(line, tree) is { } why)
            {
                faults.Add(new ListFault(line.Line, 0, UnitList.Parent.Name, why));
            }
        }

        var tops = tree.Values.Where(unit => unit.Parent is null).Select(unit => unit.Code).Order(StringComparer.Ordinal).ToList();
        if (tops.Count > 1)
        {
            var line = tops.Select(top => linesByCode.GetValueOrDefault(top)).Max();
            faults.Add(new ListFault(line, 0, UnitList.Parent.Name,
                $"chỉ một đơn vị được để trống cấp trên; ở đây có {tops.Count}: {string.Join(", ", tops.Take(5))}"));
        }

        if (faults.Any)
        {
            return new Dictionary<string, string>();
        }

        var paths = tree.Keys.ToDictionary(code => code, code => PathOf(code, tree), StringComparer.Ordinal);
        foreach (var (code, _) in paths.Where(path => path.Value.Length > LongestPath))
        {
            faults.Add($"với danh sách này, đơn vị {code} nằm quá sâu trong cây");
        }

        return paths;
    }

    private static string? Fault(UnitLine line, Dictionary<string, KnownUnit> tree)
    {
        if (line.Parent is not { } parent)
        {
            return null;
        }

        if (parent == line.Code)
        {
            return "đơn vị không thể là cấp trên của chính mình";
        }

        if (!tree.TryGetValue(parent, out var above))
        {
            return $"không có đơn vị {parent}, cả trong tệp lẫn trong hệ thống";
        }

        return Loop(line.Code, tree) ?? (UnitWords.MayLieBelow(line.Kind, above.Kind) ? null
            : $"{UnitWords.Of(line.Kind)} không nằm ngay dưới {UnitWords.Of(above.Kind)} ({parent})");
    }

    private static string? Loop(string code, Dictionary<string, KnownUnit> tree)
    {
        var chain = new List<string> { code };
        for (var at = tree[code].Parent; at is not null && tree.TryGetValue(at, out var unit); at = unit.Parent)
        {
            chain.Add(at);
            if (at == code)
            {
                return $"các đơn vị là cấp trên của nhau thành vòng: {string.Join(" → ", chain)}";
            }

            if (chain.Count > Deepest)
            {
                return $"cây sâu hơn {Deepest} tầng, hoặc các đơn vị phía trên là cấp trên của nhau thành vòng";
            }
        }

        return null;
    }

    private static string PathOf(string code, Dictionary<string, KnownUnit> tree)
    {
        var path = $"/{code}/";
        for (var at = tree[code].Parent; at is not null; at = tree[at].Parent)
        {
            path = $"/{at}{path}";
        }

        return path;
    }
}
