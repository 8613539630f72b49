using ChatTutor.Domain.Safety;
using ChatTutor.Domain.Safety.Documents;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Opens the check of documents: the guard's rules, and those for sentences that speak to a machine.</summary>
internal static class DocumentRules
{
    private const string Safety = "safety";
    private const string Documents = "documents";

    private static readonly Lazy<DocumentCheck> _shipped = new(() => Open(Path.Combine(AppContext.BaseDirectory, "knowledge", Safety)));

    /// <summary>The check by a knowledge folder's own rules; by those that came with the program where it has none that can be read.</summary>
    public static DocumentCheck Of(string folder)
    {
        var own = Path.Combine(folder, Safety);
        return Directory.Exists(Path.Combine(own, Documents)) && Reads(own) && Reads(Path.Combine(own, Documents)) ? Open(own) : _shipped.Value;
    }

    /// <exception cref="KnowledgeFaultException">A rule is faulty or fails its own examples.</exception>
    private static DocumentCheck Open(string safety) =>
        new(SafetyRulesInUse.Open(safety).Inspect, SafetyRulesInUse.Open(Path.Combine(safety, Documents)));

    /// <summary>Faulty rules are a fault of the refresh by themselves; documents are still checked, by the rules we have.</summary>
    private static bool Reads(string rules) => SafetyRulesFile.Read(rules).Match(
        read => GuardSelfTest.Faults(new InputGuard(read)).Count == 0, _ => false);
}
