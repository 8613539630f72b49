using System.CommandLine;
using System.Text.Json;
using ChatTutor.Domain.Rosters;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Units.Imports;

namespace ChatTutor.Server.Commands.Units;

/// <summary>What the verbs of lists share: a file in, faults or counts out.</summary>
internal static class ListVerbs
{
    public static Argument<string> File() => new("FILE") { Description = "A list, .csv (UTF-8) or .xlsx." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would change; change nothing." };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line." };

    /// <summary>A unit's code, in capitals.</summary>
    public static Option<string?> Unit(bool required = false)
    {
        var unit = new Option<string?>("--unit") { Description = "Code of the unit, e.g. HN.SKHCN.", Required = required };
        unit.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && UnitCode.Read(token.Value) is null)
            {
                given.AddError($"--unit: “{token.Value}” is no code of a unit.");
            }
        });
        return unit;
    }

    public static Task<int> ImportAsync<T>(string verb, string path, bool json, Func<T, ListUpload, Task<ImportReport>> import)
        where T : notnull => OpenAsync<T>(async part =>
        {
            var (file, why) = ListUpload.Load(path);
            if (file is null)
            {
                await Console.Error.WriteLineAsync($"{verb}: {why}");
                return 2;
            }

            var report = await import(part, file);
            Print(json ? [JsonSerializer.Serialize(report, UnitJson.Readable.ImportReport)] : Lines(report));
            return report.Faults.Count == 0 ? 0 : 1;
        });

    public static async Task<int> OpenAsync<T>(Func<T, Task<int>> work)
        where T : notnull
    {
        Utf8.UseForConsole();
        await using var host = VerbHost.Open();
        await host.Services.PrepareStoreAsync();
        return await work(host.Services.GetRequiredService<T>());
    }

    public static async Task<int> SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        return 0;
    }

    public static async Task<int> FailAsync(string verb, string why)
    {
        await Console.Error.WriteLineAsync($"{verb}: {why}");
        return 1;
    }

    public static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(ImportReport report)
    {
        foreach (var fault in report.Faults)
        {
            yield return $"{fault.Shown}.";
        }

        if (report.MoreFaults > 0)
        {
            yield return $"… và {report.MoreFaults} lỗi nữa.";
        }

        var counts = $"{report.Lines} dòng: thêm {report.Added}, đổi {report.Changed}, không đổi {report.Unchanged}"
            + (report.Kind == "roster" ? $", rời danh sách {report.Left}." : ".");
        yield return report.Faults.Count > 0 ? "Chưa nạp gì. Hãy sửa các chỗ trên rồi nạp lại cả tệp."
            : report.DryRun ? $"Thử, chưa ghi gì. {counts}" : $"Đã nạp. {counts}";
    }
}
