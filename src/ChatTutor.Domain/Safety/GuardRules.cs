namespace ChatTutor.Domain.Safety;

/// <summary>All data the input guard judges by. Read from <c>knowledge/safety</c>; nothing of it is in code.</summary>
/// <param name="Numbers">Rules for digit runs.</param>
/// <param name="Patterns">Rules for words and for codes with letters.</param>
/// <param name="Facts">Code lists that the validators use.</param>
public sealed record GuardRules(
    IReadOnlyList<NumberRule> Numbers, IReadOnlyList<PatternRule> Patterns, IdentifierFacts Facts)
{
    /// <summary>What every rule has, numbers first.</summary>
    public IEnumerable<RuleHead> Heads => Numbers.Select(r => r.Head).Concat(Patterns.Select(r => r.Head));

    /// <summary>What stands in the place of values, each once.</summary>
    public IEnumerable<string> Tags => Heads.Select(head => head.Tag).Where(tag => tag.Length > 0).Distinct();
}

/// <summary>What every rule has.</summary>
/// <param name="Id">Dotted, lower case, e.g. <c>pii.cccd</c>.</param>
/// <param name="Version">Counts up with every change of the rule; kept with each incident.</param>
/// <param name="Entity">Kind of thing in capitals, e.g. <c>CCCD</c>.</param>
/// <param name="Action">What a finding of this rule asks for.</param>
/// <param name="Tag">What stands in the place of a value, e.g. <c>[số CCCD]</c>; empty when nothing is replaced.</param>
/// <param name="Lesson">Competency code whose lesson explains the rule, e.g. <c>5.2</c>.</param>
/// <param name="Source">Where the rule comes from; says "unverified" where we only have practice or memory.</param>
/// <param name="Positive">Texts that this rule must find.</param>
/// <param name="Negative">Texts that this rule must leave alone.</param>
public sealed record RuleHead(
    string Id, int Version, string Entity, GuardAction Action, string Tag, string Lesson, string Source,
    IReadOnlyList<string> Positive, IReadOnlyList<string> Negative)
{
    /// <summary>True when one finding counts as one item of personal data for the bulk rule.</summary>
    public bool Personal { get; init; }
}

/// <summary>A rule for runs of digits, however they are separated or spelled.</summary>
/// <param name="Head">Identity, action, examples.</param>
/// <param name="Lengths">Numbers of digits it accepts.</param>
/// <param name="Validator">Name of a check in <see cref="NumberValidators"/>.</param>
/// <param name="Alone">True when a valid number needs no word beside it.</param>
/// <param name="Context">Phrases one of which must stand near, unless alone; marks do not matter.</param>
/// <param name="Negative">Phrases directly around the number that say it is something else.</param>
/// <param name="Before">Characters a phrase may stand before the number.</param>
/// <param name="After">Characters a phrase may stand after it.</param>
public sealed record NumberRule(
    RuleHead Head, IReadOnlyList<int> Lengths, string Validator, bool Alone,
    IReadOnlyList<string> Context, IReadOnlyList<string> Negative, int Before, int After);

/// <summary>A rule made of regular expressions, written with full Vietnamese marks.</summary>
/// <param name="Head">Identity, action, examples.</param>
/// <param name="View">What the expressions are matched on.</param>
/// <param name="Needs">Without one of these words in the folded text the rule is not tried at all; empty means always tried.</param>
/// <param name="Patterns">Any of them finds; groups named <c>v</c> are the values to replace, else the whole match is.</param>
/// <param name="With">When not empty, one of them must match in the scope too.</param>
/// <param name="Unless">When one of them matches in the scope, there is no finding.</param>
/// <param name="Despite">When one of them matches in the scope, <paramref name="Unless"/> does not count.</param>
/// <param name="Scope">Where the other three are looked for.</param>
public sealed record PatternRule(
    RuleHead Head, PatternView View, IReadOnlyList<string> Needs, IReadOnlyList<string> Patterns,
    IReadOnlyList<string> With, IReadOnlyList<string> Unless, IReadOnlyList<string> Despite, PatternScope Scope);

/// <summary>What a pattern is matched on.</summary>
public enum PatternView
{
    /// <summary>Lower case without marks: the pattern is folded too.</summary>
    Folded,

    /// <summary>Lower case with marks; a letter of the pattern also accepts its unmarked form, never another mark.</summary>
    Marked,

    /// <summary>The text in its own case, with marks.</summary>
    Exact,

    /// <summary>Lower case without marks, each letter of a person's name replaced by §.</summary>
    Named,
}

/// <summary>Where context is looked for.</summary>
public enum PatternScope
{
    /// <summary>The sentence or line of the match.</summary>
    Sentence,

    /// <summary>The line of the match.</summary>
    Line,

    /// <summary>The whole text.</summary>
    Text,
}

/// <summary>Code lists behind the validators.</summary>
/// <param name="Provinces">Three-digit province codes of the identity number.</param>
/// <param name="LatestBirthYear">Latest year of birth an identity number may carry.</param>
/// <param name="CardPrefixes">Prefixes of bank card numbers.</param>
/// <param name="MobileNumber">Expression for a mobile number from its leading 0.</param>
/// <param name="LandlineNumber">Expression for a landline number from its leading 0.</param>
/// <param name="DocumentNumbers">Expressions for document numbers, which are never identifiers.</param>
/// <param name="FamilyNames">Vietnamese family names.</param>
/// <param name="NamePrefixes">Words before a person's name, such as "ông".</param>
/// <param name="NotNumbers">Phrases before a number that say what it is instead, such as "mã hồ sơ".</param>
public sealed record IdentifierFacts(
    IReadOnlyList<string> Provinces, int LatestBirthYear, IReadOnlyList<string> CardPrefixes,
    string MobileNumber, string LandlineNumber, IReadOnlyList<string> DocumentNumbers,
    IReadOnlyList<string> FamilyNames, IReadOnlyList<string> NamePrefixes, IReadOnlyList<string> NotNumbers);
