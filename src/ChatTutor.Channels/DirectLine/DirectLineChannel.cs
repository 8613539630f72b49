using System.Collections.Concurrent;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Channels.DirectLine;

/// <summary>Pages fetch their replies from the store; sending only wakes the page that is waiting.</summary>
internal sealed class DirectLineChannel : IChannel
{
    public const string ChannelName = "directline";

    private readonly ConcurrentDictionary<ConversationId, TaskCompletionSource> _listening = new();

    public string Name => ChannelName;

    public int MaxTextLength => int.MaxValue;

    public bool OpensLinks => true;

    /// <summary>Ends when something is sent to the conversation. Take it before looking into the store.</summary>
    public Task NextMessage(ConversationId conversation) => _listening.GetOrAdd(
        conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct)
    {
        if (_listening.TryRemove(conversation, out var listener))
        {
            listener.SetResult();
        }

        return Task.FromResult<Outcome<string>>("stored");
    }

    /// <summary>Forgets a page that stopped listening.</summary>
    public void Leave(ConversationId conversation) => _listening.TryRemove(conversation, out _);
}
