namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    /// <summary>Where each begins and ends; blank ones are left out, the signs at their end belong to them.</summary>
    public static List<(int Start, int End)> Of(string text)
    {
        var found = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends(text, i))
            {
                Add(found, text, start, i + 1);
                start = i + 1;
            }
        }

        Add(found, text, start, text.Length);
        return found;
    }

    private static void Add(List<(int, int)> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start < end)
        {
            found.Add((start, end));
        }
    }

    // A stop ends a sentence before a space; "TP. Hà Nội" and "P. Nội vụ" do not end.
    private static bool Ends(string text, int at) => text[at] switch
    {
        '\n' => true,
        '!' or '?' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        '.' => (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '“' or '"') && !IsShort(text, at),
        _ => false,
    };

    private static bool IsShort(string text, int at) =>
        at >= 1 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]) || (text[at - 2] == 'T' && text[at - 1] == 'P'))
        && !(text[at - 1] is 'I' or 'V' or 'X');
}
