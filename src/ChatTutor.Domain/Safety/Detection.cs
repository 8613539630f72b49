namespace ChatTutor.Domain.Safety;

/// <summary>A finding with the places of its values. Never leaves the guard: the places point at secrets.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="At">Judged position where it begins; orders the findings.</param>
/// <param name="Values">Judged spans of the values, end exclusive.</param>
internal sealed record Detection(RuleHead Rule, int At, IReadOnlyList<(int Start, int End)> Values)
{
    public Finding ToFinding() => new(Rule.Id, Rule.Action, Rule.Entity);
}
