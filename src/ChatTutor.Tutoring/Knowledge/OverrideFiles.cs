using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>All files of <c>knowledge/framework/overrides/</c> together.</summary>
/// <remarks>
/// Two files that set another level for exactly the same people are a fault: the person who loads them knows which one was
/// superseded and takes it out. Where two documents only meet in one person (her row and her unit), nobody at the refresh can tell;
/// the answer then shows both.
/// </remarks>
internal static class OverrideFiles
{
    public static Reading<List<LevelOverride>> Read(string folder, CompetencyFramework framework, IReadOnlyList<SourceDocument> held)
    {
        var path = Path.Combine(folder, OverrideFile.Folder);
        var faults = new List<KnowledgeFault>();
        var all = new List<(string File, LevelOverride Override)>();
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var read = OverrideFile.Read(file, framework, held).Match<(IReadOnlyList<LevelOverride>, IReadOnlyList<KnowledgeFault>)>(
                list => (list, []), failed => ([], failed));
            faults.AddRange(read.Item2);
            all.AddRange(read.Item1.Select(entry => (File: file, Override: entry)));
        }

        faults.AddRange(Differing(all));
        return faults.Count > 0 ? faults : all.ConvertAll(entry => entry.Override);
    }

    private static IEnumerable<KnowledgeFault> Differing(List<(string File, LevelOverride Override)> all) =>
        from at in all.Index()
        let earlier = all.Take(at.Index).FirstOrDefault(e => e.Override.HasScopeOf(at.Item.Override) && e.Override.Cell != at.Item.Override.Cell)
        where earlier.Override is not null
        select new KnowledgeFault(
            at.Item.File,
            LineOf(at.Item.File, at.Item.Override),
            $"Năng lực {at.Item.Override.Code}: “{at.Item.Override.Source.Number}” ghi {at.Item.Override.Cell}, nhưng "
            + $"“{earlier.Override.Source.Number}” ({Path.GetFileName(earlier.File)}) ghi {earlier.Override.Cell} cho cùng đối tượng. "
            + "Chỉ giữ lại văn bản đang có hiệu lực.");

    private static int LineOf(string file, LevelOverride of)
    {
        var lines = YamlLines.Of(File.ReadAllText(file));
        var at = YamlContent.Read<OverrideFile>(file, (_, _, _) => []).Match(content => content.Levels, _ => []).Index()
            .LastOrDefault(e => e.Item.Competencies.ContainsKey(of.Code) && (e.Item.Row, e.Item.Unit, e.Item.Position) == (of.Row, of.Unit, of.Position));
        return lines.Line("levels", at.Index, "competencies", of.Code);
    }
}
