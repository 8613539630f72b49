using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Store.Keys;

namespace ChatTutor.Server.Commands;

/// <summary><c>keys</c>: the key that opens all others, which lies outside the data folder.</summary>
internal static class KeysCommands
{
    public static Command Create() => new("keys", "The key outside the data folder, without which nothing there can be read.")
    {
        Verb("status", "Say where the key lies, what it wraps and whether it is in order.", care => care.Status()),
        Verb("rotate", "Make a new key, wrap everything with it, keep the old one readable.", care => care.Rotate()),
    };

    private static Command Verb(string name, string what, Func<KeyCare, KeyStatus> work)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var verb = new Command(name, what) { json };
        verb.SetAction(async (call, _) =>
        {
            Utf8.UseForConsole();
            await using var host = VerbHost.Open();
            var status = work(host.Services.GetRequiredService<KeyCare>());
            Console.WriteLine(call.GetValue(json) ? JsonSerializer.Serialize(status, KeysJson.Readable.KeyStatus) : Lines(status));
            return 0;
        });
        return verb;
    }

    private static string Lines(KeyStatus status)
    {
        var made = status.MadeAt.AddHours(7).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"Tệp khóa: {status.File}",
            $"Dấu nhận biết: {status.Fingerprint}, tạo lúc {made} (giờ Hà Nội)",
            $"Số khóa dữ liệu được bọc bằng tệp này: {status.Keys}",
            .. status.Previous.Select(key => $"Tệp khóa cũ còn đọc được: {key.File} ({key.Fingerprint}), "
                + (key.Needed ? "vẫn cần." : "chỉ còn cần cho bản sao lưu làm trước khi đổi khóa.")),
            "Hãy sao lưu tệp khóa ở nơi riêng, không cùng chỗ với thư mục dữ liệu. Mất tệp khóa là mất tên, số và địa chỉ đã lưu.",
        ];
        return string.Join('\n', lines);
    }
}

/// <summary>The JSON of <c>keys</c>.</summary>
[JsonSerializable(typeof(KeyStatus))]
internal sealed partial class KeysJson : JsonSerializerContext
{
    public static KeysJson Readable { get; } = new(VerbJson.Options());
}
