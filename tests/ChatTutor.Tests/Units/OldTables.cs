using System.Text;

namespace ChatTutor.Tests.Units;

/// <summary>Writes Vietnamese in the tables of characters that were used before Unicode.</summary>
internal static class OldTables
{
    private const string TcvnLetters =
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơưĂÂĐÊÔƠƯ";

    private static readonly byte[] _tcvnBytes =
    [
        0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1,
        0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9,
        0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
        0xA8, 0xA9, 0xAE, 0xAA, 0xAB, 0xAC, 0xAD, 0xA1, 0xA2, 0xA7, 0xA3, 0xA4, 0xA5, 0xA6,
    ];

    // Windows-1258 has the shapes as letters and the tones as marks after them.
    private const string Toned = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private const string Plain = "aăâeêioôơuưy";
    private static readonly byte[] _tones = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
    private static readonly Dictionary<char, byte> _shapes = new()
    {
        ['ă'] = 0xE3, ['â'] = 0xE2, ['ê'] = 0xEA, ['ô'] = 0xF4, ['ơ'] = 0xF5, ['ư'] = 0xFD, ['đ'] = 0xF0, ['Đ'] = 0xD0, ['Ă'] = 0xC3, ['Â'] = 0xC2,
    };

    /// <summary>ABC, the table of the .VnTime fonts.</summary>
    public static byte[] Tcvn3(string text) => [.. text.Select(c =>
        TcvnLetters.IndexOf(c, StringComparison.Ordinal) is var at && at >= 0 ? _tcvnBytes[at] : c < 128 ? (byte)c : (byte)'-')];

    /// <summary>What a program shows that takes those bytes for Western letters, and saves as Unicode.</summary>
    public static string Tcvn3ShownAsLatin(string text) => Encoding.Latin1.GetString(Tcvn3(text));

    public static byte[] Windows1258(string text) => [.. text.SelectMany(Windows1258)];

    private static IEnumerable<byte> Windows1258(char c)
    {
        var at = Toned.IndexOf(c, StringComparison.Ordinal);
        var letter = at < 0 ? c : Plain[at / 5];
        yield return _shapes.TryGetValue(letter, out var shape) ? shape : letter < 128 ? (byte)letter : (byte)'-';
        if (at >= 0)
        {
            yield return _tones[at % 5];
        }
    }
}
