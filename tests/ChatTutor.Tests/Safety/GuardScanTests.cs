using System.Diagnostics;
using System.Text.Json;
using ChatTutor.Server.Commands;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary><c>guard scan</c> as scripts see it, in a process of its own.</summary>
public sealed class GuardScanTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public async Task The_verdicts_are_the_same_with_ICU_and_in_invariant_mode(string invariant)
    {
        var all = Path.GetTempFileName();
        await File.WriteAllLinesAsync(all, GuardCase.Files.SelectMany(file => File.ReadLines(GuardCase.PathOf(file))));
        var lines = await ScanAsync(all, invariant);
        File.Delete(all);

        // Messages win over the empty text beside them.
        var expected = GuardCase.Files.SelectMany(GuardCase.Read).Select(c => JsonSerializer.Serialize(
            ScanLine.Of(c.Id, GuardCase.Guard.Inspect(c.Messages).Verdict), GuardJson.Readable.ScanLine));
        Assert.Equal(expected, lines);
    }

    private static async Task<string[]> ScanAsync(string file, string invariant)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in new[] { typeof(ScanLine).Assembly.Location, "guard", "scan", "--batch", file, "--json" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
