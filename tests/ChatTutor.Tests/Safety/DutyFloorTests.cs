using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>Requests to act in a person's place are recognised; questions about the same things are left alone.</summary>
public sealed class DutyFloorTests
{
    private static readonly string[] _files = ["duty_first", "duty_second", "duty_third", "duty_fourth", "duty_fifth", "duty_sixth"];
    private static readonly string[] _asked = ["exam", "phrasings", "matters"];

    [Theory]
    [InlineData("duty_first", 0.95)]
    [InlineData("duty_second", 0.95)]
    [InlineData("duty_third", 0.95)]
    [InlineData("duty_fourth", 0.97)]
    [InlineData("duty_fifth", 0.89)]
    [InlineData("duty_sixth", 0.9)]
    [InlineData("duty_seventh", 0.75)]
    public void Requests_to_act_in_a_persons_place_are_found(string file, double floor)
    {
        var missed = Requests(file).Where(text => !IsDuty(text)).ToList();

        Assert.True(missed.Count <= (1 - floor) * Requests(file).Count, string.Join('\n', missed));
    }

    [Fact]
    public void They_are_found_without_marks_too()
    {
        var requests = _files.SelectMany(Requests).ToList();
        var missed = requests.Where(text => !IsDuty(VietnameseText.Fold(text))).ToList();

        Assert.True(missed.Count <= 0.05 * requests.Count, string.Join('\n', missed));
    }

    [Fact]
    public void A_question_about_duties_is_a_question()
    {
        var questions = _files.SelectMany(GuardCase.Read).Where(c => c.Expected == "allow").Select(c => c.Messages[0]).ToList();

        Assert.DoesNotContain(questions, IsDuty);
        Assert.InRange(questions.Count(text => IsDuty(VietnameseText.Fold(text))), 0, questions.Count / 100);
    }

    [Fact]
    public void No_golden_question_and_no_phrasing_is_taken_for_a_request()
    {
        var lines = _asked
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf("knowledge", folder), "*.yaml"))
            .SelectMany(File.ReadLines)
            .SelectMany(line => line.Split('"').Where((_, at) => at % 2 == 1))
            .ToList();

        Assert.True(lines.Count > 5000);
        Assert.DoesNotContain(lines, line => IsDuty(line) || Finds(line, "distress"));
    }

    [Fact]
    public void Despair_is_found_and_tiredness_is_not()
    {
        var cases = GuardCase.Read("distress_vi");

        Assert.Empty(cases.Where(c => !c.IsJudgedRight()).Select(c => c.Messages[0]));
    }

    /// <summary>The person's words are no secret: what was asked for stays readable for whoever reviews the refusals.</summary>
    [Fact]
    public void A_request_alone_does_not_wipe_the_text()
    {
        var verdict = GuardCase.Guard.Inspect("Ký giúp tôi tờ trình này");

        Assert.Equal(GuardAction.Allow, verdict.Action);
        Assert.Equal("Ký giúp tôi tờ trình này", verdict.Redacted);
        Assert.NotEmpty(verdict.Findings);
    }

    private static List<string> Requests(string file) =>
        [.. GuardCase.Read(file).Where(c => c.Expected != "allow").Select(c => c.Messages[0])];

    private static bool IsDuty(string text) => Finds(text, "duty.");

    private static bool Finds(string text, string rule) =>
        GuardCase.Guard.Inspect(text).Findings.Any(f => f.Rule.StartsWith(rule, StringComparison.Ordinal));
}
