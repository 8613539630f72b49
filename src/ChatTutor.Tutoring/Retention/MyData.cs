using System.Globalization;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Answers "dữ liệu của tôi": what is kept, why, how long, and the data itself, as a link or in the reply.</summary>
internal sealed class MyData(DataExport export, ChannelDirectory channels)
{
    private const string Beginning = "Dữ liệu hệ thống đang giữ trong cuộc trò chuyện này: ";

    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    /// <summary>Whether a reply is such an answer; an export leaves the earlier ones out.</summary>
    public static bool IsExport(Reply reply) => reply.Text.Contains(Beginning, StringComparison.Ordinal);

    public async Task<Reply> TellAsync(ConversationId conversation, CancellationToken ct)
    {
        var data = await export.OfAsync(conversation, wholeName: false, ct);
        var links = channels.Of(conversation).OpensLinks;       // the linked page also says how each is erased
        var told = $"{Summary(data)}\n{string.Concat(data.Person.Select(line => $"• {line}\n"))}{string.Join('\n', data.Kept.Select(kind => $"• {Say(kind, !links)}"))}";
        return links
            ? new Reply($"{told}\n\nBấm nút dưới đây để xem đầy đủ và tải về; liên kết dùng được {DataExport.LinkMinutes} phút. Muốn xóa, gõ {UserCommands.Delete}.")
            {
                Links = [new Link("Xem và tải dữ liệu của tôi", export.Link(conversation))],
            }
            : new Reply($"{told}\n\nMuốn xóa, gõ {UserCommands.Delete}. Nội dung đang giữ:\n{string.Join('\n', data.Lines.Select(Say))}");
    }

    private static string Summary(ExportedData data)
    {
        var asked = data.Lines.Count(line => line.From == ExportedLine.Person);
        var since = data.Lines.Count > 0 ? $", từ ngày {Day(data.Lines[0].At)}" : "";
        return $"{Beginning}{asked} tin nhắn của bạn và {data.Lines.Count - asked} câu trả lời{since}.";
    }

    private static string Say(ExportedClass kind, bool whole)
    {
        var kept = kind.Days switch
        {
            0 => "không giữ",
            null when kind.EndsWithChat => "giữ cùng cuộc trò chuyện",
            null => "không tự xóa",
            { } days => $"giữ {RetentionTable.Period(days)} ({kind.DaysSource})",
        };
        return $"{kind.Name}: {kept}. Để làm gì: {kind.Purpose}."
            + (whole ? $" Cách xóa: {kind.How}." : "")
            + (kind.WhyNotErased is { } why ? $" {why}" : "");
    }

    private static string Say(ExportedLine line) =>
        $"{line.At.ToOffset(_hanoi).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)}, {line.From}: {line.Text}";

    private static string Day(DateTimeOffset at) => at.ToOffset(_hanoi).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
