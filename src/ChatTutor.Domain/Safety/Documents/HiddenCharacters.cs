using System.Text;

namespace ChatTutor.Domain.Safety.Documents;

/// <summary>Finds the characters of a line that show nothing: they hide words from a reader, or cut words in two for a search.</summary>
public static class HiddenCharacters
{
    private const int LongestShown = 200;

    /// <summary>What is hidden in a line, in Vietnamese, each kind once; empty for a clean line.</summary>
    /// <param name="line">One line of text; a byte order mark at its very beginning is left alone.</param>
    public static IReadOnlyList<string> Kinds(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var kinds = new List<string>();
        var tags = new StringBuilder();
        var before = default(Rune);
        foreach (var rune in line.EnumerateRunes())
        {
            if (CharacterTable.FromTag(rune) is var tag and not '\0' && !IsFlag(before))
            {
                tags.Append(tag);
            }
            else if (Kind(rune, before) is { } kind && !kinds.Contains(kind))
            {
                kinds.Add(kind);
            }

            before = rune;
        }

        if (tags.Length > 0)
        {
            kinds.Add($"chữ viết bằng ký tự thẻ không nhìn thấy: “{Short(tags.ToString())}”");
        }

        return kinds;
    }

    /// <summary>The line as a reader sees it: characters that show nothing are left out.</summary>
    public static string Without(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var seen = new StringBuilder(line.Length);
        var before = default(Rune);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Kind(rune, before) is null && CharacterTable.FromTag(rune) == '\0')
            {
                seen.Append(rune);
            }

            before = rune;
        }

        return seen.ToString();
    }

    private static string? Kind(Rune rune, Rune before) => rune.Value switch
    {
        0xFE0F or 0xFE0E or 0x200D or (>= 0xE0020 and <= 0xE007F) when IsPicture(before) || IsFlag(before) => null,
        0x00AD => "dấu nối mềm (soft hyphen)",
        0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF or 0x180E => "ký tự rộng bằng không",
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "ký tự đổi chiều chữ (bidi)",
        _ when rune.Value is 0x0000 or 0x0008 or 0x001B or 0x007F => "ký tự điều khiển",
        _ => CharacterTable.IsInvisible(rune) ? $"ký tự không nhìn thấy U+{rune.Value:X4}" : null,
    };

    // Pictures are joined and coloured by characters that would hide something anywhere else.
    private static bool IsPicture(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x2BFF) or 0x200D or 0xFE0F;

    private static bool IsFlag(Rune rune) => rune.Value is 0x1F3F4;

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
