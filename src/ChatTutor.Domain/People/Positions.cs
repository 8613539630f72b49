using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.People;

/// <summary>Reads the posts that a person names as the own ones. What no document settles is said to be open, never guessed.</summary>
public sealed class Positions
{
    // Words between the parts of a name: "chủ tịch ở xã", "giám đốc của một sở".
    private static readonly HashSet<string> _between = [.. "o tai cua cho ben duoi tren trong mot cai cac dang hien luon ca thi".Split(' ')];

    private readonly List<(string[] Words, Position Position)> _names;
    private readonly IReadOnlyDictionary<string, string[]> _short;

    /// <param name="positions">The posts that are known by name.</param>
    /// <param name="shortForms">Short forms of titles, folded, and what they stand for: <c>pct</c>, <c>phó chủ tịch</c>.</param>
    public Positions(IEnumerable<Position> positions, IReadOnlyDictionary<string, string> shortForms)
    {
        ArgumentNullException.ThrowIfNull(shortForms);
        _short = shortForms.ToDictionary(s => Tokens.Key(s.Key), s => Tokens.Key(s.Value).Split(' '), StringComparer.Ordinal);
        _names =
        [
            .. positions.SelectMany(position => position.Say.Select(say => (Words: WordsOf(say), position)))
                .Where(name => name.Words.Length > 0)
                .OrderByDescending(name => name.Words.Length).ThenBy(name => string.Join(' ', name.Words), StringComparer.Ordinal),
        ];
    }

    /// <summary>The posts a text names as the writer's own.</summary>
    /// <param name="text">What the person wrote, redacted.</param>
    /// <param name="asked">The person was just asked for the post, so a bare name is an answer.</param>
    public PostReading In(string text, bool asked)
    {
        var key = string.Join(' ', Written(Tokens.Key(text)));
        if (OwnClaim.IsAboutOthers(key) || !(OwnClaim.Stands(key) || (asked && !OwnClaim.Asks(key))))
        {
            return PostReading.None;
        }

        var found = Found(WordsOf(key));
        var posts = Combined([.. found.Select(f => f.Position)], OwnClaim.Joins(key));
        return new PostReading(posts, string.Join(' ', found.SelectMany(f => f.Words)));
    }

    /// <summary>The longest names first, none inside another; in the order of the text.</summary>
    private List<(string[] Words, Position Position)> Found(string[] words)
    {
        var taken = new bool[words.Length];
        var found = new List<(int At, string[] Name, Position Position)>();
        foreach (var (name, position) in _names)
        {
            for (var at = 0; at + name.Length <= words.Length; at++)
            {
                if (words.AsSpan(at, name.Length).SequenceEqual(name) && !taken.AsSpan(at, name.Length).Contains(true))
                {
                    taken.AsSpan(at, name.Length).Fill(true);
                    found.Add((at, name, position));
                }
            }
        }

        return [.. found.Where(f => !OwnClaim.IsTakenBack(words, f.At)).OrderBy(f => f.At).Select(f => (f.Name, Deputy(f.At, f.Position, words)))];
    }

    /// <summary>A deputy whom no name knows is another post.</summary>
    private static Position Deputy(int at, Position position, string[] words) =>
        at > 0 && position is { Kind: PositionKind.Post, Group: 1 or 2 } && words[at - 1] == "pho"
            ? position with { Group = null, Row = null, Why = "Các văn bản trong kho không nêu chức danh cấp phó này thuộc nhóm nào." }
            : position;

    private static List<NamedPost> Combined(List<Position> found, bool joined)
    {
        var posts = found.Where(p => p.Kind == PositionKind.Post).ToList();
        posts = posts.Exists(p => !p.Weak) || found.Exists(p => p.Kind == PositionKind.Work) ? [.. posts.Where(p => !p.Weak)] : posts;
        posts = posts.Exists(p => p.Group is null or > 0) ? [.. posts.Where(p => p.Group != 0)] : posts;
        var named = posts.Select(p => new NamedPost(p.Group, p.Row, p.Why)).ToList();
        if (!joined && posts.Exists(p => p is { Group: null, Sector: false }))
        {
            named = [named.First(p => p.Group is null)];
        }
        else if (named.Exists(p => p.Group == 3))
        {
            named = [.. named.Where((p, at) => p.Group is not null || !posts[at].Sector)];
        }

        return [.. Refined(named, found, joined).Distinct()];
    }

    /// <summary>What the person does, laid upon what the person is.</summary>
    private static IEnumerable<NamedPost> Refined(List<NamedPost> named, List<Position> found, bool joined)
    {
        var work = found.Find(p => p.Kind == PositionKind.Work);
        var systems = found.Find(p => p.Kind == PositionKind.Systems);
        var lifted = named.Select(p =>
            p is { Group: 3, Row: null } && work is not null ? p with { Row = work.Row }
            : p is { Group: 4, Row: null } && systems is not null ? p with { Row = systems.Row } : p);
        return work is null || named.Exists(p => p.Group == 3) || (named.Count > 0 && !joined)
            ? lifted : lifted.Append(new NamedPost(work.Group, work.Row, null));
    }

    private IEnumerable<string> Written(string key) =>
        key.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => _short.GetValueOrDefault(word) ?? [word]);

    /// <summary>Without the words between; "một cửa" is a name and stays whole.</summary>
    private static string[] WordsOf(string text) =>
    [
        .. Tokens.Key(text).Replace("mot cua", "motcua", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !_between.Contains(word)),
    ];
}
