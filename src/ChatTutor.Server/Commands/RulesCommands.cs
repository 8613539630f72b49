using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Server.Commands;

/// <summary><c>rules</c>: who has acknowledged section VII.</summary>
internal static class RulesCommands
{
    public static Command Create() => new("rules", "Acknowledgement of section VII by people and units.") { Acknowledged(), AcknowledgeUnit() };

    private static Command Acknowledged()
    {
        var unit = new Option<string?>("--unit") { Description = "Only this unit; an empty text means: without a unit." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var verb = new Command("acknowledged", "Count by unit who has acknowledged the rules and who has not.") { unit, json };
        verb.SetAction((call, ct) => OpenAsync(async register =>
        {
            if (await register.CountAsync(call.GetValue(unit), ct) is not { } report)
            {
                return await FailAsync("acknowledged", "Kho tài liệu hiện không có mục VII của Khung năng lực số.");
            }

            var lines = call.GetValue(json)
                ? [JsonSerializer.Serialize(report, IncidentJson.Readable.AcknowledgementReport)] : Lines(report);
            foreach (var line in lines)
            {
                Console.WriteLine(line);
            }

            return 0;
        }));
        return verb;
    }

    private static Command AcknowledgeUnit()
    {
        var unit = new Option<string>("--unit") { Description = "Name of the unit.", Required = true };
        var head = new Option<string>("--head") { Description = "Name or id of its head.", Required = true };
        var date = new Option<string?>("--date") { Description = "The day, 2026-11-22; default: today." };
        var headcount = new Option<int?>("--headcount") { Description = "People of the unit; leave it out when it is unknown." };
        var verb = new Command("acknowledge-unit", "Record that a head has told the unit the rules.") { unit, head, date, headcount };
        verb.Validators.Add(call =>
        {
            if (call.GetValue(date) is { } day && Day(day) is null)
            {
                call.AddError($"rules acknowledge-unit: “{day}” is no day; write it as 2026-11-22.");
            }
            else if (call.GetValue(headcount) is < 1)
            {
                call.AddError("rules acknowledge-unit: --headcount must be 1 or more.");
            }
        });
        verb.SetAction((call, ct) => OpenAsync(async register =>
        {
            var promise = new UnitPromise(
                call.GetValue(unit)!, call.GetValue(head)!, Day(call.GetValue(date) ?? ""), call.GetValue(headcount));
            return await (await register.AcknowledgeAsync(promise, ct)).Match(
                async version =>
                {
                    await Console.Out.WriteLineAsync($"Đã ghi nhận cam kết của đơn vị {promise.Unit} (bản quy tắc {version}).");
                    return 0;
                },
                problem => FailAsync("acknowledge-unit", problem.Message));
        }));
        return verb;
    }

    private static IEnumerable<string> Lines(AcknowledgementReport report) =>
    [
        $"Cam kết thực hiện quy tắc an toàn, bản {report.Rules}, lúc {HanoiTime.Show(report.At)} (giờ Hà Nội)",
        report.Source,
        .. report.Rows.Select(Line),
        .. report.Rows.Count == 0 ? ["Chưa có người hay đơn vị nào cam kết."] : Array.Empty<string>(),
    ];

    private static string Line(AcknowledgementRow row) =>
        $"  {row.Unit ?? IncidentWords.NoUnit} | {row.People} người đã cam kết"
        + (row.OnlyEarlier > 0 ? $", {row.OnlyEarlier} người mới cam kết bản cũ" : "")
        + $" | chưa cam kết: {(row.NotYet is { } left ? $"{left} người" : "không rõ (chưa biết tổng số người)")}"
        + $" | người đứng đầu: {(row.Head is null ? "chưa cam kết" : $"{row.HeadName} ({row.Head}), ngày {row.On:dd/MM/yyyy}")}";

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<int> OpenAsync(Func<AcknowledgementRegister, Task<int>> work)
    {
        Utf8.UseForConsole();
        await using var host = VerbHost.Open();
        await host.Services.PrepareStoreAsync();
        return await work(host.Services.GetRequiredService<AcknowledgementRegister>());
    }

    private static async Task<int> FailAsync(string verb, string why)
    {
        await Console.Error.WriteLineAsync($"rules {verb}: {why}");
        return 1;
    }
}
