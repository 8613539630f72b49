using System.CommandLine;
using System.Text.Json;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Server.Commands;

/// <summary><c>incident</c>: the register of breaches of section VII, its steps, its report and the proof of its history.</summary>
internal static class IncidentCommands
{
    public static Command Create() => new("incident", "The incident register of section VII.")
    {
        List(), Show(), Advance(), Report(), Reviews(), Verify(),
    };

    private static Command List()
    {
        var open = new Option<bool>("--open") { Description = "Only those that are not closed." };
        var overdue = new Option<bool>("--overdue") { Description = "Only those with a deadline that has passed." };
        var tests = new Option<bool>("--tests") { Description = "Those of test turns instead; they are in no report." };
        var unit = Unit();
        var json = Json();
        var verb = new Command("list", "Print incidents, the gravest first.") { open, overdue, unit, tests, json };
        verb.SetAction((call, ct) => OpenAsync<IncidentRegister>(async register =>
        {
            var filter = new IncidentFilter
            {
                Open = call.GetValue(open),
                Overdue = call.GetValue(overdue),
                Tests = call.GetValue(tests),
                Unit = call.GetValue(unit),
            };
            var lines = await register.ListAsync(filter, ct);
            Print(call.GetValue(json)
                ? lines.Select(line => JsonSerializer.Serialize(line, IncidentJson.Readable.IncidentLine))
                : lines.Count == 0 ? ["Không có sự cố nào (sự cố của lượt thử xem bằng --tests)."] : lines.SelectMany(IncidentText.Of));
            return 0;
        }));
        return verb;
    }

    private static Command Show()
    {
        var id = Id();
        var json = Json();
        var verb = new Command("show", "Print one incident with its deadlines and its history.") { id, json };
        verb.SetAction((call, ct) => OpenAsync<IncidentRegister>(async register =>
        {
            if (await register.FindAsync(Number(call, id), ct) is not { } record)
            {
                return await FailAsync("show", $"Không có sự cố {call.GetValue(id)}.");
            }

            Print(call.GetValue(json) ? [JsonSerializer.Serialize(record, IncidentJson.Readable.IncidentRecord)] : IncidentText.Of(record));
            return 0;
        }));
        return verb;
    }

    private static Command Advance()
    {
        var id = Id();
        var to = new Option<string>("--to") { Description = "tiếp-nhận, khoanh-vùng, xử-lý, báo-cáo or đóng.", Required = true };
        var by = new Option<string>("--by") { Description = "Name or id of who takes the step.", Required = true };
        var responsible = new Option<string?>("--responsible") { Description = "Who answers for it from here on; default: whoever accepts it." };
        var note = new Option<string?>("--note") { Description = "What was done; needed for closing. Kept redacted." };
        var falseAlarm = new Option<bool>("--false-alarm") { Description = "Nothing had happened: close it and have the rule looked at." };
        var verb = new Command("advance", "Take an incident one step further.") { id, to, by, responsible, note, falseAlarm };
        verb.Validators.Add(call =>
        {
            if (call.GetValue(to) is { } state && IncidentWords.ReadState(state) is null)
            {
                call.AddError($"incident advance: “{state}” is no state; use tiếp-nhận, khoanh-vùng, xử-lý, báo-cáo or đóng.");
            }
        });
        verb.SetAction((call, ct) => OpenAsync<IncidentHandling>(async handling =>
        {
            var step = new IncidentStep(
                Number(call, id), IncidentWords.ReadState(call.GetValue(to)!)!.Value, call.GetValue(by)!, call.GetValue(note))
            {
                Responsible = call.GetValue(responsible),
                FalseAlarm = call.GetValue(falseAlarm),
            };
            return await (await handling.AdvanceAsync(step, ct)).Match(
                sequence => SayAsync($"{IncidentWords.Number(step.Incident)}: {IncidentWords.Of(step.To)} (mắt xích {sequence})."),
                problem => FailAsync("advance", problem.Message));
        }));
        return verb;
    }

    private static Command Report()
    {
        var period = new Option<string>("--period") { Description = "2026, 2026-Q4, 2026-11, a day, or 2026-11-01..2026-11-15.", Required = true };
        var unit = Unit();
        var json = Json();
        var verb = new Command("report", "Count the incidents of a period by unit, kind, severity and state.") { period, unit, json };
        verb.Validators.Add(call =>
        {
            if (call.GetValue(period) is { } text && ReportPeriod.Read(text) is null)
            {
                call.AddError($"incident report: “{text}” is no period; use 2026, 2026-Q4, 2026-11, 2026-11-22 or two days with “..”.");
            }
        });
        verb.SetAction((call, ct) => OpenAsync<IncidentRegister>(async register =>
        {
            var report = await register.ReportAsync(ReportPeriod.Read(call.GetValue(period)!)!, call.GetValue(unit), ct);
            Print(call.GetValue(json) ? [JsonSerializer.Serialize(report, IncidentJson.Readable.IncidentReport)] : IncidentText.Of(report));
            return 0;
        }));
        return verb;
    }

    private static Command Reviews()
    {
        var json = Json();
        var verb = new Command("reviews", "Print the rules that were called a false alarm; a person decides about them.") { json };
        verb.SetAction((call, ct) => OpenAsync<IncidentRegister>(async register =>
        {
            var rules = await register.ReviewsAsync(ct);
            Print(call.GetValue(json)
                ? rules.Select(rule => JsonSerializer.Serialize(rule, IncidentJson.Readable.RuleToReview))
                : rules.Count == 0 ? ["Không có quy tắc nào cần rà soát."] : rules.Select(IncidentText.Of));
            return 0;
        }));
        return verb;
    }

    private static Command Verify()
    {
        var head = new Option<string?>("--head") { Description = "A hash noted earlier (it stands in every report) that the history must still hold." };
        var json = Json();
        var verb = new Command("verify", "Recompute the history and name the first broken link.") { head, json };
        verb.SetAction((call, ct) => OpenAsync<IncidentVerification>(async verification =>
        {
            var check = await verification.RunAsync(call.GetValue(head), ct);
            Print(call.GetValue(json) ? [JsonSerializer.Serialize(check, IncidentJson.Readable.ChainCheck)] : IncidentText.Of(check));
            return check.Why is null ? 0 : 1;
        }));
        return verb;
    }

    private static Argument<string> Id()
    {
        var id = new Argument<string>("ID") { Description = "Number of the incident, e.g. SC-000012 or 12." };
        id.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && IncidentWords.ReadNumber(token.Value) is null)
            {
                given.AddError($"incident: “{token.Value}” is no number of an incident.");
            }
        });
        return id;
    }

    private static long Number(ParseResult call, Argument<string> id) => IncidentWords.ReadNumber(call.GetValue(id)!)!.Value;

    private static Option<string?> Unit() => new("--unit") { Description = "Only this unit; an empty text means: without a unit." };

    private static Option<bool> Json() => new("--json") { Description = "One JSON object a line." };

    private static async Task<int> OpenAsync<T>(Func<T, Task<int>> work)
        where T : notnull
    {
        Utf8.UseForConsole();
        await using var host = VerbHost.Open();
        await host.Services.PrepareStoreAsync();
        return await work(host.Services.GetRequiredService<T>());
    }

    private static async Task<int> SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        return 0;
    }

    private static async Task<int> FailAsync(string verb, string why)
    {
        await Console.Error.WriteLineAsync($"incident {verb}: {why}");
        return 1;
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
