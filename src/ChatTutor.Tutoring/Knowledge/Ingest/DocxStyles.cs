using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>The styles of a Word file: which are headings, and which hide their text.</summary>
internal sealed class DocxStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<string, DocxStyle> _styles = new(StringComparer.Ordinal);

    public static DocxStyles Read(SafeZip zip)
    {
        var styles = new DocxStyles();
        using var xml = zip.Xml("word/styles.xml");
        DocxStyle? style = null;
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "style" && xml.Attribute("styleId") is { } id)
            {
                style = styles._styles[id] = new DocxStyle();
            }
            else if (style is not null && xml.IsStart)
            {
                Take(style, xml);
            }
            else if (xml.IsEnd && xml.Name == "style")
            {
                style = null;
            }
        }

        return styles;
    }

    /// <summary>Level of a heading style, from 0; null where the style is no heading.</summary>
    public int? Outline(string? id) => Chain(id).Select(style => style.Outline).FirstOrDefault(outline => outline is not null);

    /// <summary>Look of a run by the styles given, the nearest first.</summary>
    public DocxLook Look(params string?[] ids)
    {
        var look = new DocxLook();
        foreach (var style in ids.SelectMany(Chain))
        {
            look.Inherit(style.Look);
        }

        return look;
    }

    private static void Take(DocxStyle style, SafeXml xml)
    {
        switch (xml.Name)
        {
            case "name" when xml.Attribute("val") is { } name:
                style.Outline ??= name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                    && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and < 10
                        ? level - 1 : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 0 : null;
                break;
            case "basedOn":
                style.BasedOn = xml.Attribute("val");
                break;
            case "outlineLvl":
                style.Outline = DocxLook.Level(xml);
                break;
            default:
                style.Look.Take(xml);
                break;
        }
    }

    private IEnumerable<DocxStyle> Chain(string? id)
    {
        for (var step = 0; step < DeepestChain && id is not null && _styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            yield return style;
        }
    }

    private sealed class DocxStyle
    {
        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public DocxLook Look { get; } = new();
    }
}
