using System.Collections.Concurrent;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>A real process, killed without warning while it is under load and every commit is held back.</summary>
/// <remarks>Without the delay even a server that acknowledges before its commit passes. SIGKILL says nothing about power loss.</remarks>
public sealed class KillTests
{
    private const int People = 24;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_answered_twice()
    {
        var folder = TutorServer.NewFolder();
        var acknowledged = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        List<ChatPage> pages = [];
        for (var round = 0; round < 2; round++)
        {
            using var server = await ChildServer.StartAsync(folder, commitDelayMs: 20);
            pages = round == 0
                ? [.. await Task.WhenAll(Enumerable.Range(0, People).Select(_ => ChatPage.OpenAsync(server.Http)))]
                : [.. pages.Select(page => page.On(server.Http))];
            var load = pages.Select(page => TalkUntilDeadAsync(page, acknowledged.GetOrAdd(page.Conversation, _ => []))).ToList();
            while (acknowledged.Values.Sum(ids => ids.Count) < 300 * (round + 1))
            {
                await Task.Delay(10);
            }

            server.Kill();
            await Task.WhenAll(load);
        }

        using var last = await ChildServer.StartAsync(folder, commitDelayMs: 0);
        foreach (var page in pages.Select(page => page.On(last.Http)))
        {
            await HoldsAsync(page, [.. acknowledged[page.Conversation]]);
        }

        last.Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task TalkUntilDeadAsync(ChatPage page, ConcurrentQueue<string> acknowledged)
    {
        try
        {
            while (true)
            {
                acknowledged.Enqueue(await page.SayAsync("trợ giúp"));
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone; what it did not acknowledge it owes nothing for.
        }
    }

    private static async Task HoldsAsync(ChatPage page, IReadOnlyList<string> acknowledged)
    {
        var replies = await page.RepliesAsync(acknowledged.Count);
        while (acknowledged.Except(replies.Select(reply => reply.GetProperty("replyToId").GetString()!)).Any())
        {
            replies = await page.RepliesAsync(replies.Count + 1);   // one whose acknowledgement was lost is answered as well
        }

        var answered = replies.Select(reply => reply.GetProperty("replyToId").GetString()!).ToList();
        Assert.Equal(answered.Distinct(), answered);
        Assert.Empty(acknowledged.Except(answered));
        Assert.Equal(answered.OrderBy(Number), answered);
        Assert.Single(replies, reply => reply.GetProperty("text").GetString()!.StartsWith("Chào bạn", StringComparison.Ordinal));
    }

    private static long Number(string id) => long.Parse(id.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);
}
