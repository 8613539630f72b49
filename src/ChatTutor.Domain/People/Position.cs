using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.People;

/// <summary>Words by which people name their post, and the group it belongs to. Always confirmed, never decided.</summary>
/// <param name="Say">Everyday names of the post, with marks.</param>
/// <param name="Group">Number of the target group, 1 to 4; 0 means a citizen.</param>
/// <param name="Row">Row of mục III where the words settle it; null where the group has rows to choose from.</param>
public sealed record Position(IReadOnlyList<string> Say, int Group, string? Row);

/// <summary>Finds a post named in a sentence.</summary>
public sealed class Positions
{
    private readonly List<(string Words, Position Position)> _names;

    /// <param name="positions">The posts that are known by name.</param>
    public Positions(IEnumerable<Position> positions) => _names =
    [
        .. positions.SelectMany(position => position.Say.Select(say => (Words: Key(say), position)))
            .OrderByDescending(name => name.Words.Length).ThenBy(name => name.Words, StringComparer.Ordinal),
    ];

    /// <summary>The post with the longest name in the text; null when none is named or "phó …" makes it another post.</summary>
    /// <param name="text">What the person wrote, redacted.</param>
    public Position? In(string text)
    {
        var words = Key(text);
        return _names.FirstOrDefault(name => words.Contains(name.Words, StringComparison.Ordinal)
            && !words.Contains(" pho" + name.Words, StringComparison.Ordinal)).Position;
    }

    /// <summary>Folded tokens with a blank at both ends, so that only whole words match.</summary>
    private static string Key(string text) => $" {Tokens.Key(text)} ";
}
