using System.Text;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Domain.People;

/// <summary>Puts the chosen form of address into the tutor's own sentences; quotations stay as they are.</summary>
public static class Salutation
{
    private const string Word = "bạn";

    // Words that make "bạn" a friend: "người bạn", "bạn bè", "kết bạn", "bạn đọc".
    private static readonly string[] _before = ["người", "kết", "tình", "các"];
    private static readonly string[] _hanging = [" của", " về", " cho", " với"];
    private static readonly string[] _after = ["bè", "đọc", "học", "ơi"];

    /// <summary>The word for a form of address.</summary>
    /// <returns>Lower case; empty for <see cref="FormOfAddress.None"/>.</returns>
    public static string WordOf(FormOfAddress form) => form switch
    {
        FormOfAddress.Bac => "bác",
        FormOfAddress.Co => "cô",
        FormOfAddress.Chu => "chú",
        FormOfAddress.Anh => "anh",
        FormOfAddress.Chi => "chị",
        FormOfAddress.None => "",
        _ => Word,
    };

    /// <summary>A reply with its text and the words on its buttons; what a button sends stays.</summary>
    public static Reply In(Reply reply, FormOfAddress form)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return form == FormOfAddress.Unset ? reply
            : reply with { Text = In(reply.Text, form), Choices = [.. reply.Choices.Select(choice => choice with { Label = In(choice.Label, form) })] };
    }

    /// <summary>The text with every "bạn" that means the reader replaced; nothing inside “…” is touched.</summary>
    /// <param name="text">What the tutor says, NFC.</param>
    /// <param name="form">What the person chose.</param>
    public static string In(string text, FormOfAddress form)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (form == FormOfAddress.Unset)
        {
            return text;
        }

        var word = WordOf(form);
        var said = new StringBuilder(text.Length);
        var quoted = 0;
        for (var at = 0; at < text.Length;)
        {
            quoted += text[at] switch { '“' => 1, '”' => -1, _ => 0 };
            if (quoted <= 0 && Means(text, at))
            {
                Add(said, text, ref at, word);
                continue;
            }

            said.Append(text[at++]);
        }

        return said.ToString();
    }

    /// <summary>Without a word, the blank before it goes too and the next letter begins the sentence.</summary>
    private static void Add(StringBuilder said, string text, ref int at, string word)
    {
        var capital = char.IsUpper(text[at]);
        at += Word.Length;
        if (word.Length > 0)
        {
            said.Append(capital ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            return;
        }

        if (capital && at < text.Length && text[at] == ' ')
        {
            at++;
            said.Append(char.ToUpperInvariant(text[at++]));
        }
        else if (said.Length > 0 && said[^1] == ' ')
        {
            said.Length--;
            DropHanging(said);
        }
    }

    /// <summary>"máy của bạn" without "bạn" is "máy": a preposition does not stay behind alone.</summary>
    private static void DropHanging(StringBuilder said)
    {
        var text = said.ToString();
        foreach (var word in _hanging.Where(word => text.EndsWith(word, StringComparison.Ordinal)))
        {
            said.Length -= word.Length;
            return;
        }
    }

    private static bool Means(string text, int at) =>
        string.Compare(text, at, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at == 0 || !char.IsLetter(text[at - 1]))
        && (at + Word.Length == text.Length || !char.IsLetter(text[at + Word.Length]))
        && !_before.Any(word => Ends(text, at, word)) && !_after.Any(word => Starts(text, at + Word.Length, word));

    private static bool Ends(string text, int at, string word) =>
        at > word.Length && text[at - 1] == ' '
        && string.Compare(text, at - 1 - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Starts(string text, int at, string word) =>
        at + word.Length < text.Length && text[at] == ' '
        && string.Compare(text, at + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
