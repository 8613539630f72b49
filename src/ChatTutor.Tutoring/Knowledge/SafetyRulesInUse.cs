using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Opens a guard over a folder of rules that pass their own examples.</summary>
public static class SafetyRulesInUse
{
    /// <summary>The guard over the rules of a folder, self-tested.</summary>
    /// <exception cref="KnowledgeFaultException">A file is faulty, or a rule fails its own examples.</exception>
    public static InputGuard Open(string folder) =>
        Read(folder).Match(guard => guard, faults => throw new KnowledgeFaultException(faults[0]));

    /// <summary>The guard over the rules of the folder that people edit, for trying them out before a refresh.</summary>
    /// <exception cref="KnowledgeFaultException">A file is faulty, or a rule fails its own examples.</exception>
    public static InputGuard OpenSource(IServiceProvider services) =>
        Open(GuardModule.RulesFolder(services));

    /// <summary>The guard over the rules of a folder, or every fault: of the files, or of rules that fail their own examples.</summary>
    public static Reading<InputGuard> Read(string folder) => SafetyRulesFile.Read(folder).Match(
        rules => Tested(folder, rules), faults => faults.ToList());

    private static Reading<InputGuard> Tested(string folder, GuardRules rules)
    {
        try
        {
            var guard = new InputGuard(rules);
            var faults = GuardSelfTest.Faults(guard).Select(fault => Located(folder, fault)).ToList();
            return faults.Count > 0 ? faults : guard;
        }
        catch (ArgumentException unknown)
        {
            return new KnowledgeFault(folder, 0, $"Không dựng được bộ lọc từ các quy tắc: {unknown.Message}");
        }
    }

    /// <summary>With the file and line where the rule begins.</summary>
    private static KnowledgeFault Located(string folder, RuleFault fault)
    {
        var at = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Index().Select(line => (File: file, Number: line.Index + 1, Text: line.Item)))
            .FirstOrDefault(line => line.Text.TrimStart('-', ' ') == $"id: {fault.Rule}");
        return new KnowledgeFault(at.File ?? folder, at.Number, fault.Why);
    }
}
