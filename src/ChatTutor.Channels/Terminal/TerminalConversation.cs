using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Channels.Terminal;

/// <summary>One conversation inside this process, over the whole turn path: one message at a time, each with its reply.</summary>
public sealed class TerminalConversation
{
    public const string Channel = "terminal";

    private readonly Inbox _inbox;
    private readonly TerminalChannel _channel;
    private ConversationId _id = New();

    private TerminalConversation(Inbox inbox, TerminalChannel channel) => (_inbox, _channel) = (inbox, channel);

    public static TerminalConversation Open(IServiceProvider services) =>
        new(services.GetRequiredService<Inbox>(), services.GetRequiredService<TerminalChannel>());

    /// <summary>Says something, marked as a test, and returns the reply when it has come all the way.</summary>
    public async Task<(Accepted Turn, Reply Reply)> SayAsync(string text, CancellationToken ct)
    {
        var waiting = _channel.NextReply(_id);
        var turn = await _inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = _id,
                ExternalId = Guid.CreateVersion7().ToString("n"),
                Text = text,
                SentAt = DateTimeOffset.UtcNow,
                IsTest = true,
            },
            ct);
        var reply = await waiting.WaitAsync(ct);
        _id = reply.EndsSession ? New() : _id;      // whoever writes next is somebody else
        return (turn, reply);
    }

    private static ConversationId New() => new(Channel, Guid.CreateVersion7().ToString("n"));
}
