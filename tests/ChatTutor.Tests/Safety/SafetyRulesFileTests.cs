using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>A faulty rule is named with file and line, and stops the start.</summary>
public sealed class SafetyRulesFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    public SafetyRulesFileTests()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("knowledge", "safety")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    [Fact]
    public void A_broken_expression_is_named_with_file_and_line() =>
        Assert.Matches(@"codes\.yaml:[0-9]+: ", Break("codes.yaml", "(?<v>(?:dn|hx", "((?<v>(?:dn|hx"));

    [Fact]
    public void A_misspelt_field_is_named_with_file_and_line() =>
        Assert.Matches(@"codes\.yaml:[0-9]+: .*lessson", Break("codes.yaml", "unless:", "lessson:"));

    [Fact]
    public void A_rule_that_misses_its_own_example_stops_the_start() =>
        Assert.Contains("pii.cccd", Break("identifiers.yaml", "'CCCD: 001099000123'", "'CCCD: 0010'"), StringComparison.Ordinal);

    [Theory]
    [InlineData("      - 'CVV 362 nhé'\n", "secret.cvv")]
    [InlineData("      - 'bài 112 về cvv'\n", "secret.cvv")]
    public void A_rule_with_fewer_than_five_examples_of_either_kind_stops_the_start(string example, string rule) =>
        Assert.Contains(rule, Break("credentials.yaml", example, ""), StringComparison.Ordinal);

    [Fact]
    public void Every_kind_of_finding_but_those_of_conduct_is_in_the_table_of_kinds()
    {
        var table = File.ReadAllText(Repository.PathOf("knowledge", "safety", "README.md"));
        var rules = GuardCase.Guard.Rules;
        var kinds = rules.Numbers.Select(r => r.Head).Concat(rules.Patterns.Select(r => r.Head))
            .Where(r => r.Id.Split('.')[0] is "pii" or "secret" or "secrecy" or "internal").Select(r => r.Entity).Distinct();

        Assert.All(kinds, kind => Assert.Contains($"`{kind}`", table, StringComparison.Ordinal));
    }

    [Fact]
    public void Folding_as_the_platform_does_it_in_invariant_mode_stops_the_start() =>
        Assert.NotNull(GuardSelfTest.FoldingFault(raw => (raw, raw.ToLowerInvariant())));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Break(string file, string from, string to)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return Assert.Throws<KnowledgeFaultException>(() => SafetyRulesInUse.Open(_folder)).Message;
    }
}
