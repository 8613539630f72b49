namespace ChatTutor.Domain.Safety;

/// <summary>The guard's data as an engine outside .NET needs it: every expression already folded, tolerant and capped.</summary>
/// <remarks>The browser runs the same rules before anything leaves the device. Holds no example and no source.</remarks>
/// <param name="Characters">What each character is judged as.</param>
/// <param name="Numbers">Rules for digit runs, in the order they are tried.</param>
/// <param name="Patterns">Rules for words, in the order they are tried.</param>
/// <param name="Facts">Code lists; their expressions are replaced by the compiled ones of this record.</param>
/// <param name="DocumentNumbers">Expressions on the judged text whose places are no part of a number.</param>
/// <param name="NotNumbers">Expression on the folded text before a number that says it is something else, if any.</param>
/// <param name="CapitalisedName">Expression for a person's name in the judged text.</param>
/// <param name="SmallName">Expression for a name typed in small letters, on the lower-case text.</param>
/// <param name="Tags">Replacements that are judged as nothing.</param>
public sealed record PortableGuard(
    PortableCharacters Characters, IReadOnlyList<PortableNumberRule> Numbers, IReadOnlyList<PortablePatternRule> Patterns,
    IdentifierFacts Facts, IReadOnlyList<string> DocumentNumbers, string? NotNumbers, string CapitalisedName, string SmallName,
    IReadOnlyList<string> Tags)
{
    /// <summary>The rules whose id begins with one of the prefixes, compiled to plain expressions of .NET's dialect.</summary>
    /// <param name="rules">The rules in use.</param>
    /// <param name="prefixes">Such as <c>pii.</c> and <c>secret.</c>.</param>
    public static PortableGuard Of(GuardRules rules, params IReadOnlyList<string> prefixes)
    {
        var (own, names) = (Only(rules, prefixes), new PersonNames(rules.Facts));
        return new PortableGuard(
            PortableCharacters.All, [.. own.Numbers.Select(PortableNumberRule.Of)],
            [.. own.Patterns.Select(PortablePatternRule.Of)], rules.Facts,
            [.. rules.Facts.DocumentNumbers.Select(p => Phrases.Compile(p, PatternView.Exact).ToString())],
            Phrases.AnyFolded(rules.Facts.NotNumbers)?.ToString(), names.Capitalised.ToString(), names.Small.ToString(),
            [.. own.Tags]);
    }

    /// <summary>The same rules without those whose id begins otherwise.</summary>
    public static GuardRules Only(GuardRules rules, params IReadOnlyList<string> prefixes)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules with
        {
            Numbers = [.. rules.Numbers.Where(r => Begins(r.Head))],
            Patterns = [.. rules.Patterns.Where(r => Begins(r.Head))],
        };

        bool Begins(RuleHead head) => prefixes.Any(p => head.Id.StartsWith(p, StringComparison.Ordinal));
    }
}

/// <summary>A number rule whose phrases are expressions on the folded text; null where it has none.</summary>
/// <param name="Rule">Identity, lengths, check and distances.</param>
/// <param name="Context">What must stand near.</param>
/// <param name="NegativeBefore">What denies the number at the end of the text before it.</param>
/// <param name="NegativeAfter">What denies the number at the beginning of the text after it.</param>
public sealed record PortableNumberRule(NumberRule Rule, string? Context, string? NegativeBefore, string? NegativeAfter)
{
    internal static PortableNumberRule Of(NumberRule rule)
    {
        var compiled = new CompiledNumberRule(rule);
        return new PortableNumberRule(
            rule, compiled.Context?.ToString(), compiled.NegativeBefore?.ToString(), compiled.NegativeAfter?.ToString());
    }
}

/// <summary>A pattern rule whose expressions are ready for the view they are matched on.</summary>
/// <param name="Rule">Identity, view, needed words and scope.</param>
/// <param name="Patterns">Any of them finds.</param>
/// <param name="With">One of them must match in the scope, unless there is none.</param>
/// <param name="Unless">One that matches in the scope forbids the finding.</param>
/// <param name="Despite">One that matches in the scope takes that ban away.</param>
public sealed record PortablePatternRule(
    PatternRule Rule, IReadOnlyList<string> Patterns, IReadOnlyList<string> With, IReadOnlyList<string> Unless,
    IReadOnlyList<string> Despite)
{
    internal static PortablePatternRule Of(PatternRule rule)
    {
        return new PortablePatternRule(rule, All(rule.Patterns), All(rule.With), All(rule.Unless), All(rule.Despite));

        IReadOnlyList<string> All(IReadOnlyList<string> from) => [.. from.Select(p => Phrases.Compile(p, rule.View).ToString())];
    }
}
