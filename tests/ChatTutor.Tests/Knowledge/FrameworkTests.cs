using System.Text.RegularExpressions;
using ChatTutor.Domain.Framework;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>The framework as data says what the decision says, to the letter.</summary>
public sealed partial class FrameworkTests
{
    private const string Decision = "003_4a9ec07394337474.txt";

    private static readonly CompetencyFramework _framework = FrameworkFileTests.Framework;

    private static readonly Dictionary<string, string> _seeds = new()
    {
        ["1879-qd-tu"] = Flat(KnowledgeFolder.Seed(Decision)),
        ["138-kh-ubnd"] = Flat(KnowledgeFolder.Seed("002_89fe828c6b671a76.txt")),
        ["huong-dan-so-noi-vu-12-2025"] = Flat(KnowledgeFolder.Seed("001_f02dac5572f27242.txt")),
        ["ke-hoach-xa-ung-hoa-2026"] = Flat(KnowledgeFolder.Seed("004_28968168a7f693a3.txt")),
        ["cong-chuc-so-thu-do"] = Flat(KnowledgeFolder.Seed("000_fe54ed611928cb02.txt")),
    };

    [Fact]
    public void It_has_eight_groups_twenty_competencies_four_levels_four_target_groups_and_seven_indicators() => Assert.Equal(
        (8, 20, 4, 4, 7, 4, 5, 8, 5),
        (_framework.Groups.Count, _framework.Competencies.Count, _framework.Levels.Count, _framework.TargetGroups.Count,
            _framework.Indicators.Count, _framework.JobGroups.Count, _framework.Roadmap.Count,
            _framework.MandatoryPart.Topics.Count, _framework.Conflicts.Count));

    [Fact]
    public void Every_printed_string_stands_word_for_word_in_its_source()
    {
        var printed = Printed().ToList();

        Assert.True(printed.Count > 200);
        Assert.All(
            printed, entry => Assert.True(_seeds[entry.Source].Contains(Flat(entry.Text), StringComparison.Ordinal), entry.Text));
    }

    [Fact]
    public void Each_competency_stands_with_its_cells_in_one_row_of_the_source() => Assert.All(
        _framework.Competencies, c => Assert.True(Row(c.Code, c.Name, c.Requirement, c.RangePrinted), c.Code));

    [Fact]
    public void Each_group_level_and_indicator_stands_with_its_cells_in_one_row_of_the_source()
    {
        Assert.All(_framework.Groups, g => Assert.True(Row($"{g.Number}", g.Name, g.Core, g.AudiencePrinted), g.Name));
        Assert.All(_framework.Levels, l => Assert.True(Row(l.ToString(), l.Descriptor), l.Name));
        Assert.All(_framework.Indicators, i => Assert.True(Row($"{i.Number}", i.Name, i.Meaning), i.Name));
        Assert.All(
            _framework.TargetGroups.Where(g => g.Number != 2).SelectMany(g => g.Rows.Select(row => (g, row))),
            x => Assert.True(Row($"{x.g.Number}", x.g.Name, x.row.Minimum.AsPrinted ?? x.row.Minimum.Printed), x.row.Id));
        Assert.All(
            _framework.TargetGroups[1].Rows, row => Assert.True(Row("-", row.Name, row.Minimum.Printed), row.Id));
    }

    [Theory]
    [InlineData("1.1", "1-4 t")]
    [InlineData("1.2", "1-3")]
    [InlineData("2.1", "2-3")]
    [InlineData("2.2", "2-3")]
    [InlineData("2.3", "2-4")]
    [InlineData("3.1", "2-3")]
    [InlineData("3.2", "2-2 m")]
    [InlineData("3.3", "2-3")]
    [InlineData("4.1", "2-3")]
    [InlineData("4.2", "3-4")]
    [InlineData("5.1", "2-2 m")]
    [InlineData("5.2", "2-2 m")]
    [InlineData("5.3", "2-4")]
    [InlineData("6.1", "2-3")]
    [InlineData("6.2", "3-4")]
    [InlineData("7.1", "2-3")]
    [InlineData("7.2", "2-4")]
    [InlineData("7.3", "2-3")]
    [InlineData("8.1", "3-4")]
    [InlineData("8.2", "4-4 h")]
    public void The_applied_levels_are_those_of_the_decision(string code, string expected)
    {
        var c = _framework.Competency(code)!;
        var marks = (c.Mandatory ? " m" : "") + (c.HeadsOnly ? " h" : "") + (c.ByTitle ? " t" : "");

        Assert.Equal(expected, $"{c.Min}-{c.Max}{marks}");
        Assert.Equal(code[0] - '0', c.Group);
        var signs = LevelSign().Matches(c.RangePrinted).Select(m => m.Value[0] - '0').ToList();
        Assert.Equal((c.Min, c.Max), (signs[0], signs[^1]));
    }

    [Theory]
    [InlineData("G1", 3, 4)]
    [InlineData("G2a", 3, 4)]
    [InlineData("G2b", 3, 4)]
    [InlineData("G3", 2, null)]
    [InlineData("G3x", 2, 3)]
    [InlineData("G4", 1, null)]
    [InlineData("G4x", 2, null)]
    public void The_minimums_are_those_of_the_decision(string id, int level, int? target)
    {
        var minimum = _framework.MinimumFor(id)!;

        Assert.Equal((level, target), (minimum.Level, minimum.Target));
        Assert.Contains($"Mức {level}", minimum.Printed, StringComparison.Ordinal);
        Assert.True(target is null || minimum.Printed.Contains($"{minimum.TargetWord} Mức {target}", StringComparison.Ordinal));
        Assert.True(minimum.TargetScope is null || minimum.Printed.Contains(minimum.TargetScope, StringComparison.Ordinal));
        Assert.InRange(_framework.Row(id)!.Label.Length, 5, 40);
    }

    /// <summary>Columns: G1 and G2b, G3, G3x (what it strives for), G4, G4x. ? = an open conflict; h = heads only.</summary>
    [Theory]
    [InlineData("1.1", "M3", "M2", "M3", "M1", "M2")]
    [InlineData("1.2", "M3", "M2", "M3", "M1", "M2")]
    [InlineData("2.1", "M3", "M2", "M3", "–", "M2")]
    [InlineData("2.2", "M3", "M2", "M3", "–", "M2")]
    [InlineData("2.3", "M3→M4", "M2", "M3", "–", "M2")]
    [InlineData("3.1", "M3", "M2", "M3", "–", "M2")]
    [InlineData("3.2", "M2", "M2", "M2", "M2?", "M2")]
    [InlineData("3.3", "M3", "M2", "M3", "–", "M2")]
    [InlineData("4.1", "M3", "M2", "M3", "–", "–")]
    [InlineData("4.2", "M3", "–", "M3", "–", "–")]
    [InlineData("5.1", "M2", "M2", "M2", "M2?", "M2")]
    [InlineData("5.2", "M2", "M2", "M2", "M2?", "M2")]
    [InlineData("5.3", "M3", "M2", "M3", "M2?", "M2")]
    [InlineData("6.1", "M3", "M2", "M3", "–", "–")]
    [InlineData("6.2", "M3", "–", "M3", "–", "–")]
    [InlineData("7.1", "M3", "M2", "M3", "–", "M2")]
    [InlineData("7.2", "M3→M4", "M2", "M3", "–", "M2")]
    [InlineData("7.3", "M3", "M2", "M3", "–", "M2")]
    [InlineData("8.1", "M3→M4", "–", "–", "–", "–")]
    [InlineData("8.2", "M4?", "–", "–", "–", "–")]
    public void The_required_levels_are_those_of_the_table(string code, string leaders, string g3, string g3x, string g4, string g4x)
    {
        Assert.Equal(
            (leaders, leaders, g3, g4, g4x),
            (Text(code, "G1"), Text(code, "G2b"), Text(code, "G3"), Text(code, "G4"), Text(code, "G4x")));
        var striven = Cell(code, "G3x");
        Assert.Equal(g3x, (striven.Target ?? striven.Level) is int level ? $"M{level}" : "–");
    }

    [Fact]
    public void A_required_level_says_that_it_is_derived_and_from_what()
    {
        var level = _framework.RequiredLevel("5.1", "G4")!;

        Assert.True(level.Derived);
        Assert.Equal("a", Assert.Single(level.Conflicts).Id);
        Assert.Equal(
            "Mức chuẩn tối thiểu: Tối thiểu Mức 1; vị trí có sử dụng hệ thống số phải đạt Mức 2 (Phụ lục, mục III, dòng 4). " +
            "Mức áp dụng của năng lực 5.1: M2 bắt buộc (Phụ lục, mục IV, dòng 5.1). Suy ra: Mức 2.",
            level.How);
    }

    [Fact]
    public void Secretaries_and_chairmen_of_communes_follow_the_list_of_601()
    {
        var level = _framework.RequiredLevel("5.1", "G2a")!;

        Assert.Null(level.Level);
        Assert.Contains("601-CV/TU", level.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_cells_are_exactly_those_that_a_conflict_about_them_explains() => Assert.All(
        from c in _framework.Competencies from row in _framework.Rows where row.OwnCatalogue is null select (c.Code, row.Id),
        cell => Assert.True(
            !Cell(cell.Code, cell.Id).Open || _framework.RequiredLevel(cell.Code, cell.Id)!.Conflicts.Count > 0, $"{cell}"));

    [Fact]
    public void What_no_source_fixes_has_no_issuer_and_says_so() => Assert.All(_framework.Policy, policy =>
    {
        Assert.Null(policy.IssuedBy);
        Assert.Contains("chưa có quy định", policy.Sentence, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("pass_mark")]
    [InlineData("question_count")]
    [InlineData("aggregation")]
    [InlineData("reassessment_deadline")]
    [InlineData("validity_period")]
    [InlineData("age_range")]
    [InlineData("certificate_form")]
    public void Nothing_is_invented_for(string key) => Assert.Null(_framework.PolicyOf(key)!.Value);

    [Fact]
    public void Ids_of_obligations_are_unique() => Assert.Equal(
        _framework.Competencies.Sum(c => c.Obligations.Count),
        _framework.Competencies.SelectMany(c => c.NumberedObligations).Select(o => o.Id).Distinct().Count());

    private static RequiredCell Cell(string code, string id) => _framework.RequiredLevels.Cell(code, id)!.Value;

    private static string Text(string code, string id) => Cell(code, id).ToString();

    private static bool Row(params string[] cells) =>
        KnowledgeFolder.Seed(Decision).Split('\n').Any(line => line.StartsWith('|')
            && line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).SequenceEqual(cells));

    private static IEnumerable<(string Source, string Text)> Printed()
    {
        const string Own = "1879-qd-tu";
        var f = _framework;
        return f.Groups.SelectMany(g => Of(Own, g.Name, g.Core, g.AudiencePrinted))
            .Concat(f.Levels.SelectMany(l => Of(Own, l.ToString(), l.Descriptor)))
            .Concat(f.Competencies.SelectMany(c => Of(Own, [c.Name, c.Requirement, c.RangePrinted, .. c.Obligations])))
            .Concat(f.TargetGroups.SelectMany(g => Of(Own, g.Name, g.NameInArticle)))
            .Concat(f.Rows.SelectMany(r => Of(Own, r.Name, r.Minimum.AsPrinted ?? r.Minimum.Printed, r.Minimum.TargetScope ?? r.Name)))
            .Concat(f.Indicators.SelectMany(i => Of(Own, i.Name, i.Meaning)))
            .Concat(f.Roadmap.SelectMany(r => Of(Own, [r.Time, r.Task, r.Owner, r.CoOwners, .. r.Content, .. r.Products])))
            .Concat(Of(Own, [f.MandatoryPart.Printed, .. f.MandatoryPart.Topics.Select(t => t.Name)]))
            .Concat(f.Conflicts.SelectMany(c => c.Facts).SelectMany(fact => Of(Own, fact.Says)))
            .Concat(f.JobGroups.SelectMany(j => Of(j.Source, j.Name, j.Tasks)))
            .Concat(f.Groupings.SelectMany(g => Of(g.Source, [g.Phrase, .. g.MembersAsPrinted ?? g.Members])))
            .Concat(f.Policy.SelectMany(p => Of(p.ShownBy.Source, p.ShownBy.Quote)));
    }

    private static IEnumerable<(string, string)> Of(string source, params string[] texts) => texts.Select(text => (source, text));

    private static string Flat(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<=M)[1-4]")]
    private static partial Regex LevelSign();
}
