namespace ChatTutor.Domain.Safety;

/// <summary>Runs the rules' own examples, and folding itself, before the first message is judged.</summary>
public static class GuardSelfTest
{
    private const int MostTries = 5;

    /// <summary>What is broken, one clear line each; empty when the guard may be trusted. Names rules, quotes only their examples.</summary>
    public static IReadOnlyList<RuleFault> Faults(InputGuard guard)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return FoldingFault(Judged) is { } broken
            ? [new RuleFault("", broken)]
            : [.. guard.Rules.Heads.SelectMany(rule => Faults(guard, rule).Select(why => new RuleFault(rule.Id, why)))];
    }

    /// <summary>What is wrong with a way to fold Vietnamese text, or null: in invariant mode the platform's own does nothing.</summary>
    /// <param name="judge">Gives the judged and the folded form of a raw text.</param>
    public static string? FoldingFault(Func<string, (string Text, string Folded)> judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        return judge("Tuye\u0302\u0323t M\u00C2\u0323T \uFF10\uFF11") is ("Tuyệt MẬT 01", "tuyet mat 01")
            ? null : "Chuẩn hóa chữ Việt bị hỏng: “Tuyệt MẬT ０１” không về đúng dạng.";
    }

    private static (string Text, string Folded) Judged(string raw)
    {
        var judged = JudgedText.Of(raw);
        return (judged.Text, judged.Folded);
    }

    private static IEnumerable<string> Faults(InputGuard guard, RuleHead rule) =>
        rule.Positive.Where(text => !Finds(guard, rule, text)).Select(text => $"Quy tắc {rule.Id} bỏ sót ví dụ của nó: {text}")
            .Concat(rule.Negative.Where(text => Finds(guard, rule, text)).Select(text => $"Quy tắc {rule.Id} báo nhầm ví dụ: {text}"));

    private static bool Finds(InputGuard guard, RuleHead rule, string text)
    {
        // An example that could not be judged in time says something about the machine at its start, and nothing about the rule.
        var findings = Enumerable.Range(0, MostTries).Select(_ => guard.Inspect(text).Findings)
            .FirstOrDefault(found => found.All(f => f.Rule != InputGuard.FailedRule)) ?? [];
        return findings.Any(f => f.Rule == rule.Id);
    }
}

/// <summary>Why a rule, or folding itself, cannot be trusted.</summary>
/// <param name="Rule">Id of the rule; empty for folding.</param>
/// <param name="Why">One Vietnamese sentence.</param>
public sealed record RuleFault(string Rule, string Why);
