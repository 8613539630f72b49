namespace ChatTutor.Domain.Safety;

/// <summary>Closes up words written letter by letter, "T U Y Ệ T  M Ậ T", a known way round a filter.</summary>
internal static class SpacedWords
{
    // Four single letters in a row are no sentence; three may be options or initials.
    private const int FewestLetters = 4;

    /// <summary>The same characters with every spaced-out stretch closed; a wider gap inside becomes one space.</summary>
    public static JudgedCharacters Close(JudgedCharacters from)
    {
        var to = new JudgedCharacters(from.Count) { HasTags = from.HasTags };
        for (var at = 0; at < from.Count;)
        {
            var end = StretchEnd(from, at);
            if (end < 0)
            {
                to.CopyFrom(from, at++);
                continue;
            }

            CopyClosed(from, to, at, end);
            at = end;
        }

        return to;
    }

    private static void CopyClosed(JudgedCharacters from, JudgedCharacters to, int at, int end)
    {
        while (at < end)
        {
            if (char.IsLetter(from[at]))
            {
                to.CopyFrom(from, at++);
                continue;
            }

            var gap = at;
            while (at < end && !char.IsLetter(from[at]))
            {
                at++;
            }

            if (at - gap > 1)
            {
                to.CopyFrom(from, gap);
            }
        }
    }

    // End of the stretch that starts here, or -1. A stretch is single letters with the same separator between them.
    private static int StretchEnd(JudgedCharacters from, int start)
    {
        if (!IsSingleLetter(from, start) || start + 1 >= from.Count || !IsSeparator(from[start + 1]))
        {
            return -1;
        }

        var separator = from[start + 1];
        var (letters, end, at) = (1, start + 1, start + 1);
        while (at < from.Count && (from[at] == separator || from[at] == ' '))
        {
            while (at < from.Count && (from[at] == separator || from[at] == ' '))
            {
                at++;
            }

            if (at >= from.Count || !IsSingleLetter(from, at))
            {
                break;
            }

            (letters, end, at) = (letters + 1, at + 1, at + 1);
        }

        return letters >= FewestLetters ? end : -1;
    }

    private static bool IsSeparator(char c) => c is ' ' or '.' or '-' or '_' or '*' or '\u00B7' or '|';

    private static bool IsSingleLetter(JudgedCharacters from, int at) =>
        char.IsLetter(from[at])
        && (at == 0 || !char.IsLetterOrDigit(from[at - 1]))
        && (at + 1 >= from.Count || !char.IsLetterOrDigit(from[at + 1]));
}
