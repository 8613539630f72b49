using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Lets the messages of one conversation in one after the other. Two conversations seldom share a gate.</summary>
internal sealed class ConversationGates : IDisposable
{
    private const int Gates = 1024;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the conversation's turn; disposing lets the next one in.</summary>
    public async Task<IDisposable> EnterAsync(ConversationId conversation, CancellationToken ct)
    {
        var gate = _gates[(uint)conversation.GetHashCode() % Gates];
        await gate.WaitAsync(ct);
        return new Held(gate);
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
