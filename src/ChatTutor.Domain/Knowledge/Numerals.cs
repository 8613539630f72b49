namespace ChatTutor.Domain.Knowledge;

/// <summary>How Vietnamese documents count: Roman numbers, the alphabet of điểm, ordinals in words.</summary>
internal static class Numerals
{
    // Nghị định 30/2020, phụ lục I: điểm run through the Vietnamese alphabet, so đ follows d and there is no f, j, w, z.
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";

    private static readonly string[] Ordinals =
        ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    /// <summary>Value of a Roman number in capitals; 0 where it is none or is written in an unusual way.</summary>
    public static int Roman(string text)
    {
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var here = Value(text[i]);
            value += i + 1 < text.Length && here < Value(text[i + 1]) ? -here : here;
        }

        return value is > 0 and < 400 && Write(value) == text ? value : 0;
    }

    /// <summary>Place in the alphabet of điểm from 1; 0 for a letter that is not in it.</summary>
    public static int Letter(char letter) => Alphabet.IndexOf(letter) + 1;

    /// <summary>Value of "I", "3", "A" or "thứ ba"; 0 where it is none of them.</summary>
    public static int Any(string text) => text switch
    {
        _ when int.TryParse(text, out var number) => number,
        _ when Roman(text) is var roman and > 0 => roman,
        [>= 'A' and <= 'Z'] => text[0] - 'A' + 1,
        _ => Ordinal(text),
    };

    private static int Ordinal(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return word switch { "nhì" => 2, "bốn" => 4, _ => Array.IndexOf(Ordinals, word) + 1 };
    }

    private static int Value(char sign) => sign switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };

    private static string Write(int value)
    {
        (int Value, string Sign)[] signs =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var result = "";
        foreach (var (step, sign) in signs)
        {
            for (; value >= step; value -= step)
            {
                result += sign;
            }
        }

        return result;
    }
}
