using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Rosters;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Codes;
using ChatTutor.Tutoring.Units.Imports;

namespace ChatTutor.Server.Commands.Units;

/// <summary><c>roster</c>: lists of people and the one-time codes with which they bind their chat account.</summary>
internal static class RosterCommands
{
    public static Command Create() => new("roster", "Lists of people of units, and their one-time codes.") { Import(), List(), Codes(), Revoke() };

    private static Command Import()
    {
        var (file, unit, dryRun, json) = (ListVerbs.File(), ListVerbs.Unit(), ListVerbs.DryRun(), ListVerbs.Json());
        var verb = new Command("import", "Take in a list of people: the whole file or nothing.") { file, unit, dryRun, json };
        verb.SetAction((call, ct) => ListVerbs.ImportAsync<RosterImporting>(
            "roster import", call.GetValue(file)!, call.GetValue(json),
            (import, upload) => import.RunAsync(upload, Code(call.GetValue(unit)), ConsoleActor.CommandLine, call.GetValue(dryRun), ct)));
        return verb;
    }

    private static Command List()
    {
        var unit = ListVerbs.Unit(required: true);
        var names = new Option<bool>("--names") { Description = "With names, numbers and titles; that is written into the audit." };
        var json = ListVerbs.Json();
        var verb = new Command("list", "Print the list of a unit; without names unless asked.") { unit, names, json };
        verb.SetAction((call, ct) => ListVerbs.OpenAsync<RosterRegister>(async register =>
        {
            var code = Code(call.GetValue(unit))!;
            var rows = call.GetValue(names)
                ? await register.NamesAsync(code, ConsoleActor.CommandLine, ct) : await register.ListAsync(code, ConsoleActor.CommandLine, ct);
            if (rows is null)
            {
                return await ListVerbs.FailAsync("roster list", $"Không có đơn vị {code}.");
            }

            ListVerbs.Print(call.GetValue(json)
                ? rows.Select(row => JsonSerializer.Serialize(row, UnitJson.Readable.RosterRow))
                : rows.Count == 0 ? ["Danh sách của đơn vị này còn trống."]
                : rows.Select(row => $"{row.Id}  {row.Row ?? "–",-4} {row.State}{(row.Name is null ? "" : $"  {row.Number}  {row.Name}  {row.Title}")}"));
            return 0;
        }));
        return verb;
    }

    private static Command Codes()
    {
        var unit = ListVerbs.Unit();
        var line = Line();
        var output = new Option<string>("--out") { Description = "The page to print, .html; it must not exist yet.", Required = true };
        var verb = new Command("codes", "Make one-time codes and a page of slips; earlier codes of the same people end.") { unit, line, output };
        verb.Validators.Add(call => OneOf(call, unit, line));
        verb.SetAction((call, ct) => OpenAsync(async (codes, contacts) =>
        {
            var path = Path.GetFullPath(call.GetValue(output)!);
            if (File.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
            {
                await Console.Error.WriteLineAsync("roster codes: --out phải là một tệp chưa có, trong một thư mục đã có.");
                return 2;
            }

            return await (await codes.IssueAsync(Target(call.GetValue(unit), call.GetValue(line)), ConsoleActor.CommandLine, ct)).Match(
                async issued =>
                {
                    await PrivateFile.WriteAsync(path, SlipPage.Of(issued, await contacts.NearestAsync(issued.Unit, ConsoleActor.CommandLine, ct)), ct);
                    return await ListVerbs.SayAsync(
                        $"{issued.Slips.Count} phiếu đã ghi vào {path}. Mở bằng trình duyệt để in, rồi xóa tệp: trong đó có họ tên và mã.");
                },
                problem => ListVerbs.FailAsync("roster codes", problem.Message));
        }));
        return verb;
    }

    private static Command Revoke()
    {
        var unit = ListVerbs.Unit();
        var line = Line();
        var verb = new Command("revoke", "End open codes of a unit or of one line.") { unit, line };
        verb.Validators.Add(call => OneOf(call, unit, line));
        verb.SetAction((call, ct) => OpenAsync(async (codes, _) =>
            await (await codes.RevokeAsync(Target(call.GetValue(unit), call.GetValue(line)), ConsoleActor.CommandLine, ct)).Match(
                count => ListVerbs.SayAsync($"Đã thu hồi {count} mã."), problem => ListVerbs.FailAsync("roster revoke", problem.Message))));
        return verb;
    }

    private static Option<Guid?> Line() => new("--line") { Description = "Id of one line, from “roster list”." };

    private static void OneOf(System.CommandLine.Parsing.CommandResult call, Option<string?> unit, Option<Guid?> line)
    {
        if ((call.GetResult(unit) is null) == (call.GetResult(line) is null))
        {
            call.AddError("roster: name either --unit or --line.");
        }
    }

    private static CodeTarget Target(string? unit, Guid? line) => line is { } id ? CodeTarget.Of(id) : CodeTarget.Of(Code(unit)!);

    private static string? Code(string? unit) => unit is null ? null : UnitCode.Read(unit);

    private static Task<int> OpenAsync(Func<RosterCodes, ContactBook, Task<int>> work) => ListVerbs.OpenAsync<IServiceProvider>(all =>
        work(all.GetRequiredService<RosterCodes>(), all.GetRequiredService<ContactBook>()));
}
