using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>What part of each page a reader is shown: the crop box, measured from the top left corner of the page.</summary>
internal sealed partial class PdfBoxes
{
    private readonly Dictionary<int, (double Left, double Top, double Right, double Bottom)> _seen = [];

    /// <summary>Reads what <c>pdfinfo -box</c> prints.</summary>
    public static PdfBoxes Read(string info)
    {
        var boxes = new PdfBoxes();
        var media = new Dictionary<int, double[]>();
        foreach (Match match in Box().Matches(info))
        {
            var page = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var box = Enumerable.Range(3, 4).Select(group => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture)).ToArray();
            if (match.Groups[2].Value == "Media")
            {
                media[page] = box;
            }
            else if (media.TryGetValue(page, out var whole))
            {
                boxes._seen[page] = (box[0] - whole[0], whole[3] - box[3], box[2] - whole[0], whole[3] - box[1]);
            }
        }

        return boxes;
    }

    /// <summary>Whether words at a place of a page lie wholly outside of what is shown.</summary>
    public bool IsOutside(int page, double left, double top, double width, double height) =>
        _seen.TryGetValue(page, out var seen)
        && (left + width <= seen.Left || left >= seen.Right || top + height <= seen.Top || top >= seen.Bottom);

    [GeneratedRegex(@"^Page +([0-9]{1,4}) (Media|Crop)Box: +(-?[0-9.]{1,12}) +(-?[0-9.]{1,12}) +(-?[0-9.]{1,12}) +(-?[0-9.]{1,12})", RegexOptions.Multiline)]
    private static partial Regex Box();
}
