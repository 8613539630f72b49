using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatTutor.Tutoring.People;

/// <summary>Stands between a messenger's addresses and the conversations: beyond it nobody can tell who is reached where.</summary>
/// <remarks>
/// A channel with outside addresses asks for the conversation of an address when a message comes, and for the address of a
/// conversation when one goes out. The store holds the address encrypted and a keyed digest of it, to find it again.
/// </remarks>
public sealed class AddressBook : IDisposable
{
    private const int Remembered = 20_000;

    // Rows also go past this process, by retention. An address is remembered longer than its conversation, so that what was
    // taken in can be answered.
    private static readonly TimeSpan _conversationFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _addressFor = TimeSpan.FromMinutes(15);

    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly Seals _seals;
    private readonly Pseudonyms _pseudonyms;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly MemoryCache _conversations = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly MemoryCache _addresses = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private long _changes;

    internal AddressBook(
        IDbContextFactory<TutorDbContext> store, StoreWriter writer, Seals seals, Pseudonyms pseudonyms, TimeProvider clock) =>
        (_store, _writer, _seals, _pseudonyms, _clock) = (store, writer, seals, pseudonyms, clock);

    /// <summary>The conversation that goes on at an address; a new one for a new address, and after a session ended.</summary>
    public async Task<ConversationId> OpenAsync(string channel, string address, CancellationToken ct)
    {
        var digest = DigestOf(channel, address);
        if (_conversations.TryGetValue(digest, out ConversationId known))
        {
            return known;
        }

        var seen = Volatile.Read(ref _changes);
        await using var db = await _store.CreateDbContextAsync(ct);
        var found = await CurrentAsync(db, digest, ct) ?? await AddAsync(channel, address, digest, ct);
        Remember(seen, found, address);
        return found.Conversation;
    }

    /// <summary>Where a conversation is reached. Null when nothing is known of it, e.g. after it was deleted.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key.</exception>
    public async Task<string?> AddressOfAsync(ConversationId conversation, CancellationToken ct)
    {
        if (_addresses.TryGetValue(conversation, out string? known))
        {
            return known;
        }

        var seen = Volatile.Read(ref _changes);
        await using var db = await _store.CreateDbContextAsync(ct);
        if (await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Conversation == conversation, ct) is not { } row)
        {
            return null;
        }

        var address = _seals.Open(SealPurpose.Address, row.Cipher);
        Remember(seen, row, address);
        return address;
    }

    /// <summary>Somebody hands the phone on: the next message from this address begins another conversation.</summary>
    /// <remarks>What is still to be sent to the old one is sent: its address stays.</remarks>
    public async Task EndSessionAsync(ConversationId conversation, CancellationToken ct)
    {
        await _writer.WriteAsync(db => EndSessionAsync(db, conversation), ct);
        Forget(conversation);
    }

    /// <summary>The same as part of a larger change; call <see cref="Forget"/> after its commit.</summary>
    internal Task<int> EndSessionAsync(TutorDbContext db, ConversationId conversation)
    {
        var now = _clock.GetUtcNow();
        return db.Addresses.Where(a => a.Conversation == conversation && a.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.EndedAt, now));
    }

    /// <summary>Drops what is remembered of a conversation, because its row has changed or gone.</summary>
    internal void Forget(ConversationId conversation)
    {
        lock (_gate)
        {
            _changes++;
            _addresses.Remove(conversation);
            var digests = _conversations.Keys.Where(key => _conversations.Get(key) is ConversationId id && id == conversation).ToList();
            digests.ForEach(_conversations.Remove);
        }
    }

    /// <summary>The messenger gave a chat another address, e.g. a group that grew; the conversation goes on there.</summary>
    public async Task MoveAsync(string channel, string from, string to, CancellationToken ct)
    {
        var (old, fresh) = (DigestOf(channel, from), DigestOf(channel, to));
        if (old == fresh)
        {
            return;
        }

        var cipher = _seals.Close(SealPurpose.Address, to);
        var now = _clock.GetUtcNow();
        var moved = await _writer.WriteAsync(
            async db =>
            {
                var rows = await db.Addresses.AsNoTracking().Where(a => a.Digest == old).Select(a => a.Conversation).ToListAsync();
                if (await db.Addresses.AnyAsync(a => a.Digest == fresh && a.EndedAt == null))
                {
                    await db.Addresses.Where(a => a.Digest == old && a.EndedAt == null)
                        .ExecuteUpdateAsync(row => row.SetProperty(a => a.EndedAt, now));
                }

                await db.Addresses.Where(a => a.Digest == old)
                    .ExecuteUpdateAsync(row => row.SetProperty(a => a.Digest, fresh).SetProperty(a => a.Cipher, cipher));
                return rows;
            },
            ct);
        moved.ForEach(Forget);
    }

    public void Dispose()
    {
        _conversations.Dispose();
        _addresses.Dispose();
    }

    /// <summary>One row under parallel first messages: the writer runs one change after the other, other processes lose by the index.</summary>
    private async Task<Address> AddAsync(string channel, string address, string digest, CancellationToken ct)
    {
        var row = new Address
        {
            Conversation = new ConversationId(channel, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            Digest = digest,
            Cipher = _seals.Close(SealPurpose.Address, address),
            CreatedAt = _clock.GetUtcNow(),
        };
        try
        {
            return await _writer.WriteAsync(
                async db =>
                {
                    var earlier = db.Addresses.Local.FirstOrDefault(a => a.Digest == digest) ?? await CurrentAsync(db, digest, ct: default);
                    return earlier ?? db.Addresses.Add(row).Entity;
                },
                ct);
        }
        catch (DbUpdateException)
        {
            await using var db = await _store.CreateDbContextAsync(ct);
            return await CurrentAsync(db, digest, ct) ?? throw new InvalidOperationException("An address was taken and is not there.");
        }
    }

    private static Task<Address?> CurrentAsync(TutorDbContext db, string digest, CancellationToken ct) =>
        db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Digest == digest && a.EndedAt == null, ct);

    /// <summary>Unless something changed since the row was read.</summary>
    private void Remember(long seen, Address row, string address)
    {
        lock (_gate)
        {
            if (seen != _changes)
            {
                return;
            }

            _addresses.Set(row.Conversation, address, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _addressFor });
            if (row.EndedAt is null)
            {
                _conversations.Set(
                    row.Digest, row.Conversation,
                    new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _conversationFor });
            }
        }
    }

    private string DigestOf(string channel, string address) => _pseudonyms.Digest("address", channel, address);
}
