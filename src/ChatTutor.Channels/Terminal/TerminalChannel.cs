using System.Collections.Concurrent;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Channels.Terminal;

/// <summary>Hands a reply to whoever waits for it inside this process.</summary>
internal sealed class TerminalChannel : IChannel
{
    private static readonly Problem _gone = new(ProblemKind.NotFound, "channel.blocked", "Nobody is at the terminal.");

    private readonly ConcurrentDictionary<ConversationId, TaskCompletionSource<Reply>> _waiting = new();

    public string Name => TerminalConversation.Channel;

    public int MaxTextLength => int.MaxValue;

    /// <summary>The next reply to a conversation.</summary>
    public Task<Reply> NextReply(ConversationId conversation) =>
        (_waiting[conversation] = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct)
    {
        var taken = _waiting.TryRemove(conversation, out var waiting) && waiting.TrySetResult(reply);
        return Task.FromResult<Outcome<string>>(taken ? Guid.CreateVersion7().ToString("n") : _gone);
    }
}
