using System.Text;
using ChatTutor.Domain.Framework;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>A malformed framework is refused with file and line.</summary>
public sealed class FrameworkFileTests
{
    private static readonly string _path = KnowledgeFolder.In("knowledge", "framework", "framework.yaml");
    private static readonly string _good = File.ReadAllText(_path);

    public static CompetencyFramework Framework { get; } = Loaded(FrameworkFile.Read(_path));

    [Theory]
    [InlineData("    core: >-", "    kore: >-", "“kore” không có trong quy ước")]
    [InlineData("source: 1879-qd-tu\n", "", "Thiếu khóa “source”")]
    [InlineData("    mandatory: true", "    mandatory: có", "không đúng kiểu")]
    [InlineData("    min: 2", "    min: 5", "Mức áp dụng từ 5 đến 3")]
    [InlineData("    min: 2", "    min: hai", "không đúng kiểu")]
    [InlineData("effective_from: 2026-05-18", "effective_from: 18/5/2026", "không đúng kiểu")]
    [InlineData("  - code: '1.2'", "  - code: '1.1'", "“1.1” đã có ở trên")]
    [InlineData("    audience: [G1, G2b]", "    audience: [G1, G9]", "Không có đối tượng “G9”")]
    [InlineData("      - khóa màn hình", "      - khóa cửa", "“khóa cửa” không có trong yêu cầu cần đạt")]
    [InlineData("    '1.1': { G1: M3,", "    '1.1': { G1: M4,", "Ô 1.1, G1")]
    [InlineData("    '1.1': { G1: M3,", "    '1.1': { G1: M9,", "Ô 1.1, G1")]
    [InlineData("          target_competencies: ['2.3', '7.2', '8.1']", "          target_competencies: ['9.9']", "Không có năng lực “9.9”")]
    [InlineData("          level: 2\n", "          level: 7\n", "Mức tối thiểu")]
    [InlineData("    groups: [G4]", "    groups: [G5]", "Không có “G5”")]
    [InlineData("version: '2026-05-18'", "version: '2026-05-18", "cú pháp")]
    [InlineData("version: '2026-05-18'", "version: 'a'\nversion: 'b'", "đã có ở trên")]
    public void A_fault_is_named_with_file_and_line(string good, string bad, string why)
    {
        var at = _good.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        var faults = Faults(FrameworkFile.Parse("khung.yaml", Encoding.UTF8.GetBytes(_good.Remove(at, good.Length).Insert(at, bad))));

        var fault = faults.First(f => f.Why.Contains(why, StringComparison.Ordinal));

        Assert.Equal("khung.yaml", fault.File);
        Assert.InRange(fault.Line, 1, _good.Split('\n').Length);
    }

    [Theory]
    [InlineData("  - code: '1.2'", "  - code: '1.1'")]
    [InlineData("    core: >-", "    kore: >-")]
    [InlineData("    min: 2", "    min: hai")]
    public void The_line_is_that_of_the_fault(string good, string bad)
    {
        var at = _good.IndexOf(good, StringComparison.Ordinal);
        var line = _good[..at].Count(c => c == '\n') + 1;

        var faults = Faults(FrameworkFile.Parse("khung.yaml", Encoding.UTF8.GetBytes(_good.Remove(at, good.Length).Insert(at, bad))));

        Assert.Equal(line, faults[0].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("# trống")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Single(Faults(FrameworkFile.Parse("khung.yaml", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Levels_that_a_competent_body_issued_may_differ_from_the_rule()
    {
        var issued = _good
            .Replace("  derived: true\n  issued_by: null", "  derived: false\n  issued_by: Quyết định thử")
            .Replace("    '1.1': { G1: M3,", "    '1.1': { G1: M4,");

        var level = Loaded(FrameworkFile.Parse("khung.yaml", Encoding.UTF8.GetBytes(issued))).RequiredLevel("1.1", "G1")!;

        Assert.Equal((4, false, "Theo Quyết định thử."), (level.Level, level.Derived, level.How));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_not_a_crash() => Assert.Equal(0, Assert.Single(Faults(FrameworkFile.Read("khong-co.yaml"))).Line);

    internal static T Loaded<T>(Reading<T> reading) =>
        reading.Match(content => content, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    internal static IReadOnlyList<KnowledgeFault> Faults<T>(Reading<T> reading) =>
        reading.Match(_ => throw new InvalidOperationException("The file was read without a fault."), faults => faults);
}
