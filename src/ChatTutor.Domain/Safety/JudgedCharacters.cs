using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>Judged characters with the raw span of each, while a <see cref="JudgedText"/> is being built.</summary>
internal sealed class JudgedCharacters(int capacity)
{
    private readonly List<(char Value, int Start, int End)> _items = new(capacity);

    public bool HasTags { get; set; }

    public int Count => _items.Count;

    public char this[int at] => _items[at].Value;

    public void Add(Rune rune, int start, int end, bool decodeTags)
    {
        var tag = CharacterTable.FromTag(rune);
        HasTags |= tag != '\0';
        if (decodeTags && tag != '\0')
        {
            _items.Add((tag, start, end));
        }
        else if (CharacterTable.IsInvisible(rune))
        {
            Stretch(end);
        }
        else if (CharacterTable.IsCombining(rune))
        {
            Combine((char)Math.Min(rune.Value, char.MaxValue), end);
        }
        else
        {
            AddPlain(CharacterTable.Plain(rune), start, end);
        }
    }

    /// <summary>One object replacement character for each UTF-16 unit: no letter, no digit, no separator.</summary>
    public void AddInert(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            _items.Add(('\uFFFC', i, i + 1));
        }
    }

    /// <summary>A word in the place of the characters it was read from, one or more for each of its letters.</summary>
    public void Replace(JudgedCharacters other, int start, int end, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var last = i == word.Length - 1 ? end - 1 : start + i;
            _items.Add((word[i], other._items[start + i].Start, other._items[last].End));
        }
    }

    public void CopyFrom(JudgedCharacters other, int at) => _items.Add(other._items[at]);

    public string ToText() => string.Create(_items.Count, _items, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i].Value;
        }
    });

    public int[] Starts() => [.. _items.Select(i => i.Start)];

    public int[] Ends() => [.. _items.Select(i => i.End)];

    private void AddPlain(char value, int start, int end)
    {
        if (value == '\r')
        {
            value = '\n';
        }

        if (value == '\n' && _items.Count > 0 && _items[^1] is { Value: '\n' } last && last.End == start)
        {
            // CR LF, and blank lines: line ends in a row count as one.
            _items[^1] = last with { End = end };
            return;
        }

        _items.Add((value, start, end));
    }

    // What is dropped belongs to the character before it, so that redaction takes it along.
    private void Stretch(int end)
    {
        if (_items.Count > 0)
        {
            _items[^1] = _items[^1] with { End = end };
        }
    }

    private void Combine(char mark, int end)
    {
        if (_items.Count == 0)
        {
            return;
        }

        _items[^1] = (CharacterTable.Compose(_items[^1].Value, mark), _items[^1].Start, end);
    }
}
