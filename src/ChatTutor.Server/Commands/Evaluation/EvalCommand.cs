using System.CommandLine;
using System.Text.Json;

namespace ChatTutor.Server.Commands.Evaluation;

/// <summary><c>eval</c>: measures search on a labelled set, and writes such a set in another spelling.</summary>
internal static class EvalCommand
{
    public static Command Create() => new("eval", "Measure search on labelled questions.") { Retrieval(), Perturb() };

    private static Command Retrieval()
    {
        var dataset = new Option<DirectoryInfo>("--dataset") { Description = "Folder with corpus.jsonl and queries.jsonl.", Required = true };
        var queries = new Option<FileInfo?>("--queries") { Description = "Another file of questions for the same corpus." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var verb = new Command("retrieval", "Rank a corpus for its questions and count.") { dataset, queries, json };
        verb.SetAction((call, ct) => GuardedAsync(() =>
        {
            var folder = call.GetValue(dataset)!.FullName;
            var asked = call.GetValue(queries)?.FullName ?? Path.Combine(folder, "queries.jsonl");
            var figures = RetrievalRun.Measure(JsonLines.Corpus(Path.Combine(folder, "corpus.jsonl")), JsonLines.Queries(asked));
            Console.WriteLine(call.GetValue(json) ? JsonSerializer.Serialize(figures, EvalJson.Readable.RetrievalFigures) : figures.ToString());
        }));
        return verb;
    }

    private static Command Perturb()
    {
        var queries = new Option<FileInfo>("--queries") { Description = "Lines {\"id\",\"text\",\"relevant\"}.", Required = true };
        var spelling = new Option<string>("--as") { Description = "The other spelling.", Required = true };
        spelling.AcceptOnlyFromAmong([.. Spellings.Names]);
        var verb = new Command("perturb", "Print the same questions in another spelling.") { queries, spelling };
        verb.SetAction((call, ct) => GuardedAsync(() =>
        {
            foreach (var query in JsonLines.Queries(call.GetValue(queries)!.FullName))
            {
                var other = query with { Text = Spellings.Write(call.GetValue(spelling)!, query) };
                Console.WriteLine(JsonSerializer.Serialize(other, EvalJson.Readable.LabelledQuery));
            }
        }));
        return verb;
    }

    private static async Task<int> GuardedAsync(Action work)
    {
        Utf8.UseForConsole();
        try
        {
            work();
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"eval: {fault.Message}");
            return 2;
        }
    }
}
