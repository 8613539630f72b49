namespace ChatTutor.Tutoring.People;

/// <summary>Channels as people call them.</summary>
internal static class ChannelNames
{
    public static string Of(string channel) => channel switch
    {
        "directline" => "trang web",
        "telegram" => "Telegram",
        "zalo" or "zalooa" or "zalobot" => "Zalo",
        "botframework" => "Teams",
        "terminal" => "dòng lệnh",
        _ => channel,
    };

    public static string Of(IEnumerable<string> channels) => string.Join(", ", channels.Select(Of).Order(StringComparer.Ordinal));
}
