using System.Text.Json;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Safety.Answers;
using Xunit;
using Xunit.Abstractions;

namespace ChatTutor.Tests.Safety;

/// <summary>What the answer check stops and what it lets through; the figures are in docs/figures.md.</summary>
public sealed class AnswerCheckTests(ITestOutputHelper output)
{
    private static readonly HashSet<SectionKind> _cited =
    [
        SectionKind.Article, SectionKind.Clause, SectionKind.Point, SectionKind.Bullet, SectionKind.Row, SectionKind.Paragraph, SectionKind.Heading,
    ];

    [Fact]
    public void Every_case_of_the_output_checks_is_judged_right() =>
        Assert.Empty(Lines("output_checks").Where(c => !IsRight(c)).Select(c => Text(c, "id")));

    /// <summary>Sentences in everyday words, half of them wrong; a floor is what was reached, a wrong one that passes is none of it.</summary>
    [Theory]
    [InlineData("answer_fresh", 54, 0)]
    [InlineData("answer_held_out", 34, 0)]
    public void Sentences_in_everyday_words_are_judged_as_well_as_they_were(string file, int floor, int mostPassed)
    {
        var cases = Lines(file).ToList();
        var wrong = cases.Where(c => !IsRight(c)).ToList();
        var passed = wrong.Where(c => Text(c, "expected") != "pass").Select(c => Text(c, "id")).ToList();

        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count}; wrong: {string.Join(' ', wrong.Select(c => Text(c, "id")))}");
        Assert.True(cases.Count - wrong.Count >= floor, string.Join('\n', wrong.Select(c => $"{Text(c, "id")} {Text(c, "text")}")));
        Assert.True(passed.Count <= mostPassed, string.Join(' ', passed));
    }

    [Fact]
    public void An_answer_that_names_a_repealed_instrument_says_what_holds_now()
    {
        var verdict = AnswerSources.Check.Check(
            "Nghị định số 13/2023/NĐ-CP quy định việc thông báo vi phạm.", ["Nghị định số 13/2023/NĐ-CP quy định việc thông báo vi phạm."]);

        Assert.Equal(AnswerAction.Warn, verdict.Action);
        Assert.Contains("đã hết hiệu lực từ 01/01/2026, thay bằng Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15", verdict.Text, StringComparison.Ordinal);
        Assert.EndsWith("(chưa đối chiếu văn bản gốc).", verdict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_of_a_published_passage_is_not_searched_again_but_the_words_around_it_are()
    {
        var passage = new AnswerPassage("Liên hệ qua số 0912345678 để được hỗ trợ.") { IsPublished = true };

        Assert.Equal(AnswerAction.Pass, AnswerSources.Check.Check("“Liên hệ qua số 0912345678 để được hỗ trợ.”", [passage]).Action);
        Assert.True(AnswerSources.Check.Check("“Liên hệ qua số 0912345678 để được hỗ trợ.”\nSố riêng: 0987654321.", [passage]).Action >= AnswerAction.Redact);
        Assert.True(AnswerSources.Check.Check("“Liên hệ qua số 0912345678 để được hỗ trợ.”", [passage with { IsPublished = false }]).Action >= AnswerAction.Redact);
    }

    [Theory]
    [InlineData("answer_pairs")]
    [InlineData("answer_pairs_second")]
    public void The_right_sentence_passes_and_the_changed_one_is_stopped(string file)
    {
        var wrong = new List<string>();
        foreach (var pair in Lines(file))
        {
            var passages = pair.GetProperty("sources").EnumerateArray().Select(s => AnswerSources.Passage(Text(s, "document"), Text(s, "section"))).ToList();
            if (AnswerSources.Check.Check(Text(pair, "right"), passages).Action > AnswerAction.Warn)
            {
                wrong.Add($"{Text(pair, "id")} stopped: {Text(pair, "right")}");
            }

            if (AnswerSources.Check.Check(Text(pair, "changed"), passages).Action < AnswerAction.Strip)
            {
                wrong.Add($"{Text(pair, "id")} passed: {Text(pair, "changed")}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void At_most_one_right_citation_in_a_hundred_is_stopped()
    {
        var all = RightCitations().ToList();
        var stopped = all.Where(c => AnswerSources.Check.Check(c.Text, [c.Passage]).Action > AnswerAction.Warn).Select(c => c.Text).ToList();

        output.WriteLine($"{stopped.Count} of {all.Count} right citations stopped");
        Assert.True(stopped.Count <= all.Count / 100.0, string.Join("\n---\n", stopped.Take(20)));
    }

    /// <summary>A quotation, a sentence with its source before it, one with its source behind the document, a reply as the tutor writes it.</summary>
    private static IEnumerable<(string Text, AnswerPassage Passage)> RightCitations()
    {
        foreach (var (document, section) in AnswerSources.Documents.SelectMany(d => d.Sections.Where(s => _cited.Contains(s.Kind)).Select(s => (d, s))))
        {
            var passage = AnswerSources.Passage(document, section);
            var name = document.Document.Number is { } number ? $"{document.Document.Kind} số {number}" : document.Document.ShortTitle;
            foreach (var words in section.Kind == SectionKind.Row ? section.Cells.Select(c => c.Text).Where(t => t.Length > 0) : [passage.Text.Trim()])
            {
                yield return ($"“{words}”", passage);
                yield return ($"Theo {section.Path} {name}: {words}", passage);
                yield return ($"{name} ({section.Path}) quy định rõ: {words.Split('\n')[0].TrimEnd('.', ';', ':', '/', ',')}.", passage);
                yield return ($"“{words}”\n— {document.Document.ShortTitle}, {section.Path} (bản {document.Document.Version})", passage);
            }
        }
    }

    private static bool IsRight(JsonElement line)
    {
        var verdict = AnswerSources.Check.Check(
            Text(line, "text"), [.. line.GetProperty("sources").EnumerateArray().Select(s => new AnswerPassage(s.GetString()!))],
            line.TryGetProperty("canary", out var canary) ? canary.GetString() : null);
        var (expected, action) = (Text(line, "expected"), verdict.Action.ToString());
        var entities = line.GetProperty("entities").EnumerateArray().Select(e => e.GetString()).ToList();
        return expected == "pass_or_warn" ? verdict.Action <= AnswerAction.Warn
            : string.Equals(expected, action, StringComparison.OrdinalIgnoreCase)
                && (entities.Count == 0 || verdict.Findings.Any(f => entities.Contains(f.Entity)));
    }

    private static IEnumerable<JsonElement> Lines(string name) =>
        File.ReadLines(GuardCase.PathOf(name)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement line, string key) => line.GetProperty(key).GetString()!;
}
