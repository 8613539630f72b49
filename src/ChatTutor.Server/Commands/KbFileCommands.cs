using System.CommandLine;
using System.Text.Json;
using ChatTutor.Tutoring.Knowledge.Ingest;

namespace ChatTutor.Server.Commands;

/// <summary><c>kb import</c> and <c>kb confirm</c>: office files in, and a person's word on what the guard asks about.</summary>
internal static class KbFileCommands
{
    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "A .docx, .xlsx, .pdf, .txt or .md file." };
        var into = new Option<string?>("--into") { Description = "Folder for the draft; default: documents of the knowledge folder." };
        var (by, why, json) = (By(), Why(), KbCommands.Json());
        var verb = new Command("import", "Read an office file safely and write a Markdown draft.") { file, into, by, why, json };
        Together(verb, by, why);
        verb.SetAction((call, ct) => KbCommands.OpenAsync<Import>(async import =>
        {
            var report = await import.RunAsync(
                new ImportRequest(call.GetValue(file)!, call.GetValue(into), call.GetValue(by), call.GetValue(why)), ct);
            KbCommands.Print(call.GetValue(json) ? [JsonSerializer.Serialize(report, KbJson.Readable.ImportReport)] : KbImportLines.Of(report));
            return report.Written is null ? 1 : 0;
        }));
        return verb;
    }

    public static Command Confirm()
    {
        var file = new Argument<string>("FILE") { Description = "A file of the knowledge folder." };
        var (by, why) = (By(), Why());
        var verb = new Command("confirm", "Let stand what the guard asks about in a file; without --by and --why: list it.") { file, by, why };
        Together(verb, by, why);
        verb.SetAction((call, _) => KbCommands.OpenAsync<Confirmation>(confirmation =>
        {
            var isGiven = call.GetValue(by) is not null;
            var found = isGiven ? confirmation.Confirm(call.GetValue(file)!, call.GetValue(by)!, call.GetValue(why)!)
                : confirmation.Open(call.GetValue(file)!);
            KbCommands.Print(KbImportLines.Of(found, isGiven));
            return Task.FromResult(found is null || (found.Count > 0 && !isGiven) ? 1 : 0);
        }));
        return verb;
    }

    private static Option<string?> By() => new("--by") { Description = "Who has looked at it and answers for it." };

    private static Option<string?> Why() => new("--why") { Description = "Why it may stand, or be left out." };

    private static void Together(Command verb, Option<string?> by, Option<string?> why) => verb.Validators.Add(call =>
    {
        if (string.IsNullOrWhiteSpace(call.GetValue(by)) != string.IsNullOrWhiteSpace(call.GetValue(why)))
        {
            call.AddError($"kb {verb.Name}: --by and --why go together.");
        }
    });
}
