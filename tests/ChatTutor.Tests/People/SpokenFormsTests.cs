using System.Reflection;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Turns;
using Xunit;
using Xunit.Abstractions;

namespace ChatTutor.Tests.People;

/// <summary>Every fixed reply reads well with each form of address, and with none.</summary>
public sealed partial class SpokenFormsTests(ITestOutputHelper output)
{
    private static readonly string[] _dialogue =
    [
        "/hoso", "vị trí của tôi cần đạt mức nào", "tôi là trưởng phòng", "tôi là phó chủ tịch phường", "tôi là người dân", "Chọn nhóm công việc",
        "Đổi cách xưng hô", "Trả lời ngắn gọn, dễ hiểu", "Trả lời đầy đủ", "Chữ lớn", "Ngành tôi có khung riêng",
    ];

    public static TheoryData<FormOfAddress> Forms { get; } = [.. Enum.GetValues<FormOfAddress>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_reply_is_left_with_a_hanging_word_or_two_forms(FormOfAddress form)
    {
        foreach (var reply in All())
        {
            var said = Salutation.In(reply, form);
            output.WriteLine($"[{form}] {said.Text.Replace("\n", " / ", StringComparison.Ordinal)} {{{string.Join(" | ", said.Choices.Select(c => c.Label))}}}");
            var own = Quoted().Replace(said.Text, "");

            Assert.DoesNotMatch(Hanging(), own);
            Assert.True(form == FormOfAddress.Unset || !Bare().IsMatch(own), own);
            Assert.Equal(reply.Choices.Select(c => c.Send), said.Choices.Select(c => c.Send));
        }
    }

    private static IEnumerable<Reply> All() => Fixed(typeof(Replies)).Concat(Fixed(typeof(SafetyReplies)))
        .Concat(_dialogue.Select(text => Talks.Shipped.Take(text, new ProfileState())!.Reply));

    private static IEnumerable<Reply> Fixed(Type type) =>
        type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.PropertyType == typeof(Reply)).Select(property => (Reply)property.GetValue(null)!);

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    /// <summary>A preposition before a stop, two blanks, or a small letter at the head.</summary>
    [GeneratedRegex(@"(?: của| về| cho| với)[.,;:!?]|[^\n]  |^\p{Ll}|[.!?] \p{Ll}", RegexOptions.Multiline)]
    private static partial Regex Hanging();

    [GeneratedRegex(@"(?<!\p{L})[Bb]ạn(?!\p{L})")]
    private static partial Regex Bare();
}
