using System.Diagnostics;
using Xunit;

namespace ChatTutor.Tests.Evaluation;

public sealed class GlobalizationTests
{
    private const string Line = """{"id":"1","text":"ĐƯỜNG Hoà Bình ０１ Ðiều 5 İstanbul ỬNG","relevant":["a"]}""";

    [Theory]
    [InlineData("stripped")]
    [InlineData("telex")]
    [InlineData("nfd")]
    public async Task Text_is_the_same_with_ICU_and_without(string spelling)
    {
        var with = await PerturbAsync(spelling, invariant: false);

        Assert.Equal(with, await PerturbAsync(spelling, invariant: true));
        Assert.Contains("relevant", with);
    }

    /// <summary>Runs the program in a process of its own: the mode is fixed when a process starts.</summary>
    private static async Task<string> PerturbAsync(string spelling, bool invariant)
    {
        var folder = Directory.CreateTempSubdirectory("chattutor-").FullName;
        var (queries, config) = (Path.Combine(folder, "q.jsonl"), Path.Combine(folder, "mode.json"));
        await File.WriteAllTextAsync(queries, Line);
        var own = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "chattutor.runtimeconfig.json"));
        Assert.Contains("\"System.Globalization.Invariant\": false", own);
        await File.WriteAllTextAsync(config, invariant ? own.Replace("Invariant\": false", "Invariant\": true") : own);

        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", "--runtimeconfig", config, Path.Combine(AppContext.BaseDirectory, "chattutor.dll"),
                "eval", "perturb", "--queries", queries, "--as", spelling,
            },
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
