using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>How a run of text looks, as far as it decides whether a reader sees it.</summary>
internal sealed class DocxLook
{
    // Half points: 3 pt is no text that anybody reads.
    private const int SmallestSeen = 6;
    private const int Bright = 0xF0;

    public bool? Vanish { get; private set; }

    public bool? White { get; private set; }

    public int? Size { get; private set; }

    public bool? Shaded { get; private set; }

    public string? Style { get; private set; }

    /// <summary>Takes what nothing nearer has said.</summary>
    public void Inherit(DocxLook other) =>
        (Vanish, White, Size, Shaded) = (Vanish ?? other.Vanish, White ?? other.White, Size ?? other.Size, Shaded ?? other.Shaded);

    /// <summary>Takes one property; others are left alone.</summary>
    public void Take(SafeXml xml)
    {
        switch (xml.Name)
        {
            case "vanish" or "specVanish":
                Vanish = xml.Attribute("val") is not ("0" or "false" or "off");
                break;
            case "color":
                White = IsWhite(xml.Attribute("val")) || xml.Attribute("themeColor") is "background1" or "light1";
                break;
            case "sz" when int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var size):
                Size = size;
                break;
            case "shd":
                Shaded = IsColour(xml);
                break;
            case "highlight":
                Shaded = xml.Attribute("val") is not (null or "none" or "white");
                break;
            case "rStyle":
                Style = xml.Attribute("val");
                break;
        }
    }

    /// <summary>How the text is hidden; null where it is seen.</summary>
    /// <param name="onColour">It stands on a coloured ground, where white is a colour like any other.</param>
    public string? Hidden(bool onColour) =>
        Vanish == true ? "chữ ẩn"
        : Size is { } size && size <= SmallestSeen ? "chữ cỡ quá nhỏ để đọc"
        : White == true && Shaded != true && !onColour ? "chữ trắng trên nền trắng"
        : null;

    /// <summary>True for a shading that is a colour.</summary>
    public static bool IsColour(SafeXml shading) => shading.Attribute("themeFill") is { } theme ? theme is not ("background1" or "light1")
        : shading.Attribute("fill") is { } fill && fill != "auto" && !IsWhite(fill);

    /// <summary>An outline level; 9 means body text.</summary>
    public static int? Level(SafeXml xml) =>
        int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9 ? level : null;

    /// <summary>White or nearly so, as RRGGBB or AARRGGBB.</summary>
    public static bool IsWhite(string? colour) =>
        colour is { Length: 6 or 8 } && int.TryParse(colour[^6..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && (rgb >> 16) >= Bright && ((rgb >> 8) & 0xFF) >= Bright && (rgb & 0xFF) >= Bright;
}
