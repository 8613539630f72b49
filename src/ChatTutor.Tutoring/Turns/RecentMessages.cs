using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The messages of the last ten minutes of each conversation, so that what was split over them is judged together.</summary>
/// <remarks>
/// Raw text is in no other place than here and in the call that judges it. It is bounded in time, number and size, wiped when it
/// leaves, never logged. After a restart only the stored form is known.
/// </remarks>
internal sealed class RecentMessages : IDisposable
{
    /// <summary>How long a message is judged together with later ones (issue of section VII.1: split messages).</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    /// <summary>Messages a conversation; fewer than the nine digits of the shortest identifier, so that "1", "2", "3" never make one.</summary>
    public const int MostMessages = 8;

    /// <summary>Characters a conversation; a longer message is judged alone.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Conversations; beyond it the one that was silent longest is forgotten.</summary>
    public const int MostConversations = 10_000;

    private static readonly TimeSpan _sweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationId, LinkedListNode<Window>> _windows = [];
    private readonly LinkedList<Window> _oldestFirst = [];
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public RecentMessages(TimeProvider clock)
    {
        _clock = clock;
        _sweep = clock.CreateTimer(_ => Sweep(), null, _sweepEvery, _sweepEvery);
    }

    /// <summary>The conversation's messages of the last ten minutes, oldest first.</summary>
    public IReadOnlyList<RecentMessage> Of(ConversationId conversation)
    {
        lock (_lock)
        {
            return _windows.TryGetValue(conversation, out var window) && Trim(window) ? [.. window.Value.Messages] : [];
        }
    }

    /// <summary>Remembers a message, and forgets what is too old or too much.</summary>
    public void Add(ConversationId conversation, RecentMessage message)
    {
        if (message.Length is 0 or > MostCharacters)
        {
            return;
        }

        lock (_lock)
        {
            if (_windows.Remove(conversation, out var window))
            {
                _oldestFirst.Remove(window);
            }

            window ??= new LinkedListNode<Window>(new Window(conversation, []));
            window.Value.Messages.Add(message);
            _windows[conversation] = window;
            _oldestFirst.AddLast(window);
            Trim(window);
            while (_windows.Count > MostConversations)
            {
                Drop(_oldestFirst.First!);
            }
        }
    }

    /// <summary>Puts the covered form of a message in its place; an empty one takes it away.</summary>
    public void Cover(ConversationId conversation, string externalId, string redacted)
    {
        lock (_lock)
        {
            if (!_windows.TryGetValue(conversation, out var window)
                || window.Value.Messages.FindIndex(m => m.ExternalId == externalId) is not (>= 0 and var at))
            {
                return;
            }

            var messages = window.Value.Messages;
            var covered = messages[at];
            covered.Forget();
            messages.RemoveAt(at);
            if (redacted.Length > 0)
            {
                messages.Insert(at, covered with { Redacted = redacted });
            }
        }
    }

    /// <summary>Forgets a conversation.</summary>
    public void Forget(ConversationId conversation)
    {
        lock (_lock)
        {
            if (_windows.TryGetValue(conversation, out var window))
            {
                Drop(window);
            }
        }
    }

    /// <summary>After a restart: takes up what the store holds of the last ten minutes.</summary>
    public async Task RecallAsync(IDbContextFactory<TutorDbContext> store, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var since = _clock.GetUtcNow() - Span;
        var recent = await db.Turns.AsNoTracking().OrderByDescending(t => t.Id).Take(MostConversations / 2)
            .Where(t => t.AskedAt > since && !t.IsTest && t.Text != "" && t.Text.Length <= MostCharacters)
            .ToListAsync(ct);
        foreach (var turn in recent.OrderBy(t => t.Id))
        {
            Add(turn.Conversation, RecentMessage.Of(turn.ExternalId, turn.AskedAt, turn.Text, turn.Text, turn.ReadFindings()));
        }
    }

    public void Dispose()
    {
        _sweep.Dispose();
        lock (_lock)
        {
            while (_oldestFirst.First is { } window)
            {
                Drop(window);
            }
        }
    }

    private void Sweep()
    {
        lock (_lock)
        {
            while (_oldestFirst.First is { } window && !Trim(window))
            {
            }
        }
    }

    /// <returns>Whether anything is left.</returns>
    private bool Trim(LinkedListNode<Window> window)
    {
        var messages = window.Value.Messages;
        var since = _clock.GetUtcNow() - Span;
        while (messages.Count > 0
            && (messages[0].At <= since || messages.Count > MostMessages || messages.Sum(m => m.Length + 1) > MostCharacters))
        {
            messages[0].Forget();
            messages.RemoveAt(0);
        }

        if (messages.Count > 0)
        {
            return true;
        }

        Drop(window);
        return false;
    }

    private void Drop(LinkedListNode<Window> window)
    {
        window.Value.Messages.ForEach(message => message.Forget());
        _windows.Remove(window.Value.Conversation);
        _oldestFirst.Remove(window);
    }

    private sealed record Window(ConversationId Conversation, List<RecentMessage> Messages);
}
