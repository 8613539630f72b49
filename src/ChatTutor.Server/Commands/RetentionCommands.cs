using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Retention;

namespace ChatTutor.Server.Commands;

/// <summary><c>retention</c>: what is kept how long, and the deletion of what is over.</summary>
internal static class RetentionCommands
{
    public static Command Create() => new("retention", "What is kept, for how long, and deleting what is over.") { Show(), Run() };

    private static Command Show()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var verb = new Command("show", "Print the table of data classes.") { json };
        verb.SetAction(async (call, _) =>
        {
            Utf8.UseForConsole();
            await using var host = VerbHost.Open();
            foreach (var kind in host.Services.GetRequiredService<RetentionRun>().Table.Classes)
            {
                Console.WriteLine(call.GetValue(json)
                    ? JsonSerializer.Serialize(kind, RetentionJson.Readable.DataClass) : RetentionLines.Of(kind));
            }

            return 0;
        });
        return verb;
    }

    private static Command Run()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Count only; delete nothing." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var verb = new Command("run", "Delete what is over, and erase again what a backup brought back.") { dryRun, json };
        verb.SetAction(async (call, ct) =>
        {
            Utf8.UseForConsole();
            await using var host = VerbHost.Open();
            await host.Services.PrepareStoreAsync(ct);
            var report = await host.Services.GetRequiredService<RetentionRun>().RunAsync(call.GetValue(dryRun), ct);
            Console.WriteLine(call.GetValue(json)
                ? JsonSerializer.Serialize(report, RetentionJson.Readable.RetentionReport) : RetentionLines.Of(report));
            return 0;
        });
        return verb;
    }
}

/// <summary>The JSON of <c>retention</c>: letters as letters, words in lower case.</summary>
[JsonSerializable(typeof(DataClass))]
[JsonSerializable(typeof(RetentionReport))]
internal sealed partial class RetentionJson : JsonSerializerContext
{
    public static RetentionJson Readable { get; } = new(VerbJson.Options(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
}
