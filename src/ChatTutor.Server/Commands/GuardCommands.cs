using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands;

/// <summary><c>guard</c>: the rules of the knowledge folder, live or not yet, over a file of texts; nothing is stored.</summary>
internal static class GuardCommands
{
    private const string ScanVerb = "scan";
    private const string Form = "{\"id\",\"text\"} or {\"id\",\"messages\":[…]}";

    public static Command Create() => new("guard", "The rules of section VII, applied to a file.") { Scan(), CheckAnswerCommand.Create() };

    private static Command Scan()
    {
        var batch = BatchFile.Option(Form);
        var json = new Option<bool>("--json") { Description = "One JSON object a line; the only form there is." };
        var scan = new Command(ScanVerb, "Judge incoming texts.") { batch, json };
        scan.Validators.Add(call =>
        {
            if (BatchFile.Missing($"guard {ScanVerb}", call.GetValue(batch)) is { } missing)
            {
                call.AddError(missing);
            }
        });
        scan.SetAction((call, ct) => ScanAsync(call.GetValue(batch)!, ct));
        return scan;
    }

    private static async Task<int> ScanAsync(FileInfo file, CancellationToken ct)
    {
        Utf8.UseForConsole();
        var guard = await OpenAsync();
        return await BatchFile.RunAsync($"guard {ScanVerb}", file, Form, ScanCase.Read, asked => Task.FromResult(Line(guard, asked)), ct);
    }

    private static string Line(InputGuard guard, ScanCase asked) =>
        JsonSerializer.Serialize(ScanLine.Of(asked.Id, guard.Inspect(asked.Parts).Verdict), GuardJson.Readable.ScanLine);

    private static async Task<InputGuard> OpenAsync()
    {
        await using var host = VerbHost.Open();
        return SafetyRulesInUse.OpenSource(host.Services);
    }
}
