using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Compares two readings of a PDF, with and without words that are drawn without ink, and looks at size, colour and place.</summary>
internal static partial class PdfHidden
{
    // Points: nobody reads 3 pt.
    private const double SmallestSeen = 3;

    /// <param name="marked">Output of <c>pdftohtml -xml -hidden</c>.</param>
    /// <param name="inked">The same without <c>-hidden</c>.</param>
    /// <param name="boxes">What is shown of each page.</param>
    public static IReadOnlyList<(int Page, string Kind, string Text)> Find(string marked, string inked, PdfBoxes boxes)
    {
        var drawn = Words(inked).GroupBy(w => w with { Font = "" }).ToDictionary(group => group.Key, group => group.Count());
        var (fonts, found) = (Fonts(marked), new List<(int Page, string Kind, string Text)>());
        foreach (var words in Words(marked))
        {
            var key = words with { Font = "" };
            var isDrawn = drawn.GetValueOrDefault(key) > 0;
            drawn[key] = drawn.GetValueOrDefault(key) - 1;
            var (size, colour) = fonts.GetValueOrDefault(words.Font, (SmallestSeen + 1, "#000000"));
            var kind = !isDrawn ? "chữ không tô mực (rendering mode 3), như lớp chữ của bản quét"
                : boxes.IsOutside(words.Page, words.Left, words.Top, words.Width, words.Height) ? "chữ nằm ngoài phần trang nhìn thấy"
                : DocxLook.IsWhite(colour.TrimStart('#')) ? "chữ trắng"
                : size <= SmallestSeen ? "chữ cỡ quá nhỏ để đọc"
                : null;
            if (kind is not null && words.Text.Trim().Length > 0)
            {
                found.Add((words.Page, kind, words.Text));
            }
        }

        return found;
    }

    private static Dictionary<string, (double Size, string Colour)> Fonts(string xml)
    {
        var fonts = new Dictionary<string, (double, string)>(StringComparer.Ordinal);
        foreach (Match font in Font().Matches(xml))
        {
            fonts[font.Groups[1].Value] = (Number(font.Groups[2]), font.Groups[3].Value);
        }

        return fonts;
    }

    private static IEnumerable<Run> Words(string xml)
    {
        var page = 0;
        foreach (Match match in Line().Matches(xml))
        {
            if (match.Groups[1].Success)
            {
                page = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                continue;
            }

            yield return new Run(
                page, Number(match.Groups[3]), Number(match.Groups[2]), Number(match.Groups[4]), Number(match.Groups[5]), match.Groups[6].Value,
                WebUtility.HtmlDecode(Tags().Replace(match.Groups[7].Value, "")));
        }
    }

    private static double Number(Group group) =>
        double.TryParse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private sealed record Run(int Page, double Left, double Top, double Width, double Height, string Font, string Text);

    [GeneratedRegex("<fontspec id=\"([0-9]{1,6})\" size=\"(-?[0-9.]{1,12})\" family=\"[^\"]*\" color=\"(#[0-9a-fA-F]{6})\"")]
    private static partial Regex Font();

    [GeneratedRegex("<page number=\"([0-9]{1,6})\"|<text top=\"(-?[0-9.]{1,12})\" left=\"(-?[0-9.]{1,12})\" width=\"(-?[0-9.]{1,12})\" height=\"(-?[0-9.]{1,12})\" font=\"([0-9]{1,6})\">([^\n]*)</text>")]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]{0,500}>")]
    private static partial Regex Tags();
}
