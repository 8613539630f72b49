using ChatTutor.Domain.Safety;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Reads <c>knowledge/safety/*.yaml</c>: <c>facts.yaml</c> holds the code lists, every other file rules.</summary>
public static class SafetyRulesFile
{
    private const string FactsName = "facts.yaml";

    /// <summary>All rules of a folder, or every fault in it.</summary>
    public static Reading<GuardRules> Read(string folder)
    {
        var facts = Path.Combine(folder, FactsName);
        if (!File.Exists(facts))
        {
            return new KnowledgeFault(facts, 0, "Thiếu tệp danh mục mã của bộ lọc an toàn.");
        }

        var faults = new List<KnowledgeFault>();
        var read = Facts(facts, faults);
        var rules = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Where(f => Path.GetFileName(f) is not (FactsName or AnswerFactsFile.RepealedName or AnswerFactsFile.LinksName)).SelectMany(f => Rules(f, faults)).ToList();
        faults.AddRange(rules.GroupBy(r => r.Head.Id).Where(g => g.Count() > 1)
            .Select(g => new KnowledgeFault(folder, 0, $"Mã quy tắc “{g.Key}” dùng hai lần.")));
        if (faults.Count > 0)
        {
            return faults;
        }

        return new GuardRules(
            [.. rules.Select(r => r.Number).OfType<NumberRule>()], [.. rules.Select(r => r.Pattern).OfType<PatternRule>()], read!);
    }

    private static IdentifierFacts? Facts(string file, List<KnowledgeFault> faults)
    {
        try
        {
            return Open(file, faults) is { } root ? SafetyFacts.Read(root) : null;
        }
        catch (KnowledgeFaultException fault)
        {
            faults.Add(fault.Fault);
            return null;
        }
    }

    private static IEnumerable<SafetyRule> Rules(string file, List<KnowledgeFault> faults)
    {
        if (Open(file, faults) is not { } root)
        {
            yield break;
        }

        var words = new PatternWords(root.Entries("words"));
        foreach (var item in root.Items("rules"))
        {
            SafetyRule? rule = null;
            try
            {
                rule = SafetyRule.Read(item, words);
                item.CheckAllRead();
            }
            catch (KnowledgeFaultException fault)
            {
                faults.Add(fault.Fault);
            }

            if (rule is not null)
            {
                yield return rule;
            }
        }
    }

    private static YamlFields? Open(string file, List<KnowledgeFault> faults)
    {
        try
        {
            using var reader = new StreamReader(file);
            var stream = new YamlStream();
            stream.Load(reader);
            return new YamlFields(file, (YamlMappingNode)stream.Documents[0].RootNode);
        }
        catch (YamlException ex)
        {
            faults.Add(new KnowledgeFault(file, (int)ex.Start.Line, "Tệp không đúng cú pháp YAML."));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or InvalidCastException or ArgumentException)
        {
            faults.Add(new KnowledgeFault(file, 0, "Không đọc được tệp: tệp trống, hỏng hoặc không được phép mở."));
        }

        return null;
    }
}
