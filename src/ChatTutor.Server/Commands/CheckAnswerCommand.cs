using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands;

/// <summary><c>guard check-answer</c>: the answer check alone, over a file of answers with their passages.</summary>
internal static class CheckAnswerCommand
{
    public static Command Create()
    {
        var batch = new Option<FileInfo>("--batch")
        {
            Description = "Lines {\"id\",\"text\",\"sources\":[…],\"canary\"?}; one line out per case.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line; the only form there is." };
        var check = new Command("check-answer", "Judge answers against the passages they rest on.") { batch, json };
        check.Validators.Add(call =>
        {
            if (call.GetValue(batch) is { Exists: false } missing)
            {
                call.AddError($"guard check-answer: there is no file {missing}.");
            }
        });
        check.SetAction((call, ct) => RunAsync(call.GetValue(batch)!, ct));
        return check;
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken ct)
    {
        Utf8.UseForConsole();
        var check = await OpenAsync();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (CheckAnswerCase.Read(line) is not { } asked)
            {
                await Console.Error.WriteLineAsync($"guard check-answer: {file}, line {number}: not {{\"id\",\"text\",\"sources\"}}.");
                return 2;
            }

            var verdict = check.Check(asked.Text, [.. asked.Sources.Select(s => new AnswerPassage(s))], asked.Canary);
            Console.WriteLine(JsonSerializer.Serialize(CheckAnswerLine.Of(asked.Id, verdict), CheckAnswerJson.Readable.CheckAnswerLine));
        }

        return 0;
    }

    private static async Task<AnswerCheck> OpenAsync()
    {
        await using var host = VerbHost.Open();
        return AnswerFactsFile.OpenSource(host.Services);
    }
}
