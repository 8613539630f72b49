using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>Puts messages that came one after the other into one text; between two of them stands one character.</summary>
/// <remarks>
/// A message that announces a value ("hộ chiếu của tôi là") and the value in the next one are one line; others stay lines of their own,
/// because a word of one question must not make a number of the next one personal.
/// </remarks>
internal static class MessageJoin
{
    // UTF-16 units. A longer message is a sentence of its own: its value stands in it.
    private const int LongestAnnouncement = 40;

    public static string Of(IReadOnlyList<string> messages)
    {
        var text = new StringBuilder();
        for (var at = 0; at < messages.Count; at++)
        {
            text.Append(at == 0 ? "" : AnnouncesValue(messages[at - 1]) ? " " : "\n").Append(messages[at]);
        }

        return text.ToString();
    }

    private static bool AnnouncesValue(string message)
    {
        var end = message.AsSpan().TrimEnd();
        return end.Length > 0 && !char.IsDigit(end[^1]) && (end[^1] is ':' or '=' || EndsWithIs(end)
            || (end.Length <= LongestAnnouncement && end[^1] is not ('.' or '?' or '!' or ';' or ',')));
    }

    private static bool EndsWithIs(ReadOnlySpan<char> text) =>
        text.EndsWith(" là", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" la", StringComparison.OrdinalIgnoreCase);
}
