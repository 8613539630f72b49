using System.Text.Json;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tests.Safety;

/// <summary>One line of a case file: what comes in and what the guard must make of it.</summary>
internal sealed record GuardCase(string Id, IReadOnlyList<string> Messages, string Category, string Expected, IReadOnlyList<string> Entities)
{
    public static InputGuard Guard { get; } = SafetyRulesInUse.Open(Repository.PathOf("knowledge", "safety"));

    /// <summary>Every set the guard is judged by.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "pii_vi_positive", "pii_vi_negative", "secrecy_vi", "metamorphic", "injection_vi", "indirect_in_documents",
        "own_fresh", "own_second", "own_third", "own_fourth", "own_fifth", "own_sixth", "own_seventh",
    ];

    public static IReadOnlyList<GuardCase> Read(string name) =>
        [.. File.ReadLines(PathOf(name)).Select(line => Read(JsonDocument.Parse(line).RootElement))];

    public static string PathOf(string name) => Repository.PathOf("tests", "ChatTutor.Tests", "Safety", name + ".jsonl");

    public bool IsJudgedRight() => IsRight(Guard.Inspect(Messages).Verdict);

    private bool IsRight(GuardVerdict verdict)
    {
        var named = verdict.Findings.Any(f => Entities.Contains(f.Entity));
        return Expected switch
        {
            "allow" => verdict.Action == GuardAction.Allow && verdict.Findings.Count == 0,
            "warn" => verdict.Action >= GuardAction.Warn && named,
            "redact" => verdict.Action >= GuardAction.Redact && named,
            "refuse" when !Entities.Contains("POLICY") => verdict.Action == GuardAction.Refuse,
            "treat_as_data" => verdict.Findings.Any(f => f.Entity == "INJECTION"),
            "redact_or_official_contact" => verdict.Action is GuardAction.Redact or GuardAction.Allow,
            _ => named,
        };
    }

    private static GuardCase Read(JsonElement line) => new(
        line.GetProperty("id").GetString()!,
        line.TryGetProperty("messages", out var messages) ? Texts(messages) : [line.GetProperty("text").GetString()!],
        line.GetProperty("category").GetString()!, line.GetProperty("expected").GetString()!, Texts(line.GetProperty("entities")));

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
