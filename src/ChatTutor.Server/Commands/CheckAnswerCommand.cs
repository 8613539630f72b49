using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands;

/// <summary><c>guard check-answer</c>: the answer check alone, over a file of answers with their passages.</summary>
internal static class CheckAnswerCommand
{
    private const string Verb = "check-answer";
    private const string Form = "{\"id\",\"text\",\"sources\":[…],\"canary\"?}";

    public static Command Create()
    {
        var batch = BatchFile.Option(Form);
        var json = new Option<bool>("--json") { Description = "One JSON object a line; the only form there is." };
        var check = new Command(Verb, "Judge answers against the passages they rest on.") { batch, json };
        check.Validators.Add(call =>
        {
            if (BatchFile.Missing($"guard {Verb}", call.GetValue(batch)) is { } missing)
            {
                call.AddError(missing);
            }
        });
        check.SetAction((call, ct) => RunAsync(call.GetValue(batch)!, ct));
        return check;
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken ct)
    {
        Utf8.UseForConsole();
        var check = await OpenAsync();
        return await BatchFile.RunAsync($"guard {Verb}", file, Form, CheckAnswerCase.Read, asked => Task.FromResult(Line(check, asked)), ct);
    }

    private static string Line(AnswerCheck check, CheckAnswerCase asked) => JsonSerializer.Serialize(
        CheckAnswerLine.Of(asked.Id, check.Check(asked.Text, asked.Sources, asked.Canary)), CheckAnswerJson.Readable.CheckAnswerLine);

    private static async Task<AnswerCheck> OpenAsync()
    {
        await using var host = VerbHost.Open();
        return AnswerFactsFile.OpenSource(host.Services);
    }
}
