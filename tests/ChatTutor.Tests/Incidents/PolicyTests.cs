using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>The policy is data: it names rules that exist, and what is wrong with it is said.</summary>
public sealed class PolicyTests
{
    private static readonly string _path = Repository.PathOf("knowledge", "safety", "incident-policy.yaml");

    private static readonly IncidentPolicy _policy = IncidentPolicyFile.Read(_path).Match(
        policy => policy, faults => throw new KnowledgeFaultException(faults[0]));

    [Fact]
    public void Every_rule_that_refuses_opens_a_kind_made_for_it()
    {
        var rules = SafetyRulesFile.Read(Repository.PathOf("knowledge", "safety")).Match(read => read, faults => throw new KnowledgeFaultException(faults[0]));
        var refusing = rules.Numbers.Select(rule => rule.Head).Concat(rules.Patterns.Select(rule => rule.Head))
            .Where(head => head.Action == GuardAction.Refuse).ToList();

        Assert.NotEmpty(refusing);
        Assert.All(refusing, head => Assert.NotEqual(_policy.Otherwise, _policy.Opens(new Finding(head.Id, head.Action, head.Entity))?.Id));
    }

    [Theory]
    [InlineData("new.rule", GuardAction.Refuse, "other")]
    [InlineData("new.rule", GuardAction.Redact, null)]
    [InlineData("guard.failed", GuardAction.Refuse, null)]
    [InlineData("pii.cccd", GuardAction.Redact, null)]
    [InlineData("internal.draft", GuardAction.Warn, null)]
    [InlineData("pii.bulk", GuardAction.Refuse, "bulk")]
    [InlineData("internal.whistleblower", GuardAction.Refuse, "party-file")]
    [InlineData("duty.others", GuardAction.Allow, "others-data")]
    [InlineData("duty.decide", GuardAction.Allow, null)]
    public void A_finding_opens_what_the_policy_says(string rule, GuardAction action, string? kind) =>
        Assert.Equal(kind, _policy.Opens(new Finding(rule, action, "X"))?.Id);

    [Theory]
    [InlineData("opens: injection", "opens: nowhere", "nowhere")]
    [InlineData("otherwise: other", "otherwise: nothing", "nothing")]
    [InlineData("clocks: [ accept-low, close ]", "clocks: [ soon ]", "soon")]
    [InlineData("rules: [ duty.others ]", "rules: [ duty.exam ]", "duty.exam")]
    [InlineData("hours: 72", "hours: 0", "1 giờ")]
    [InlineData("until: accepted", "until: detected", "1 giờ")]
    [InlineData("times: 3", "times: 0", "count.identifier")]
    [InlineData("near_percent: 25", "near_percent: 100", "near_percent")]
    [InlineData("severity: low", "severity: mild", "")]
    [InlineData("audience: trainer", "listener: trainer", "listener")]
    public void What_is_wrong_with_it_is_said(string right, string wrong, string said)
    {
        var text = File.ReadAllText(_path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, text.Replace(right, wrong, StringComparison.Ordinal));

        var faults = IncidentPolicyFile.Read(file).Match(_ => [], found => found);

        File.Delete(file);
        Assert.Contains(faults, fault => fault.Why.Contains(said, StringComparison.Ordinal));
    }
}
