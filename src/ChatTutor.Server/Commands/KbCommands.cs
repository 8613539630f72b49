using System.CommandLine;
using System.Text.Json;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Server.Commands;

/// <summary><c>kb</c>: refreshes the knowledge base, shows it, rolls it back and searches it.</summary>
internal static class KbCommands
{
    public static Command Create() =>
        new("kb", "Refresh, inspect, roll back and search the knowledge base.") { Refresh(), Status(), Rollback(), Search(), KbFileCommands.Import(), KbFileCommands.Confirm() };

    private static Command Refresh()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and examine only; change nothing." };
        var json = Json();
        var verb = new Command("refresh", "Let the content of the knowledge folder go live.") { dryRun, json };
        verb.SetAction((call, ct) => OpenAsync<Refresh>(async refresh =>
        {
            var tried = call.GetValue(dryRun);
            var report = await refresh.RunAsync(tried, ct);
            Print(call.GetValue(json) ? [JsonSerializer.Serialize(report, KbJson.Readable.RefreshReport)] : KbLines.Of(report, tried));
            return report.Refused.Count == 0 ? 0 : 1;
        }));
        return verb;
    }

    private static Command Status()
    {
        var json = Json();
        var verb = new Command("status", "Print the live version and those that are kept.") { json };
        verb.SetAction((call, ct) => OpenAsync<KeptVersions>(versions => PrintStatusAsync(versions, call.GetValue(json), ct)));
        return verb;
    }

    private static Command Rollback()
    {
        var to = new Option<string?>("--to") { Description = "A kept version; default: the one before the live one." };
        var json = Json();
        var verb = new Command("rollback", "Make a kept version live.") { to, json };
        verb.SetAction((call, ct) => OpenAsync<KeptVersions>(async versions =>
        {
            if (await versions.RollBackAsync(call.GetValue(to), ct) is { } why)
            {
                await Console.Error.WriteLineAsync($"kb rollback: {why}");
                return 1;
            }

            return await PrintStatusAsync(versions, call.GetValue(json), ct);
        }));
        return verb;
    }

    private static Command Search()
    {
        var text = new Argument<string>("TEXT") { Description = "What to look for." };
        var top = new Option<int>("--top") { Description = "How many places.", DefaultValueFactory = _ => 10 };
        var json = Json();
        var verb = new Command("search", "Print the places that search finds, the best first.") { text, top, json };
        verb.Validators.Add(call =>
        {
            if (call.GetResult(top) is { } given && given.Errors.Any() is false && call.GetValue(top) < 1)
            {
                call.AddError("kb search: --top must be 1 or more.");
            }
        });
        verb.SetAction((call, ct) => OpenAsync<KnowledgeSearch>(async search =>
        {
            var found = await search.FindAsync(call.GetValue(text)!, call.GetValue(top), ct);
            Print(found.SelectMany(place => call.GetValue(json)
                ? [JsonSerializer.Serialize(place, KbJson.Readable.FoundPlace)] : KbLines.Of(place)));
            return 0;
        }));
        return verb;
    }

    internal static Option<bool> Json() => new("--json") { Description = "One JSON object a line." };

    private static async Task<int> PrintStatusAsync(KeptVersions versions, bool json, CancellationToken ct)
    {
        var status = await versions.StatusAsync(ct);
        Print(json ? [JsonSerializer.Serialize(status, KbJson.Readable.KnowledgeStatus)] : KbLines.Of(status));
        return 0;
    }

    internal static async Task<int> OpenAsync<T>(Func<T, Task<int>> work)
        where T : notnull
    {
        Utf8.UseForConsole();
        await using var host = VerbHost.Open();
        return await work(host.Services.GetRequiredService<T>());
    }

    internal static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
