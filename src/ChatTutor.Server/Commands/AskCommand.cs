using System.CommandLine;
using System.Text.Json;
using ChatTutor.Channels.Terminal;

namespace ChatTutor.Server.Commands;

/// <summary><c>ask</c>: questions from the command line or a file, over the whole turn path.</summary>
internal static class AskCommand
{
    private const string Form = "{\"id\",\"turns\":[…]}";

    public static Command Create()
    {
        var texts = new Argument<string[]>("TEXT")
        {
            Description = "Each text is one turn of one conversation.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var batch = new Option<FileInfo?>("--batch") { Description = $"Lines {Form}; one line out per case." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var ask = new Command("ask", "Ask the tutor and print its replies.") { texts, batch, json };
        ask.Validators.Add(call =>
        {
            if ((call.GetValue(texts) is { Length: > 0 }) == (call.GetValue(batch) is not null))
            {
                call.AddError("ask: give either TEXT… or --batch FILE.");
            }
            else if (BatchFile.Missing("ask", call.GetValue(batch)) is { } missing)
            {
                call.AddError(missing);
            }
        });
        ask.SetAction((call, ct) => call.GetValue(batch) is { } file
            ? AskFileAsync(file, ct)
            : AskAsync(call.GetValue(texts)!, call.GetValue(json), ct));
        return ask;
    }

    private static async Task<int> AskAsync(string[] texts, bool json, CancellationToken ct)
    {
        Utf8.UseForConsole();
        await using var host = await VerbHost.StartAsync(ct);
        var conversation = TerminalConversation.Open(host.Services);
        for (var i = 0; i < texts.Length; i++)
        {
            var line = await AskedLine.FromAsync($"{i + 1}", conversation, texts[i], ct);
            Console.WriteLine(json ? JsonSerializer.Serialize(line, AskJson.Readable.AskedLine) : line.Answer + "\n");
        }

        return 0;
    }

    private static async Task<int> AskFileAsync(FileInfo file, CancellationToken ct)
    {
        Utf8.UseForConsole();
        await using var host = await VerbHost.StartAsync(ct);
        return await BatchFile.RunAsync("ask", file, Form, AskedCase.Read, asked => LineAsync(host.Services, asked, ct), ct);
    }

    private static async Task<string> LineAsync(IServiceProvider services, AskedCase asked, CancellationToken ct)
    {
        var conversation = TerminalConversation.Open(services);
        AskedLine? last = null;
        foreach (var turn in asked.Turns)
        {
            last = await AskedLine.FromAsync(asked.Id, conversation, turn, ct);
        }

        return JsonSerializer.Serialize(last!, AskJson.Readable.AskedLine);
    }
}
