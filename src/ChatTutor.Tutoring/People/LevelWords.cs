using ChatTutor.Domain.Framework;

namespace ChatTutor.Tutoring.People;

/// <summary>Required levels in Vietnamese: what is printed, derived, issued or open is never said the same way.</summary>
internal static class LevelWords
{
    public const string Derived =
        "chưa có văn bản nào ban hành mức cho từng năng lực; bảng sau do hệ thống suy ra, chờ Sở Khoa học và Công nghệ xác nhận";

    public static string Of(RequiredCell cell) => (cell.Level, cell.Target) switch
    {
        (null, null) => "chưa yêu cầu",
        (null, int target) => $"chưa yêu cầu, phấn đấu Mức {target}",
        (int level, null) => $"Mức {level}",
        (int level, int target) => $"Mức {level}, phấn đấu Mức {target}",
    };

    /// <summary>Levels with the codes that have them, the highest first, a line each.</summary>
    public static string Grouped(IEnumerable<PostLevel> levels) => string.Join('\n', levels
        .GroupBy(level => Of(level.Cell))
        .OrderByDescending(group => group.First().Cell.Level ?? 0).ThenByDescending(group => group.First().Cell.Target ?? 0)
        .Select(group => $"• {Capital(group.Key)}: {string.Join(", ", group.Select(level => level.Competency.Code))}"));

    /// <summary>Where one level comes from, as a remark behind it; empty where it was derived.</summary>
    public static string OriginOf(PostLevel level) => level.Origin switch
    {
        LevelOrigin.Printed => $" (văn bản ghi “{level.Competency.RangePrinted}”)",
        LevelOrigin.Issued => $" (theo {level.Issued[0].Source.Number})",
        _ => level.Competency.ByTitle ? $" (suy ra; văn bản ghi “{level.Competency.RangePrinted}” mà chưa có quy định mức theo từng chức danh)" : "",
    };

    /// <summary>What competent bodies set, each with its document and what it replaces; empty where nothing is set.</summary>
    public static string Issued(IEnumerable<PostLevel> levels)
    {
        var issued = levels.Where(level => level.Origin == LevelOrigin.Issued).ToList();
        var lines = issued.Where(level => !level.IsContested).GroupBy(level => level.Issued[0].Source).Select(group =>
            $"Theo {group.Key}: " + string.Join("; ", group.Select(level => $"{level.Competency.Code} {Small(Of(level.Cell))} (thay mức suy ra: {Small(Of(level.Derived))})")) + ".");
        return string.Concat(lines.Concat(issued.Where(level => level.IsContested).Select(Contested)).Select(line => $"\n{line}"));
    }

    /// <summary>The open questions that touch the levels, each once.</summary>
    public static string Open(IEnumerable<PostLevel> levels) => string.Concat(
        levels.SelectMany(level => level.Conflicts).Distinct().Select(Open));

    /// <summary>The open questions that touch no single level but all results.</summary>
    public static string OpenForAll(CompetencyFramework framework) => string.Concat(
        framework.Conflicts.Where(c => c is { Competencies.Count: 0, Resolved: null }).Select(Open));

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Open(OpenConflict conflict) => conflict.Default.StartsWith("Chưa có quy định", StringComparison.Ordinal)
        ? $"\nCòn để ngỏ: {conflict.Question} {conflict.Default}"
        : $"\nCòn để ngỏ: {conflict.Question} Chưa có quy định, đang dùng giá trị mặc định: {conflict.Default}";

    private static string Contested(PostLevel level) =>
        $"Còn để ngỏ: năng lực {level.Competency.Code}, "
        + string.Join(", còn ", level.Issued.Select(o => $"{o.Source} ghi {Small(Of(o.Cell))}"))
        + $". Chưa có quy định văn bản nào được ưu tiên, đang dùng giá trị mặc định: mức cao hơn ({Small(Of(level.Cell))}).";
}
