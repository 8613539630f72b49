using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Turns;

/// <summary>How short words that ask something of the tutor itself are written down and recognised: with and without marks, in any case.</summary>
internal static class CommandWords
{
    // UTF-16 units; a longer text is a question.
    private const int Longest = 60;

    /// <summary>The text as it is compared; empty for a text that is too long to be a command.</summary>
    public static string Key(string text) => text.Length > Longest
        ? "" : string.Join(' ', VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '!', '?', ' ');

    /// <summary>The keys of words that are divided by bars.</summary>
    public static IEnumerable<string> Keys(string words) => words.Split('|').Select(Key);

    /// <summary>What each key means.</summary>
    public static Dictionary<string, T> Table<T>(params (T Command, string Words)[] rows) => rows
        .SelectMany(row => Keys(row.Words).Select(key => (Key: key, row.Command)))
        .ToDictionary(entry => entry.Key, entry => entry.Command, StringComparer.Ordinal);
}
