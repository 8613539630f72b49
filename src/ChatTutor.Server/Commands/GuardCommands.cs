using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands;

/// <summary><c>guard</c>: the rules of the knowledge folder, live or not yet, over a file of texts; nothing is stored.</summary>
internal static class GuardCommands
{
    public static Command Create() => new("guard", "The rules of section VII, applied to a file.") { Scan(), CheckAnswerCommand.Create() };

    private static Command Scan()
    {
        var batch = new Option<FileInfo>("--batch")
        {
            Description = "Lines {\"id\",\"text\"} or {\"id\",\"messages\":[…]}; one line out per case.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line; the only form there is." };
        var scan = new Command("scan", "Judge incoming texts.") { batch, json };
        scan.Validators.Add(call =>
        {
            if (call.GetValue(batch) is { Exists: false } missing)
            {
                call.AddError($"guard scan: there is no file {missing}.");
            }
        });
        scan.SetAction((call, ct) => ScanAsync(call.GetValue(batch)!, ct));
        return scan;
    }

    private static async Task<int> ScanAsync(FileInfo file, CancellationToken ct)
    {
        Utf8.UseForConsole();
        var guard = await OpenAsync();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (ScanCase.Read(line) is not { } asked)
            {
                await Console.Error.WriteLineAsync($"guard scan: {file}, line {number}: not {{\"id\",\"text\"}} or {{\"id\",\"messages\":[…]}}.");
                return 2;
            }

            var verdict = guard.Inspect(asked.Parts).Verdict;
            Console.WriteLine(JsonSerializer.Serialize(ScanLine.Of(asked.Id, verdict), GuardJson.Readable.ScanLine));
        }

        return 0;
    }

    private static async Task<InputGuard> OpenAsync()
    {
        await using var host = VerbHost.Open();
        return SafetyRulesInUse.OpenSource(host.Services);
    }
}
