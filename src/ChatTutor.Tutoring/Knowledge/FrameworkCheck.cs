using ChatTutor.Domain.Framework;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Finds what the types of a framework cannot say: names that lead nowhere, levels out of range, a cell against the rule.</summary>
internal static class FrameworkCheck
{
    /// <summary>All faults, each with the way to its value in the file.</summary>
    public static IEnumerable<(object[] Way, string Why)> Faults(CompetencyFramework framework) =>
        Repeated(framework)
            .Concat(Levels(framework))
            .Concat(Audiences(framework))
            .Concat(Competencies(framework))
            .Concat(Minimums(framework))
            .Concat(Conflicts(framework))
            .Concat(Cells(framework));

    private static IEnumerable<(object[], string)> Repeated(CompetencyFramework f) =>
        Twice("groups", f.Groups.Select(g => $"{g.Number}"))
            .Concat(Twice("levels", f.Levels.Select(l => $"{l.Number}")))
            .Concat(Twice("competencies", f.Competencies.Select(c => c.Code)))
            .Concat(Twice("target_groups", f.TargetGroups.Select(g => $"{g.Number}")))
            .Concat(Twice("job_groups", f.JobGroups.Select(g => g.Id)))
            .Concat(Twice("groupings", f.Groupings.Select(g => g.Id)))
            .Concat(Twice("indicators", f.Indicators.Select(i => $"{i.Number}")))
            .Concat(Twice("roadmap", f.Roadmap.Select(r => r.Id)))
            .Concat(Twice("conflicts", f.Conflicts.Select(c => c.Id)))
            .Concat(Twice("policy", f.Policy.Select(p => p.Key)))
            .Concat(f.Rows.GroupBy(row => row.Id).Where(same => same.Count() > 1).Select(
                same => (new object[] { "target_groups" }, $"Mã đối tượng “{same.Key}” bị dùng hai lần.")));

    private static List<(object[], string)> Twice(string list, IEnumerable<string> keys)
    {
        var seen = new HashSet<string>();
        return [.. keys.Select((key, at) => (key, at)).Where(entry => !seen.Add(entry.key)).Select(
            entry => (new object[] { list, entry.at }, $"“{entry.key}” đã có ở trên."))];
    }

    private static IEnumerable<(object[], string)> Levels(CompetencyFramework f) =>
        f.Levels.Select((level, at) => (level, at)).Where(l => l.level.Number != l.at + 1).Select(
            l => (new object[] { "levels", l.at, "number" }, $"Các mức phải theo thứ tự từ 1; ở đây phải là {l.at + 1}."));

    private static IEnumerable<(object[], string)> Audiences(CompetencyFramework f) =>
        from entry in f.Groups.Select((g, at) => (g.Audience, at))
        from id in entry.Audience
        where f.Row(id) is null
        select (new object[] { "groups", entry.at, "audience" }, $"Không có đối tượng “{id}” trong target_groups.");

    private static IEnumerable<(object[], string)> Competencies(CompetencyFramework f)
    {
        foreach (var (c, at) in f.Competencies.Select((c, at) => (c, at)))
        {
            if (f.Group(c.Group) is null)
            {
                yield return (["competencies", at, "group"], $"Không có nhóm năng lực {c.Group}.");
            }

            if (f.Level(c.Min) is null || f.Level(c.Max) is null || c.Min > c.Max)
            {
                yield return (["competencies", at, "min"], $"Mức áp dụng từ {c.Min} đến {c.Max} không hợp lệ.");
            }

            if (c.Obligations.Count == 0)
            {
                yield return (["competencies", at, "obligations"], "Phải nêu ít nhất một nội dung yêu cầu.");
            }

            foreach (var part in c.Obligations.Where(part => !c.Requirement.Contains(part, StringComparison.Ordinal)))
            {
                yield return (["competencies", at, "obligations"], $"“{part}” không có trong yêu cầu cần đạt.");
            }
        }
    }

    private static IEnumerable<(object[], string)> Minimums(CompetencyFramework f)
    {
        foreach (var (g, at) in f.TargetGroups.Select((g, at) => (g, at)))
        {
            foreach (var (row, i) in g.Rows.Select((row, i) => (row, i)))
            {
                object[] way = ["target_groups", at, "rows", i, "minimum"];
                if (f.Level(row.Minimum.Level) is null || (row.Minimum.Target is int t && (f.Level(t) is null || t <= row.Minimum.Level)))
                {
                    yield return (way, "Mức tối thiểu hoặc mức phấn đấu không hợp lệ.");
                }

                foreach (var code in (row.Minimum.TargetCompetencies ?? []).Where(code => f.Competency(code) is null))
                {
                    yield return ([.. way, "target_competencies"], $"Không có năng lực “{code}”.");
                }
            }
        }
    }

    private static IEnumerable<(object[], string)> Conflicts(CompetencyFramework f) =>
        from c in f.Conflicts.Select((conflict, at) => (conflict, at))
        from lost in c.conflict.Competencies.Where(code => f.Competency(code) is null)
            .Concat(c.conflict.Groups.Where(id => f.Row(id) is null))
        select (new object[] { "conflicts", c.at }, $"Không có “{lost}”.");

    private static IEnumerable<(object[], string)> Cells(CompetencyFramework f)
    {
        foreach (var code in f.RequiredLevels.Cells.Keys.Where(code => f.Competency(code) is null))
        {
            yield return (["required_levels", "cells", code], $"Không có năng lực “{code}”.");
        }

        foreach (var competency in f.Competencies.Where(c => f.Group(c.Group) is not null))
        {
            foreach (var row in f.Rows.Where(row => row.OwnCatalogue is null))
            {
                var cell = f.RequiredLevels.Cell(competency.Code, row.Id);
                var rule = RequiredLevelRule.Derive(competency, f.Group(competency.Group)!, row);
                if (cell is null || (f.RequiredLevels.IssuedBy is null && cell != rule))
                {
                    yield return (
                        ["required_levels", "cells", competency.Code, row.Id],
                        $"Ô {competency.Code}, {row.Id} không đọc được hoặc khác quy tắc suy ra ({rule}).");
                }
            }
        }
    }
}
