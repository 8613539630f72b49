using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>Canaries in the files and words that verbs are given: none in what they print, log or keep.</summary>
public sealed class CanaryVerbTests : IDisposable
{
    private readonly string _folder = TutorServer.NewFolder();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_canary_stays_of_questions_in_a_file_or_on_the_command_line()
    {
        var batch = Write("questions.jsonl", Canary.All.Select((canary, i) => Line(new { id = $"{i}", turns = new[] { canary.Text } })));

        await NothingTellsAsync(0, "ask", "--batch", batch);
        await NothingTellsAsync(0, ["ask", "--json", .. Canary.Some(1).Select(canary => canary.Text)]);
    }

    [Fact]
    public async Task No_canary_stays_of_a_broken_file()
    {
        await NothingTellsAsync(2, "ask", "--batch", Write("broken.jsonl", Canary.All.Select(canary => canary.Text)));
        await NothingTellsAsync(2, "guard", "scan", "--batch", Write("broken.jsonl", Canary.All.Select(canary => canary.Text)));
    }

    [Fact]
    public async Task No_canary_leaves_a_scan() => await NothingTellsAsync(
        0, "guard", "scan", "--batch", Write("texts.jsonl", Canary.All.Select((canary, i) => Line(new { id = $"{i}", text = canary.Text }))));

    [Fact]
    public async Task No_canary_stays_of_a_file_that_is_imported()
    {
        var drafts = Path.Combine(Data, "drafts");

        await NothingTellsAsync(1, "kb", "import", Write("van-ban.txt", Canary.All.Select(canary => canary.Text)), "--into", drafts, "--json");
        Assert.False(Directory.Exists(drafts));
    }

    [Fact]
    public async Task No_canary_stays_of_a_document_that_is_refreshed()
    {
        var knowledge = Path.Combine(_folder, "knowledge");
        foreach (var file in Directory.GetFiles(Repository.PathOf("knowledge"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(knowledge, Path.GetRelativePath(Repository.PathOf("knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var document = Directory.GetFiles(Path.Combine(knowledge, "documents"), "*.md").Order(StringComparer.Ordinal).First();
        await File.AppendAllLinesAsync(document, Canary.All.Select(canary => $"\n{canary.Text}"));

        await NothingTellsAsync(1, "kb", "refresh");
        await NothingTellsAsync(1, "kb", "refresh", "--json");
    }

    [Fact]
    public async Task What_nobody_foresaw_is_told_in_one_plain_line()
    {
        var canary = Canary.All[0];
        var (code, _, errors) = await RunAsync(["ask", "trợ giúp"], data: $"/proc/{canary.Text}");

        Assert.Equal(3, code);
        Assert.StartsWith("Có lỗi ngoài dự kiến (", errors, StringComparison.Ordinal);
        Assert.Contains("A verb failed", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", errors, StringComparison.Ordinal);
        Assert.Empty(CanarySearch.In("stderr", errors));
    }

    private static string Line(object value) => JsonSerializer.Serialize(value);

    private string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private async Task NothingTellsAsync(int expected, params string[] call)
    {
        var (code, output, errors) = await RunAsync(call, Data);

        Assert.True(code == expected, $"{call[0]} ended with {code}.");
        Assert.Empty(CanarySearch.In("stdout", output));
        Assert.Empty(CanarySearch.In("stderr", errors));
        if (Directory.Exists(Data))
        {
            Assert.Empty(CanarySearch.InFolder(Data, andKnowledge: call[0] == "kb"));
        }
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] call, string data)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. call])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["Data__Directory"] = data;
        if (Path.Combine(_folder, "knowledge") is var knowledge && Directory.Exists(knowledge))
        {
            start.Environment["Knowledge__Folder"] = knowledge;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
