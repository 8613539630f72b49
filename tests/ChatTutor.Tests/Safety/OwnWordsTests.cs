using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>What the product says of itself, without a passage, passes the checks that need none.</summary>
public sealed partial class OwnWordsTests
{
    private const int ShortestSentence = 20;

    private static readonly Lazy<CheckedReplies> _checks = new(() => KnowledgeFiles.Read(Repository.PathOf("knowledge")).Match(
        files => new CheckedReplies(Library.Build(files), GuardCase.Guard), faults => throw new InvalidOperationException(string.Join('\n', faults))));

    /// <summary>Every Vietnamese literal of the code that makes replies; a value that is put in stands as "x".</summary>
    [Fact]
    public void Every_fixed_sentence_passes()
    {
        var texts = Sources().SelectMany(f => Literal().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Where(t => !t.Contains("(?", StringComparison.Ordinal) && !t.Contains("[^", StringComparison.Ordinal))
            .Select(t => Hole().Replace(t, "x").Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal))
            .Where(t => t.Length >= ShortestSentence && t.Contains(' ', StringComparison.Ordinal) && VietnameseText.CountMarked(t).Marked > 0).Distinct().ToList();

        var stopped = texts.Select(t => (Text: t, _checks.Value.CheckOwn(new Reply(t)).Verdict)).Where(c => c.Verdict.Findings.Count > 0)
            .Select(c => $"{string.Join(',', c.Verdict.Findings.Select(f => f.Entity))}: {c.Text}").ToList();

        Assert.True(texts.Count > 100, $"only {texts.Count} texts");
        Assert.True(stopped.Count == 0, string.Join("\n---\n", stopped));
    }

    [Theory]
    [InlineData("Theo Quyết định 9999/QĐ-TTg thì được.", AnswerAction.Block)]
    [InlineData("Xem tại https://evil.example.com/a", AnswerAction.Strip)]
    [InlineData("<script>alert(1)</script> Xin chào.", AnswerAction.Strip)]
    [InlineData("Tôi phê duyệt hồ sơ của đồng chí.", AnswerAction.Block)]
    [InlineData("Số của tôi là 0912345678.", AnswerAction.Redact)]
    [InlineData("Trong tài liệu đang có không tìm thấy Quyết định 9999/QĐ-TTg.", AnswerAction.Pass)]
    public void Own_words_are_held_to_what_needs_no_passage(string text, AnswerAction action) =>
        Assert.Equal(action, _checks.Value.CheckOwn(new Reply(text)).Verdict.Action);

    private static IEnumerable<string> Sources() => ((string[])["Answers", "Turns", "Duty", "Incidents", "Retention", "Knowledge"])
        .Select(folder => Repository.PathOf("src", "ChatTutor.Tutoring", folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
