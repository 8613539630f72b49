using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>The character tables of the guard as plain data, the same for every engine.</summary>
/// <param name="Invisible">Ranges of code points that are dropped, as pairs of first and last.</param>
/// <param name="Combining">Ranges of code points that are put on the letter before them.</param>
/// <param name="Plain">
/// Ranges judged as another character, four numbers each: first, last, what the first is judged as, and 1 when the others
/// follow or 0 when all are judged as the same. Code points above U+FFFF that are not named are judged as U+FFFC.
/// </param>
/// <param name="Composed">Three characters each: letter, mark, and both as one letter.</param>
/// <param name="Lower">Two characters each: a letter and its lower case with marks.</param>
/// <param name="Folded">Two characters each: a letter and its lower case without marks.</param>
public sealed record PortableCharacters(
    IReadOnlyList<int> Invisible, IReadOnlyList<int> Combining, IReadOnlyList<int> Plain,
    string Composed, string Lower, string Folded)
{
    private static readonly Lazy<PortableCharacters> Built = new(Build);

    /// <summary>The tables of this build.</summary>
    public static PortableCharacters All => Built.Value;

    private static PortableCharacters Build() => new(
        Ranges(CharacterTable.IsInvisible), Ranges(r => !CharacterTable.IsInvisible(r) && CharacterTable.IsCombining(r)),
        PlainRanges(), Compositions(), Pairs(CharacterTable.Lower), Pairs(CharacterTable.Fold));

    private static IEnumerable<Rune> Runes() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value));

    private static List<int> Ranges(Func<Rune, bool> holds)
    {
        var ranges = new List<int>();
        foreach (var value in Runes().Where(holds).Select(r => r.Value))
        {
            if (ranges.Count > 0 && ranges[^1] == value - 1)
            {
                ranges[^1] = value;
            }
            else
            {
                ranges.AddRange([value, value]);
            }
        }

        return ranges;
    }

    private static List<int> PlainRanges()
    {
        var ranges = new List<int>();
        foreach (var rune in Runes())
        {
            var (value, plain) = (rune.Value, (int)CharacterTable.Plain(rune));
            if (plain == (value > char.MaxValue ? '\uFFFC' : value))
            {
                continue;
            }

            var follows = ranges.Count > 0 && ranges[^3] == value - 1;
            var (one, offset) = follows ? (ranges[^4] == ranges[^3], value - ranges[^4]) : (false, 0);
            if (follows && (one || ranges[^1] == 1) && plain == ranges[^2] + offset)
            {
                (ranges[^3], ranges[^1]) = (value, 1);
            }
            else if (follows && (one || ranges[^1] == 0) && plain == ranges[^2])
            {
                (ranges[^3], ranges[^1]) = (value, 0);
            }
            else
            {
                ranges.AddRange([value, value, plain, 0]);
            }
        }

        return ranges;
    }

    private static string Compositions()
    {
        var text = new StringBuilder();
        for (var letter = 'A'; letter < '\u2000'; letter++)
        {
            if (char.IsLetter(letter))
            {
                Enumerable.Range(0x300, 0x70).Select(mark => (char)mark)
                    .Where(mark => CharacterTable.Compose(letter, mark) != letter).ToList().ForEach(mark => text.Append(letter).Append(mark).Append(CharacterTable.Compose(letter, mark)));
            }
        }

        return text.ToString();
    }

    private static string Pairs(Func<char, char> map) => string.Concat(
        Enumerable.Range(0, 0x2000).Select(value => (char)value).Where(c => map(c) != c).Select(c => $"{c}{map(c)}"));
}
