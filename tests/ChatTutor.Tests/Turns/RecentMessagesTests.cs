using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Incidents;
using ChatTutor.Tutoring.Turns;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>Raw words are remembered within bounds, and wiped when they leave.</summary>
public sealed class RecentMessagesTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly RecentMessages _recent;

    public RecentMessagesTests() => _recent = new RecentMessages(_clock);

    [Fact]
    public void A_message_is_known_for_ten_minutes_and_then_wiped()
    {
        var message = Add("a", "raw words");

        _clock.Now += TimeSpan.FromMinutes(9);
        Assert.Equal(["raw words"], Raw("a"));
        _clock.Now += TimeSpan.FromMinutes(1);

        Assert.Empty(Raw("a"));
        Assert.Equal("covered", message.Raw);
    }

    [Fact]
    public void A_conversation_keeps_its_last_messages_within_number_and_size()
    {
        for (var at = 0; at < RecentMessages.MostMessages + 3; at++)
        {
            Add("many", $"message {at}");
        }

        Add("large", new string('a', 3_000));
        Add("large", new string('b', 3_000));
        Add("too large", new string('c', RecentMessages.MostCharacters + 1));

        Assert.Equal(RecentMessages.MostMessages, Raw("many").Count);
        Assert.Equal("message 3", Raw("many")[0]);
        Assert.Equal([new string('b', 3_000)], Raw("large"));
        Assert.Empty(Raw("too large"));
    }

    [Fact]
    public void The_conversation_that_was_silent_longest_is_wiped_first()
    {
        var first = Add("first", "raw words");
        for (var at = 0; at < RecentMessages.MostConversations; at++)
        {
            Add($"{at}", "x");
        }

        Assert.Empty(Raw("first"));
        Assert.Equal("covered", first.Raw);
        Assert.Single(Raw("0"));
    }

    [Fact]
    public void Covering_and_forgetting_wipe_the_raw_words()
    {
        var covered = Add("a", "raw words");
        var forgotten = Add("b", "raw words");

        _recent.Cover(Id("a"), "raw words", "[tag]");
        _recent.Forget(Id("b"));

        Assert.Equal(["[tag]"], Raw("a"));
        Assert.Empty(Raw("b"));
        Assert.Equal(("covered", "covered"), (covered.Raw, forgotten.Raw));
    }

    public void Dispose() => _recent.Dispose();

    private static ConversationId Id(string peer) => new("test", peer);

    private RecentMessage Add(string peer, string raw)
    {
        var message = RecentMessage.Of(raw, _clock.Now, raw, "covered", []);
        _recent.Add(Id(peer), message);
        return message;
    }

    private List<string> Raw(string peer) => [.. _recent.Of(Id(peer)).Select(message => message.Raw)];
}
