namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>
/// Browser and system in words, so that somebody knows the own session from a stranger's. Nothing else of the header is kept.
/// </summary>
internal static class DeviceWords
{
    // The order matters: nearly every browser also claims to be others.
    private static readonly (string Mark, string Word)[] _browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Zalo", "Zalo"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Word)[] _systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) =>
        $"{Find(_browsers, userAgent) ?? "Trình duyệt khác"}, {Find(_systems, userAgent) ?? "thiết bị khác"}";

    private static string? Find((string Mark, string Word)[] known, string? text) =>
        known.FirstOrDefault(one => text?.Contains(one.Mark, StringComparison.OrdinalIgnoreCase) ?? false).Word;
}
