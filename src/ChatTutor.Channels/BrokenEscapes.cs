using System.Globalization;

namespace ChatTutor.Channels;

/// <summary>Mends JSON whose strings hold half a character, such as <c>"\ud83d"</c>, which the reader would refuse whole.</summary>
public static class BrokenEscapes
{
    /// <summary>Each half without its other half becomes <c>\ufffd</c>; everything else stays.</summary>
    public static string Mend(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = json.ToCharArray();
        for (var i = 0; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            if (IsHalf(json, i, 0xD800) && IsHalf(json, i + 6, 0xDC00))
            {
                i += 11;
            }
            else if (IsHalf(json, i, 0xD800) || IsHalf(json, i, 0xDC00))
            {
                "\\ufffd".CopyTo(mended.AsSpan(i));
                i += 5;
            }
            else
            {
                i++;    // the escaped character itself, perhaps a backslash
            }
        }

        return new string(mended);
    }

    private static bool IsHalf(string json, int at, int first) =>
        at + 6 <= json.Length
        && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        && unit >= first && unit < first + 0x400;
}
