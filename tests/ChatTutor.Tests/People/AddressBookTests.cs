using System.Collections.Concurrent;
using System.Text;
using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Logs;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>A messenger's address gets no further than its channel: the conversation has another name, and the store cannot tell.</summary>
public sealed class AddressBookTests
{
    private const string Address = "84912345219-chim-hoang-yen";
    private const string Moved = "-1009912345219-chim-se-nau";

    [Fact]
    public async Task An_address_keeps_its_conversation_and_is_found_for_the_answer_also_after_a_restart()
    {
        var folder = TutorServer.NewFolder();
        ConversationId first;
        await using (var tutor = await TutorServer.StartAsync(folder))
        {
            first = await tutor.Part<AddressBook>().OpenAsync("thu", Address, default);
            Assert.Equal(first, await tutor.Part<AddressBook>().OpenAsync("thu", Address, default));
            Assert.NotEqual(first, await tutor.Part<AddressBook>().OpenAsync("thu", Address + "0", default));
            Assert.NotEqual(first, await tutor.Part<AddressBook>().OpenAsync("khac", Address, default));
        }

        await using (var again = await TutorServer.StartAsync(folder))
        {
            Assert.Equal(Address, await again.Part<AddressBook>().AddressOfAsync(first, default));
            Assert.Equal(first, await again.Part<AddressBook>().OpenAsync("thu", Address, default));
            Assert.Null(await again.Part<AddressBook>().AddressOfAsync(new ConversationId("thu", "nobody"), default));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task First_messages_that_come_at_once_open_one_conversation()
    {
        await using var tutor = await TutorServer.StartAsync();
        var book = tutor.Part<AddressBook>();

        var opened = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => book.OpenAsync("thu", Address, default))));

        Assert.Single(opened.Distinct());
        await using var db = await tutor.StoreAsync();
        Assert.Equal(1, await db.Addresses.CountAsync());
    }

    [Fact]
    public async Task After_the_phone_was_handed_on_the_next_message_begins_another_conversation_and_the_old_answer_still_arrives()
    {
        await using var tutor = await TutorServer.StartAsync();
        var book = tutor.Part<AddressBook>();
        var first = await book.OpenAsync("thu", Address, default);

        await book.EndSessionAsync(first, default);
        await book.EndSessionAsync(first, default);
        var second = await book.OpenAsync("thu", Address, default);

        Assert.NotEqual(first, second);
        Assert.Equal(second, await book.OpenAsync("thu", Address, default));
        Assert.Equal(Address, await book.AddressOfAsync(first, default));
        Assert.Equal(Address, await book.AddressOfAsync(second, default));
    }

    [Fact]
    public async Task A_conversation_goes_on_where_its_address_moved_to()
    {
        await using var tutor = await TutorServer.StartAsync();
        var book = tutor.Part<AddressBook>();
        var ended = await book.OpenAsync("thu", Address, default);
        await book.EndSessionAsync(ended, default);
        var current = await book.OpenAsync("thu", Address, default);

        await book.MoveAsync("thu", Address, Moved, default);
        await book.MoveAsync("thu", Address, Moved, default);

        Assert.Equal(current, await book.OpenAsync("thu", Moved, default));
        Assert.Equal(Moved, await book.AddressOfAsync(current, default));
        Assert.Equal(Moved, await book.AddressOfAsync(ended, default));
        Assert.NotEqual(current, await book.OpenAsync("thu", Address, default));
    }

    [Fact]
    public async Task Where_somebody_has_written_from_the_new_address_already_that_conversation_goes_on()
    {
        await using var tutor = await TutorServer.StartAsync();
        var book = tutor.Part<AddressBook>();
        var old = await book.OpenAsync("thu", Address, default);
        var fresh = await book.OpenAsync("thu", Moved, default);

        await book.MoveAsync("thu", Address, Moved, default);

        Assert.Equal(fresh, await book.OpenAsync("thu", Moved, default));
        Assert.Equal(Moved, await book.AddressOfAsync(old, default));
    }

    [Fact]
    public async Task Fifty_messages_and_answers_of_one_address_ask_the_store_once()
    {
        var counted = new CountedCommands();
        await using var tutor = await TutorServer.StartAsync(adjust: host => host.Services
            .ConfigureDbContext<ChatTutor.Tutoring.Store.TutorDbContext>(options => options.AddInterceptors(counted)));
        var book = tutor.Part<AddressBook>();
        var conversation = await book.OpenAsync("thu", Address, default);
        var before = counted.OnAddresses;

        for (var i = 0; i < 50; i++)
        {
            await book.OpenAsync("thu", Address, default);
            await book.AddressOfAsync(conversation, default);
        }

        Assert.True(before > 0);
        Assert.Equal(before, counted.OnAddresses);
    }

    [Fact]
    public async Task An_address_is_answered_and_stands_in_no_log_and_in_no_file()
    {
        using var logs = new RecordingLogs();
        var channel = new AddressedChannel();
        await using var tutor = await TutorServer.StartAsync(channel: channel, adjust: host => host.Logging.AddProvider(logs)
            .SetMinimumLevel(LogLevel.Trace).AddFilter<RecordingLogs>("Microsoft.EntityFrameworkCore", LogLevel.Debug));
        channel.Book = tutor.Part<AddressBook>();

        await channel.HearAsync(tutor.Inbox, Address, "1", "trợ giúp");
        await channel.HearAsync(tutor.Inbox, Address, "2", "mật khẩu của tôi là Xuan@2026Zq");        // an incident
        await channel.HearAsync(tutor.Inbox, Address, "3", "Công chức cần đạt tối thiểu mức nào?");
        await channel.WaitForAsync(3);
        channel.Fails = true;
        await channel.HearAsync(tutor.Inbox, Address, "4", "trợ giúp");
        await channel.WaitForAsync(4);

        Assert.All(channel.Sent, sent => Assert.Equal(Address, sent));
        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(Writings(Address), writing => logs.Everything.Contains(writing, StringComparison.OrdinalIgnoreCase));
        var files = Directory.GetFiles(tutor.Folder, "*", SearchOption.AllDirectories).Select(Bytes).ToList();
        Assert.DoesNotContain(Writings(Address), writing => files.Any(file => file.Contains(writing, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Writings(string text) =>
    [
        text, Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('='), Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
    ];

    private static string Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>A messenger whose addresses must not get past it.</summary>
    private sealed class AddressedChannel : IChannel
    {
        public AddressBook Book { get; set; } = null!;

        public bool Fails { get; set; }

        public ConcurrentQueue<string> Sent { get; } = new();

        public string Name => "thu";

        public int MaxTextLength => int.MaxValue;

        public async Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct)
        {
            var address = await Book.AddressOfAsync(conversation, ct);
            Sent.Enqueue(address ?? "nowhere");
            return Fails ? throw new InvalidOperationException("The messenger is down.") : $"{Sent.Count}";
        }

        public async Task HearAsync(Inbox inbox, string address, string id, string text) => await inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = await Book.OpenAsync(Name, address, default), ExternalId = id, Text = text, SentAt = DateTimeOffset.UtcNow,
            },
            default);

        public async Task WaitForAsync(int count)
        {
            for (var tries = 0; Sent.Count < count && tries < 1500; tries++)
            {
                await Task.Delay(20);
            }
        }
    }

    private sealed class CountedCommands : DbCommandInterceptor
    {
        private int _onAddresses;

        public int OnAddresses => Volatile.Read(ref _onAddresses);

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"addresses\"", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _onAddresses);
            }

            return new(result);
        }
    }
}
