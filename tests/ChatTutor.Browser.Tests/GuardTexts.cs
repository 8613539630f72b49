using System.Text.Json;

namespace ChatTutor.Browser.Tests;

/// <summary>The texts that both guards judge, and the script lines that make the page's own.</summary>
internal static class GuardTexts
{
    /// <summary>Makes <c>inspect</c> in the page that is open.</summary>
    public const string Engine =
        """
        const script = new URL('guard-engine.js', document.querySelector('script[type=module]').src);
        const { readGuard } = await import(script);
        const inspect = readGuard(await (await fetch('/chat/rules.json')).json());
        """;

    private static readonly string[] _files =
    [
        "pii_vi_positive", "pii_vi_negative", "secrecy_vi", "metamorphic", "own_fresh", "own_second", "own_third", "own_fourth",
        "own_fifth", "own_sixth",
    ];

    public static IReadOnlyList<string> Cases { get; } = [.. _files.SelectMany(Of)];

    /// <summary>Every line of the documents.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "knowledge", "documents"), "*.md")
            .SelectMany(File.ReadLines).Where(line => line.Length > 0)];

    private static IEnumerable<string> Of(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Safety", file + ".jsonl"))
            .Select(line => Text(JsonDocument.Parse(line).RootElement));

    private static string Text(JsonElement line) => line.TryGetProperty("messages", out var messages)
        ? string.Join('\n', messages.EnumerateArray().Select(m => m.GetString())) : line.GetProperty("text").GetString()!;
}
