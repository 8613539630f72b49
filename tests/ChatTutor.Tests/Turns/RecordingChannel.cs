using System.Collections.Concurrent;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tests.Turns;

/// <summary>A messenger that remembers what it was given, and fails as often as it is told.</summary>
internal sealed class RecordingChannel(string name, int limit = int.MaxValue, params Problem[] failures) : IChannel
{
    private readonly ConcurrentQueue<Problem> _failures = new(failures);

    public ConcurrentQueue<(ConversationId Conversation, Reply Reply)> Sent { get; } = new();

    public string Name => name;

    public int MaxTextLength => limit;

    public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct)
    {
        if (_failures.TryDequeue(out var failure))
        {
            return Task.FromResult<Outcome<string>>(failure);
        }

        Sent.Enqueue((conversation, reply));
        return Task.FromResult<Outcome<string>>($"{Sent.Count}");
    }

    public async Task WaitForAsync(int count)
    {
        for (var tries = 0; Sent.Count < count && tries < 3000; tries++)
        {
            await Task.Delay(20);
        }
    }
}
