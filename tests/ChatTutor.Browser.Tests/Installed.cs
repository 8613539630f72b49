namespace ChatTutor.Browser.Tests;

/// <summary>What this machine has of the tools that do not come as packages.</summary>
internal static class Installed
{
    private static readonly string?[] _browsers =
    [
        Environment.GetEnvironmentVariable("CHATTUTOR_CHROMIUM"),
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public static bool OnCi { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    public static string? Chromium { get; } = _browsers.FirstOrDefault(File.Exists);

    /// <summary>axe.min.js, found in a node_modules folder of this project or above the compiled tests.</summary>
    public static string? Axe { get; } = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "node_modules", "axe-core", "axe.min.js"))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
