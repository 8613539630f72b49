using System.Text.Json;
using ChatTutor.Tests.People;
using Xunit;

namespace ChatTutor.Tests.Conversations;

/// <summary>Plays every .chat file of this folder against the whole server. To test a conversation, write it down.</summary>
/// <remarks>
/// <c>user:</c> says something; <c>bot:</c> the reply to it begins so; <c>and:</c> the same reply also holds this;
/// <c>not:</c> it does not hold this; <c>button:</c> it has this button. <c>\n</c> is a line break.
/// <para>Several accounts: <c>@A</c> on a line of its own says whose the next lines are; <c>hears:</c> is what the tutor says there without
/// being asked. <c>roster:</c> puts a person (name, row) into a unit's list; <c>{mã}</c> is the last code that was printed or shown,
/// <c>{sai}</c> one that nobody gave out.</para>
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
        var accounts = new Dictionary<string, Account>();
        var (now, code) = ("", "");
        foreach (var (who, written) in Lines(file))
        {
            var text = written.Replace("{mã}", code, StringComparison.Ordinal).Replace("{sai}", Roster.Unknown(), StringComparison.Ordinal);
            now = who[0] == '@' ? who : now;
            var account = accounts.TryGetValue(now, out var known) ? known : accounts[now] = new Account(await tutor.OpenPageAsync());
            switch (who)
            {
                case ['@', ..]:
                    break;
                case "roster":
                    code = await Roster.AddAsync(tutor, text.Split(',')[0], text.Split(',') is [_, var row] ? row.Trim() : null);
                    break;
                case "user":
                    await account.SayAsync(text);
                    code = Roster.In(account.Reply.GetProperty("text").GetString()!) ?? code;
                    break;
                case "hears":
                    await account.HearAsync();
                    Check(file, "bot", text, account.Reply);
                    break;
                default:
                    Check(file, who, text, account.Reply);
                    break;
            }
        }

        Assert.True(accounts.Values.Any(account => account.Heard > 0), $"{file}: nobody says anything.");
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
        let colon = line[0] == '@' ? line.Length : line.IndexOf(':', StringComparison.Ordinal)
        select colon == line.Length ? (line, "") : (line[..colon], line[(colon + 1)..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));

    private sealed class Account(ChatPage page)
    {
        public int Heard { get; private set; }

        public JsonElement Reply { get; private set; }

        public async Task SayAsync(string text)
        {
            await page.SayAsync(text);
            await HearAsync();
        }

        public async Task HearAsync()
        {
            var replies = await page.RepliesAsync(++Heard);
            Assert.Equal(Heard, replies.Count);
            Reply = replies[^1];
        }
    }
}
