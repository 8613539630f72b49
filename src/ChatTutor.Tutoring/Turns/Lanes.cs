using System.Collections.Concurrent;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Runs one piece of work at a time for each conversation, and many conversations side by side.</summary>
/// <param name="work">Takes whatever the store holds for the conversation, oldest first. Must not throw.</param>
internal sealed class Lanes(Func<ConversationId, CancellationToken, Task> work) : IDisposable
{
    /// <summary>Lanes at work at once: enough to fill the writer's transactions twice.</summary>
    private const int AtOnce = 256;

    // The number counts wake-ups, so that one that comes while a lane is ending is seen.
    private readonly ConcurrentDictionary<ConversationId, int> _awake = new();
    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Makes sure the conversation's lane looks into the store after this call.</summary>
    public void Wake(ConversationId conversation, CancellationToken ct)
    {
        if (_awake.AddOrUpdate(conversation, 1, (_, calls) => calls + 1) == 1)
        {
            _ = Task.Run(() => RunAsync(conversation, ct), CancellationToken.None);
        }
    }

    /// <summary>Waits until no lane is at work.</summary>
    public async Task IdleAsync()
    {
        while (!_awake.IsEmpty)
        {
            await Task.Delay(5);
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task RunAsync(ConversationId conversation, CancellationToken ct)
    {
        int seen;
        do
        {
            seen = _awake[conversation];
            await _places.WaitAsync(CancellationToken.None);
            try
            {
                if (!ct.IsCancellationRequested)
                {
                    await work(conversation, ct);
                }
            }
            finally
            {
                _places.Release();
            }
        }
        while (!_awake.TryRemove(KeyValuePair.Create(conversation, seen)));
    }
}
