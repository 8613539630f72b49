using System.CommandLine;
using System.Text.Json;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Imports;

namespace ChatTutor.Server.Commands.Units;

/// <summary><c>unit</c>: the tree of units, their headcounts and their contacts.</summary>
internal static class UnitCommands
{
    public static Command Create() => new("unit", "The tree of units, headcounts by group, and office contacts.")
    {
        Import(), List(), new Command("headcount", "Headcounts by group.") { ImportHeadcounts() }, ContactCommands.Create(),
    };

    private static Command Import()
    {
        var (file, dryRun, json) = (ListVerbs.File(), ListVerbs.DryRun(), ListVerbs.Json());
        var verb = new Command("import", "Take in a list of units (.csv, .xlsx): the whole file or nothing.") { file, dryRun, json };
        verb.SetAction((call, ct) => ListVerbs.ImportAsync<UnitImport>(
            "unit import", call.GetValue(file)!, call.GetValue(json),
            (import, upload) => import.RunAsync(upload, ConsoleActor.CommandLine, call.GetValue(dryRun), ct)));
        return verb;
    }

    private static Command ImportHeadcounts()
    {
        var (file, dryRun, json) = (ListVerbs.File(), ListVerbs.DryRun(), ListVerbs.Json());
        var verb = new Command("import", "Take in headcounts: unit, group, people.") { file, dryRun, json };
        verb.SetAction((call, ct) => ListVerbs.ImportAsync<HeadcountImport>(
            "unit headcount import", call.GetValue(file)!, call.GetValue(json),
            (import, upload) => import.RunAsync(upload, ConsoleActor.CommandLine, call.GetValue(dryRun), ct)));
        return verb;
    }

    private static Command List()
    {
        var json = ListVerbs.Json();
        var verb = new Command("list", "Print the tree with the headcounts of each unit and of all below it.") { json };
        verb.SetAction((call, ct) => ListVerbs.OpenAsync<UnitDirectory>(async directory =>
        {
            var tree = await directory.TreeAsync(ConsoleActor.CommandLine, ct);
            var stated = await directory.HeadcountsAsync(ConsoleActor.CommandLine, ct);
            var lines = tree.All.Select(unit => UnitListLine.Of(unit, tree, stated));
            ListVerbs.Print(call.GetValue(json)
                ? lines.Select(line => JsonSerializer.Serialize(line, UnitJson.Readable.UnitListLine))
                : tree.All.Count == 0 ? ["Chưa có đơn vị nào. Nạp danh sách: chattutor unit import TỆP"] : lines.Select(line => line.Text()));
            return 0;
        }));
        return verb;
    }
}
