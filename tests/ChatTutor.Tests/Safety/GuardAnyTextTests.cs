using ChatTutor.Domain.Safety;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>Properties of the guard over texts that nobody wrote: pieces of all cases shuffled, and any UTF-16.</summary>
public sealed class GuardAnyTextTests
{
    private static readonly string[] _pieces =
    [
        .. GuardCase.Files.SelectMany(GuardCase.Read).SelectMany(c => c.Messages).SelectMany(m => m.Split(' ')).Distinct(),
        "0912", "000", "345", "001099000123", "MẬT", "TUYỆT MẬT", "mk:", "Ab@12345", "là", "otp", "482913", "12/BC-UBND", "(M)", "maatj", "khaaur",
        "\n", "\r\n", " ", "\u200B", "\u0301", "\uD83D", "\uDC00", "\uFFFC", "[", "]", "[mật khẩu]", "[số CCCD", "|", "\uDB40\uDC41",
    ];

    private static readonly string[] _harmless =
        ["Xin chào, cho tôi hỏi một việc.", "Cảm ơn bạn nhiều.", "Năng lực số gồm những miền nào?", "Chuyển đổi số phục vụ người dân."];

    private static readonly Gen<string> _texts =
        from parts in Gen.Elements(_pieces).ListOf() from sign in Gen.Elements(" ", "", "\n", ", ") select string.Join(sign, parts);

    private static readonly Gen<string> _anything = Gen.Choose(0, char.MaxValue).Select(c => (char)c).ListOf().Select(string.Concat);

    private static readonly Gen<string> _cases =
        Gen.Elements(GuardCase.Files.SelectMany(GuardCase.Read).Where(c => c.Messages.Count == 1).Select(c => c.Messages[0]).ToArray());

    private static InputGuard Guard => GuardCase.Guard;

    [Fact]
    public void Any_UTF_16_is_judged_without_a_crash() => Check(_anything, text => Guard.Inspect(text).Redacted is not null);

    [Fact]
    public void What_is_redacted_holds_nothing_more_to_redact() => Check(Gen.OneOf(_texts, _anything), text =>
    {
        var once = Guard.Inspect(text);
        var twice = Guard.Inspect(once.Redacted);
        return once.Action == GuardAction.Refuse
            || (twice.Redacted == once.Redacted && twice.Findings.All(f => f.Action < GuardAction.Redact));
    });

    [Fact]
    public void Judged_positions_lead_back_to_the_raw_text_in_order() => Check(Gen.OneOf(_texts, _anything), text =>
        new[] { JudgedText.Of(text), JudgedText.Of(text, decodeTags: true), JudgedText.Of(text, decodeKeys: true) }.All(judged =>
        {
            var spans = Enumerable.Range(0, judged.Text.Length).Select(i => judged.RawSpan(i, 1)).ToList();
            return judged.Folded.Length == judged.Text.Length && spans.All(s => s.Start >= 0 && s.End > s.Start && s.End <= text.Length)
                && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }));

    [Fact]
    public void Harmless_lines_around_a_text_do_not_weaken_its_verdict() => Check(
        from text in _cases from before in Gen.Elements(_harmless) from after in Gen.Elements(_harmless) select (text, before, after),
        words => Guard.Inspect($"{words.before}\n{words.text}\n{words.after}").Action >= Guard.Inspect(words.text).Action);

    [Fact]
    public void Joining_messages_never_weakens_the_verdict_of_one_of_them() => Check(
        from one in Gen.OneOf(_cases, _texts) from other in Gen.OneOf(_cases, _texts) select (one, other),
        parts =>
        {
            var joined = Guard.Inspect([parts.one, parts.other]).Verdict.Action;
            return joined >= Guard.Inspect(parts.one).Action && joined >= Guard.Inspect(parts.other).Action;
        });

    private static void Check<T>(Gen<T> texts, Func<T, bool> holds) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));
}
