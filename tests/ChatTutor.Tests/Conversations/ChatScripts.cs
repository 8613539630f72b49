using System.Text.Json;
using Xunit;

namespace ChatTutor.Tests.Conversations;

/// <summary>Plays every .chat file of this folder against the whole server. To test a conversation, write it down.</summary>
/// <remarks>
/// <c>user:</c> says something; <c>bot:</c> the reply to it begins so; <c>and:</c> the same reply also holds this;
/// <c>not:</c> it does not hold this; <c>button:</c> it has this button. <c>\n</c> is a line break.
/// </remarks>
public sealed class ChatScripts
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(_folder, "*.chat").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Plays(string file)
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        var said = 0;
        var reply = default(JsonElement);
        foreach (var (who, text) in Lines(file))
        {
            if (who == "user")
            {
                await page.SayAsync(text);
                var replies = await page.RepliesAsync(++said);
                Assert.Equal(said, replies.Count);
                reply = replies[^1];
            }
            else
            {
                Check(file, who, text, reply);
            }
        }

        Assert.True(said > 0, $"{file}: nobody says anything.");
    }

    private static void Check(string file, string who, string text, JsonElement reply)
    {
        var spoken = reply.GetProperty("text").GetString()!;
        switch (who)
        {
            case "bot":
                Assert.StartsWith(text, spoken, StringComparison.Ordinal);
                break;
            case "and":
                Assert.Contains(text, spoken, StringComparison.Ordinal);
                break;
            case "not":
                Assert.DoesNotContain(text, spoken, StringComparison.Ordinal);
                break;
            case "button":
                Assert.Contains(
                    reply.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray(),
                    action => action.GetProperty("title").GetString() == text);
                break;
            default:
                Assert.Fail($"{file}: nobody is called '{who}'.");
                break;
        }
    }

    private static IEnumerable<(string Who, string Text)> Lines(string file) =>
        from line in File.ReadLines(Path.Combine(_folder, file))
        where line.Length > 0 && line[0] != '#'
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (line[..colon], line[(colon + 1)..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));
}
