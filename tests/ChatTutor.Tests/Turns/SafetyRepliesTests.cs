using System.Reflection;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Turns;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>What the tutor says about a finding: by kind, from the source, and never asking for what nobody may ask for.</summary>
public sealed partial class SafetyRepliesTests
{
    [Fact]
    public void The_rule_is_quoted_as_the_framework_has_it() => Assert.Contains(
        SafetyReplies.Rule, File.ReadAllText(Repository.PathOf("knowledge", "documents", "1879-qd-tu.md")), StringComparison.Ordinal);

    [Fact]
    public void No_reply_asks_for_a_code_a_password_or_a_picture_of_an_identity_card()
    {
        var texts = Texts().ToList();

        Assert.True(texts.Count > 25);
        Assert.DoesNotContain(texts.SelectMany(text => Sentence().Split(text)), Asks);
    }

    [Theory]
    [InlineData("Bạn gửi mã OTP cho tôi nhé.")]
    [InlineData("Mời bạn nhập mật khẩu.")]
    [InlineData("Bạn chụp ảnh căn cước gửi vào đây.")]
    public void The_check_itself_would_see_such_a_sentence(string sentence) => Assert.True(Asks(sentence));

    [Theory]
    [InlineData("secret.password", "PASSWORD", "đổi ngay")]
    [InlineData("secrecy.claim", "SECRECY_CLAIM", "người phụ trách bảo mật")]
    [InlineData("internal.mark", "INTERNAL_MARK", "tài liệu nội bộ")]
    [InlineData("internal.party_file", "PARTY_FILE", "dữ liệu nhạy cảm")]
    [InlineData("pii.bulk", "BULK", "nhiều dữ liệu cá nhân")]
    [InlineData("guard.failed", "GUARD_FAILURE", "viết lại theo cách khác")]
    [InlineData("guard.too_long", "TOO_LONG", "20.000 ký tự")]
    [InlineData("new.rule", "NEW", "tài liệu nội bộ")]
    public void Each_kind_has_its_own_words(string rule, string entity, string words)
    {
        var reply = SafetyReplies.Refused([new Finding(rule, GuardAction.Refuse, entity)]);

        Assert.Contains(words, reply.Text, StringComparison.Ordinal);
        Assert.False(reply.Answered);
    }

    [Fact]
    public void A_secret_speaks_before_a_password() => Assert.Same(
        SafetyReplies.Secrecy,
        SafetyReplies.Refused([new Finding("secret.otp", GuardAction.Refuse, "OTP"), new Finding("secrecy.claim", GuardAction.Refuse, "X")]));

    [Fact]
    public void In_distress_a_person_comes_first_and_only_the_house_names_a_number()
    {
        Assert.DoesNotMatch("[0-9]", SafetyReplies.Distress("").Text);
        Assert.Contains("Phòng Tư vấn, số 1", SafetyReplies.Distress("Phòng Tư vấn, số 1").Text, StringComparison.Ordinal);
    }

    /// <summary>Every reply that the tutor says by itself: of both classes, and the notes after an answer.</summary>
    private static IEnumerable<string> Texts() => new[] { typeof(Replies), typeof(SafetyReplies) }
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static))
        .Select(member => member switch
        {
            PropertyInfo property => property.GetValue(null),
            FieldInfo field => field.GetValue(null),
            _ => null,
        })
        .Select(value => value is Reply reply ? string.Join('\n', [reply.Text, .. reply.Choices.Select(c => c.Label)]) : value as string)
        .Concat(Enum.GetValues<InputShape>().Except([InputShape.Words]).Select(shape => Replies.For(shape).Text))
        .Append(SafetyReplies.Distress("").Text)
        .Concat(new[] { ("x", GuardAction.Redact, "CCCD"), ("x", GuardAction.Warn, "HEALTH"), ("x", GuardAction.Warn, "INTERNAL_IP"), ("x", GuardAction.Allow, "ATTACHMENT") }
            .Select(f => SafetyReplies.Notice([new Finding(f.Item1, f.Item2, f.Item3)])))
        .OfType<string>().Append(MessageCover.Withdrawn);

    private static bool Asks(string sentence) =>
        Secret().IsMatch(sentence) && Asking().IsMatch(sentence) && !Refusing().IsMatch(sentence);

    [GeneratedRegex("(?<=[.!?;:])\\s+|\\n")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?i)OTP|mật khẩu|mã PIN|mã xác thực|căn cước|CCCD|giấy tờ tùy thân")]
    private static partial Regex Secret();

    [GeneratedRegex("(?i)gửi|nhập|cung cấp|cho (tôi|mình) biết|chụp|(?<!tin )nhắn|đọc")]
    private static partial Regex Asking();

    [GeneratedRegex("(?i)không|đừng|chưa|xóa")]
    private static partial Regex Refusing();
}
