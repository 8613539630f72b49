using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.Tokens;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Links that were given in a conversation and sign-ins that are under way. Each is used once, within ten minutes, in memory only.</summary>
/// <remarks>After a restart the person asks for another link; nothing of this is worth a table.</remarks>
internal sealed class SignInTickets(TimeProvider clock) : IDisposable
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly MemoryCache _open = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>A link for a conversation; earlier ones of it stay good until they end.</summary>
    public string Give(ConversationId conversation) => Keep(new Ticket(conversation, clock.GetUtcNow().AddMinutes(SignInFlow.Minutes)));

    /// <summary>Whether a link is still good, without using it.</summary>
    public bool IsOpen(string token) => Find<Ticket>(token) is not null;

    /// <summary>Takes a link, once, and begins an attempt for the browser that followed it.</summary>
    /// <returns>The attempt and the secret of the browser's cookie; null when the link is used, over or unknown.</returns>
    public (SignInAttempt Attempt, string Browser)? Begin(string token)
    {
        if (Take<Ticket>(token) is not { } ticket)
        {
            return null;
        }

        var (state, browser) = (Secret(), Secret());
        var attempt = new SignInAttempt(state, Secret(), Secret());
        Keep(new Underway(ticket.Conversation, attempt, browser, clock.GetUtcNow().AddMinutes(SignInFlow.Minutes)), state);
        return (attempt, browser);
    }

    /// <summary>Takes an attempt, once, when the browser that began it comes back.</summary>
    /// <returns>Null for another browser, and for what is used, over or unknown.</returns>
    public (SignInAttempt Attempt, ConversationId Conversation)? Return(string state, string? browser)
    {
        // Another browser's return uses nothing up: whoever sends somebody a foreign link must not end their attempt.
        return Find<Underway>(state) is { } found && browser is not null && Same(found.Browser, browser) && Take<Underway>(state) is not null
            ? (found.Attempt, found.Conversation)
            : null;
    }

    public void Dispose() => _open.Dispose();

    private static string Secret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));

    private string Keep(Limited what, string? name = null)
    {
        name ??= Secret();
        _open.Set(name, what, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(SignInFlow.Minutes) });
        return name;
    }

    private T? Find<T>(string name)
        where T : Limited => _open.TryGetValue(name, out Limited? found) && found is T known && clock.GetUtcNow() < known.EndsAt ? known : null;

    private T? Take<T>(string name)
        where T : Limited
    {
        lock (_gate)
        {
            var found = Find<T>(name);
            if (found is not null)
            {
                _open.Remove(name);
            }

            return found;
        }
    }

    private abstract record Limited(DateTimeOffset EndsAt);

    private sealed record Ticket(ConversationId Conversation, DateTimeOffset EndsAt) : Limited(EndsAt);

    private sealed record Underway(ConversationId Conversation, SignInAttempt Attempt, string Browser, DateTimeOffset EndsAt) : Limited(EndsAt);
}
