using System.Text.Json.Serialization;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>What the browser's guard is made of: the rules that need no server, and the tables they are read with.</summary>
internal sealed record GuardData(
    int Longest, PortableCharacters Characters, IReadOnlyList<NumberRuleData> Numbers, IReadOnlyList<PatternRuleData> Patterns,
    FactData Facts, IReadOnlyList<string> Tags)
{
    /// <summary>Identifiers, credentials and secrecy marks; the rest of the rules needs the server.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["pii.", "secret.", "secrecy.", "internal."];

    /// <exception cref="NotSupportedException">A rule cannot be written for browsers.</exception>
    public static GuardData Of(GuardRules rules)
    {
        var portable = PortableGuard.Of(rules, Prefixes);
        return new GuardData(
            InputGuard.LongestText, portable.Characters, [.. portable.Numbers.Select(NumberRuleData.Of)],
            [.. portable.Patterns.Select(PatternRuleData.Of)], FactData.Of(portable), portable.Tags);
    }
}

/// <summary>What every rule has. The action's place in the enum is its strictness.</summary>
internal sealed record HeadData(string Id, string Entity, GuardAction Action, string Tag, bool Personal)
{
    public static HeadData Of(RuleHead head) => new(head.Id, head.Entity, head.Action, head.Tag, head.Personal);
}

internal sealed record NumberRuleData(
    HeadData Head, IReadOnlyList<int> Lengths, string Validator, bool Alone, int Before, int After,
    JavaScriptExpression? Context, JavaScriptExpression? NegativeBefore, JavaScriptExpression? NegativeAfter)
{
    public static NumberRuleData Of(PortableNumberRule from) => new(
        HeadData.Of(from.Rule.Head), from.Rule.Lengths, from.Rule.Validator, from.Rule.Alone, from.Rule.Before, from.Rule.After,
        One(from.Context), One(from.NegativeBefore), One(from.NegativeAfter));

    private static JavaScriptExpression? One(string? expression) =>
        expression is null ? null : JavaScriptExpression.Of(expression);
}

internal sealed record PatternRuleData(
    HeadData Head, PatternView View, PatternScope Scope, IReadOnlyList<string> Needs,
    IReadOnlyList<JavaScriptExpression> Patterns, IReadOnlyList<JavaScriptExpression> With,
    IReadOnlyList<JavaScriptExpression> Unless, IReadOnlyList<JavaScriptExpression> Despite)
{
    public static PatternRuleData Of(PortablePatternRule from) => new(
        HeadData.Of(from.Rule.Head), from.Rule.View, from.Rule.Scope, from.Rule.Needs,
        All(from.Patterns), All(from.With), All(from.Unless), All(from.Despite));

    private static IReadOnlyList<JavaScriptExpression> All(IReadOnlyList<string> from) =>
        [.. from.Select(JavaScriptExpression.Of)];
}

internal sealed record FactData(
    IReadOnlyList<string> Provinces, int LatestBirthYear, IReadOnlyList<string> CardPrefixes, string Mobile, string Landline,
    IReadOnlyList<JavaScriptExpression> DocumentNumbers, JavaScriptExpression? NotNumbers, JavaScriptExpression CapitalisedName,
    JavaScriptExpression SmallName)
{
    public static FactData Of(PortableGuard from) => new(
        from.Facts.Provinces, from.Facts.LatestBirthYear, from.Facts.CardPrefixes, Whole(from.Facts.MobileNumber),
        Whole(from.Facts.LandlineNumber), [.. from.DocumentNumbers.Select(JavaScriptExpression.Of)],
        from.NotNumbers is null ? null : JavaScriptExpression.Of(from.NotNumbers), JavaScriptExpression.Of(from.CapitalisedName),
        JavaScriptExpression.Of(from.SmallName));

    private static string Whole(string expression) => JavaScriptExpression.Of($"^(?:{expression})$").Source;
}

/// <summary>The data as the page's scripts read it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuardData))]
internal sealed partial class GuardDataJson : JsonSerializerContext;
