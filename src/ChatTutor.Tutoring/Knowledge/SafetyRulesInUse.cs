using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Opens the guard for the running product: a faulty or failing rule stops the host.</summary>
public static class SafetyRulesInUse
{
    /// <summary>The guard over the rules of a folder, self-tested.</summary>
    /// <exception cref="KnowledgeFaultException">A file is faulty, or a rule fails its own examples.</exception>
    public static InputGuard Open(string folder)
    {
        var guard = SafetyRulesFile.Read(folder).Match(
            rules => new InputGuard(rules), faults => throw new KnowledgeFaultException(faults[0]));
        return GuardSelfTest.Faults(guard) is [var first, ..]
            ? throw new KnowledgeFaultException(new KnowledgeFault(folder, 0, first)) : guard;
    }
}
