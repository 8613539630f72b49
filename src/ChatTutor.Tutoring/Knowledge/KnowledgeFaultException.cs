namespace ChatTutor.Tutoring.Knowledge;

/// <summary>A knowledge file that the product cannot start without is faulty.</summary>
public sealed class KnowledgeFaultException(KnowledgeFault fault) : Exception(fault.ToString())
{
    /// <summary>File, line and reason.</summary>
    public KnowledgeFault Fault { get; } = fault;
}
