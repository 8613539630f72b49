using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Cuts a reply into messages a channel can take, at ends of paragraphs, sentences or words.</summary>
internal static class ReplySplitter
{
    private static readonly string[] _ends = ["\n\n", "\n", ". ", "? ", "! ", "; ", " "];

    /// <returns>At least one part. Buttons, citations and pointers come with the last.</returns>
    public static IReadOnlyList<Reply> Split(Reply reply, int limit)
    {
        if (reply.Text.Length <= limit)
        {
            return [reply];
        }

        var parts = new List<Reply>();
        var rest = reply.Text;
        while (rest.Length > limit)
        {
            var cut = CutAt(rest, limit);
            parts.Add(new Reply(rest[..cut].TrimEnd()) { Answered = reply.Answered });
            rest = rest[cut..].TrimStart();
        }

        return [.. parts, reply with { Text = rest }];
    }

    /// <summary>The last good end in the second half of what fits; else where it is full, but never inside a character.</summary>
    private static int CutAt(string text, int limit)
    {
        foreach (var end in _ends)
        {
            var at = text.LastIndexOf(end, limit - 1, limit / 2, StringComparison.Ordinal);
            if (at > 0)
            {
                return Math.Min(at + end.Length, limit);
            }
        }

        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
