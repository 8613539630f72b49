namespace ChatTutor.Domain.Framework;

/// <summary>What one row must reach in one competency, as a cell of the required levels.</summary>
/// <param name="Level">Required level, 1 to 4; null where nothing is required.</param>
/// <param name="Target">Level striven for, above <paramref name="Level"/>; null where there is none.</param>
/// <param name="Open">An open conflict touches the cell.</param>
public readonly record struct RequiredCell(int? Level, int? Target, bool Open)
{
    /// <summary>Nothing is required.</summary>
    public static RequiredCell None => new(null, null, false);

    /// <summary>Reads <c>M3</c>, <c>M3→M4</c>, <c>→M3</c>, <c>–</c>, each with <c>?</c> behind it where a conflict is open.</summary>
    /// <returns>Null where the text is none of these.</returns>
    public static RequiredCell? Parse(string text)
    {
        if (text == "–")
        {
            return None;
        }

        var open = text.EndsWith('?');
        var sides = (open ? text[..^1] : text).Split('→');
        var (left, right) = (LevelOf(sides[0]), sides.Length == 2 ? LevelOf(sides[1]) : null);
        return sides switch
        {
            [_] when left is not null => new RequiredCell(left, null, open),
            [var l, _] when right is not null && (left is not null ? left < right : l.Length == 0) => new RequiredCell(left, right, open),
            _ => null,
        };
    }

    /// <summary>The notation that <see cref="Parse"/> reads.</summary>
    public override string ToString() => (Level, Target) switch
    {
        (null, null) => "–",
        (_, null) => $"M{Level}",
        (null, _) => $"→M{Target}",
        _ => $"M{Level}→M{Target}",
    } + (Open ? "?" : "");

    private static int? LevelOf(string text) => text is ['M', >= '1' and <= '4'] ? text[1] - '0' : null;
}
