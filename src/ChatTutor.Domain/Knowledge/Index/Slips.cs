namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>The known words one slip of the finger away: a letter dropped, added, wrong or swapped with its neighbour.</summary>
internal static class Slips
{
    private const string Alphabet = "abcdeghiklmnopqrstuvxy";     // the letters of folded Vietnamese

    /// <summary>Looks a word up; null for an unknown one.</summary>
    public delegate string? Lookup(ReadOnlySpan<char> word);

    /// <param name="word">Folded, 2 to 16 letters.</param>
    /// <param name="known">What is in the vocabulary.</param>
    /// <returns>Known words; one may come twice.</returns>
    public static List<string> Of(string word, Lookup known)
    {
        var found = new List<string>();
        Span<char> room = stackalloc char[word.Length + 1];
        for (var at = 0; at <= word.Length; at++)
        {
            word.AsSpan(0, at).CopyTo(room);
            if (at < word.Length)
            {
                word.AsSpan(at + 1).CopyTo(room[at..]);
                Keep(known(room[..(word.Length - 1)]), found);
                Replace(word, at, room, known, found);
            }

            word.AsSpan(at).CopyTo(room[(at + 1)..]);
            foreach (var letter in Alphabet)
            {
                room[at] = letter;
                Keep(known(room), found);
            }
        }

        return found;
    }

    private static void Replace(string word, int at, Span<char> room, Lookup known, List<string> found)
    {
        word.AsSpan(at).CopyTo(room[at..]);
        foreach (var letter in Alphabet)
        {
            room[at] = letter;
            Keep(known(room[..word.Length]), found);
        }

        if (at + 1 < word.Length)
        {
            (room[at], room[at + 1]) = (word[at + 1], word[at]);
            Keep(known(room[..word.Length]), found);
        }
    }

    private static void Keep(string? word, List<string> found)
    {
        if (word is not null)
        {
            found.Add(word);
        }
    }
}
