using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

/// <summary>An English term carries its gloss once, and a quotation stays as it is.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Glossary _glossary = new(
        [
            Term("AI", "Trí tuệ nhân tạo", ["AI"]) with { ExactCase = true },
            Term("Prompt", "Câu lệnh/Yêu cầu đầu vào cho AI", ["prompt", "prompts"]),
            Term("Dashboard", "Bảng điều khiển dữ liệu trực quan", ["dashboard"]) with
            {
                Variants = [new GlossVariant { Text = "bảng điều khiển dữ liệu", Source = "1879-qd-tu", Section = "Điều 5, khoản 2" }],
            },
            Term("Big Data", "Dữ liệu lớn", ["big data"]),
            Term("Log", "Nhật ký hệ thống", ["log", "logs"]),
            Term("KPIs", "chỉ số đo lường hiệu quả công việc", ["KPIs", "KPI"]),
        ],
        [new PendingTerm { Term = "OTP", Patterns = ["OTP"], Proposed = "mã xác thực dùng một lần" }]);

    [Theory]
    [InlineData("Dùng AI để tra cứu.", "Dùng AI (Trí tuệ nhân tạo) để tra cứu.")]
    [InlineData("AI giúp, nhưng AI có thể sai.", "AI (Trí tuệ nhân tạo) giúp, nhưng AI có thể sai.")]
    [InlineData("xem DASHBOARD mỗi ngày", "xem DASHBOARD (Bảng điều khiển dữ liệu trực quan) mỗi ngày")]
    [InlineData("big data, log.", "big data (Dữ liệu lớn), log (Nhật ký hệ thống).")]
    [InlineData("Viết prompt cho AI.", "Viết prompt (Câu lệnh/Yêu cầu đầu vào cho AI) cho AI (Trí tuệ nhân tạo).")]
    [InlineData("KPI của đơn vị", "KPI (chỉ số đo lường hiệu quả công việc) của đơn vị")]
    [InlineData("“Dùng AI”: AI là gì?", "“Dùng AI”: AI (Trí tuệ nhân tạo) là gì?")]
    [InlineData("\"AI\" và AI", "\"AI\" và AI (Trí tuệ nhân tạo)")]
    [InlineData("“a “AI” b” AI", "“a “AI” b” AI (Trí tuệ nhân tạo)")]
    [InlineData("màn hình 24\", AI", "màn hình 24\", AI (Trí tuệ nhân tạo)")]
    [InlineData("AI (xem Điều 3)", "AI (Trí tuệ nhân tạo) (xem Điều 3)")]
    [InlineData("AI", "AI (Trí tuệ nhân tạo)")]
    [InlineData("AI\uD800", "AI (Trí tuệ nhân tạo)\uD800")]
    public void The_first_bare_use_is_glossed(string text, string expected) => Assert.Equal(expected, _glossary.Gloss(text));

    [Theory]
    [InlineData("")]
    [InlineData("ai cũng biết, Ai cũng vậy")]
    [InlineData("AI (trí tuệ nhân tạo) là công cụ; AI có thể sai.")]
    [InlineData("Trí tuệ nhân tạo (AI) là công cụ; AI có thể sai.")]
    [InlineData("dashboard (bảng điều khiển dữ liệu) của Thành phố")]
    [InlineData("AI là công cụ. “AI (trí tuệ nhân tạo)”")]
    [InlineData("Điều 5 viết: “Khai thác dashboard, AI”.")]
    [InlineData("Câu lệnh/Yêu cầu đầu vào cho AI")]
    [InlineData("“AI không có dấu đóng")]
    [InlineData("AIoT, OpenAI, AI-based, log.txt, blog, catalog, 3AI")]
    [InlineData("https://example.vn/AI/log ai@AI.vn www.log.vn /log")]
    [InlineData("Bảng chữ cái")]
    public void Nothing_is_added_where_none_is_needed(string text) => Assert.Equal(text, _glossary.Gloss(text));

    [Fact]
    public void A_gloss_that_closes_an_open_bracket_leaves_nothing_for_a_second_time()
    {
        var once = _glossary.Gloss("Trí tuệ nhân tạo ( dashboard, AI");
        Assert.Equal(once, _glossary.Gloss(once));
    }

    [Fact]
    public void Glossing_twice_changes_nothing_more() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text => _glossary.Gloss(_glossary.Gloss(text)) == _glossary.Gloss(text)));

    [Fact]
    public void A_gloss_is_added_at_most_once() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
        _glossary.Terms.All(term => Count(_glossary.Gloss(text), term.Gloss) <= Count(text, term.Gloss) + 1)));

    [Fact]
    public void Quotations_stay_as_they_are() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
        Quoted().Matches(text).Select(m => m.Value).SequenceEqual(Quoted().Matches(_glossary.Gloss(text)).Select(m => m.Value))));

    [Fact]
    public void Without_the_added_glosses_the_text_is_what_it_was() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
        IsSubsequence(text, _glossary.Gloss(text))));

    [Fact]
    public void Any_text_at_all_is_survived() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => _glossary.Gloss(text ?? "").Length >= (text ?? "").Length));

    [Theory]
    [InlineData("Nhập mã OTP, rồi otp", 1)]
    [InlineData("“mã OTP”", 0)]
    [InlineData("Dùng AI", 0)]
    public void Terms_without_a_gloss_are_named_once(string text, int count) => Assert.Equal(count, _glossary.Pending(text).Count);

    /// <summary>Texts out of the pieces that matter; quotations are whole, as the tutor writes them.</summary>
    private static Arbitrary<string> Texts()
    {
        string[] pieces =
        [
            "AI", "ai", "prompt", "Prompts", "dashboard", "big data", "log", "KPI", " ", " ", " ", ", ", ".", "\n", "và", "(", ")",
            "AI (trí tuệ nhân tạo)", "Trí tuệ nhân tạo (AI)", "(Câu lệnh/Yêu cầu đầu vào cho AI)", "“dùng AI và log”", "“dashboard”",
            "\"prompt\"", "-", "/", "Nhật ký hệ thống", "https://a.vn/log", "😀",
        ];
        return Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part), RegexOptions.IgnoreCase);

    private static bool IsSubsequence(string part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
        {
            at += at < part.Length && part[at] == c ? 1 : 0;
        }

        return at == part.Length;
    }

    private static GlossaryTerm Term(string term, string gloss, string[] patterns) =>
        new() { Term = term, Gloss = gloss, Patterns = patterns, Section = "Phụ lục, mục VIII, khoản 3" };

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
