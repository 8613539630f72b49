using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Tutoring.Units.Codes;

/// <summary>The slips with one-time codes as a page to print and cut: eight on a sheet of A4, nothing from another host.</summary>
public static class SlipPage
{
    private const string Style =
        """
        @page { size: A4 portrait; margin: 0; }
        * { box-sizing: border-box; margin: 0; }
        body { font: 10.5pt/1.38 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; }
        .sheet { width: 210mm; height: 297mm; display: grid; grid-template: repeat(4, 1fr) / 1fr 1fr; break-after: page; overflow: hidden; }
        .sheet:last-child { break-after: auto; }
        .slip { padding: 5.5mm 8mm 5mm; border-right: .3mm dashed #777; border-bottom: .3mm dashed #777; display: flex; flex-direction: column; overflow: hidden; }
        .slip:nth-child(2n) { border-right: 0; }
        .slip:nth-child(n+7) { border-bottom: 0; }
        .slip.none { border-color: transparent; }
        .what { font-size: 8.5pt; letter-spacing: .3mm; color: #333; margin-bottom: 1mm; }
        .name { font-size: 13pt; font-weight: bold; line-height: 1.2; overflow-wrap: anywhere; text-wrap: balance; }
        .unit { color: #333; line-height: 1.25; margin-top: .5mm; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
        .code { font: bold 19pt/1 "Liberation Mono", "Courier New", monospace; letter-spacing: .6mm; border: .4mm solid #000; border-radius: 1.5mm;
          padding: 2.2mm 0; margin: 2.2mm 0 1.2mm; text-align: center; white-space: nowrap; }
        .once { font-weight: bold; text-align: center; font-size: 9.5pt; }
        ol { padding-left: 5mm; margin-top: 1.4mm; font-size: 10pt; line-height: 1.3; }
        .ask { margin-top: auto; font-size: 9pt; line-height: 1.25; color: #333; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
        @media screen { body { background: #ddd; } .sheet { background: #fff; margin: 6mm auto; box-shadow: 0 0 3mm #999; } }
        """;

    /// <summary>What stands in the page's one style element, to the letter: a policy of contents names it by its hash.</summary>
    public const string StyleElement = "\n" + Style + "\n";

    private const int OnSheet = 8;

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The whole page.</summary>
    /// <param name="codes">What was just issued.</param>
    /// <param name="contacts">Whom to ask; where there are none the slip says so plainly.</param>
    public static string Of(IssuedCodes codes, IReadOnlyList<ContactLine> contacts)
    {
        var page = new StringBuilder(
            $"""
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
            <title>Phiếu mã dùng một lần – {Safe(codes.UnitName)}</title>
            <style>{StyleElement}</style></head><body>

            """);
        foreach (var sheet in codes.Slips.Chunk(OnSheet))
        {
            page.Append("<section class=\"sheet\">\n");
            foreach (var slip in sheet)
            {
                page.Append(Slip(codes, slip, Ask(contacts)));
            }

            page.Append("</section>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Slip(IssuedCodes codes, IssuedCode slip, string ask) =>
        $"""
        <article class="slip">
        <p class="what">PHIẾU GẮN TÀI KHOẢN TRÒ CHUYỆN CHATTUTOR</p>
        <p class="name">{Safe(slip.Name)}</p>
        <p class="unit">{Safe(codes.UnitName)}</p>
        <p class="code">{slip.Code.Shown}</p>
        <p class="once">Chỉ dùng một lần, đến hết ngày {Day(codes.Until)}</p>
        <ol><li>Mở cuộc trò chuyện với gia sư ChatTutor.</li><li>Gõ mã trên rồi gửi.</li><li>Xem lại tên đơn vị gia sư nêu, bấm đồng ý.</li></ol>
        <p class="ask">Giữ kín mã này, không đưa cho ai khác. {Safe(ask)}</p>
        </article>

        """;

    private static string Ask(IReadOnlyList<ContactLine> contacts) => contacts is [var first, ..]
        ? $"Cần giúp, hỏi: {first.Contact}{(first.Hours is { } hours ? $" ({hours})" : "")}." : "Cần giúp, hỏi người đã phát phiếu này.";

    /// <summary>The last whole day on which the code works.</summary>
    private static string Day(DateTimeOffset until) =>
        until.ToOffset(HanoiTime.Offset).AddDays(-1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Safe(string text) => _encoder.Encode(text);
}
