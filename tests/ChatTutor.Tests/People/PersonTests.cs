using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tests.Turns;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>What a person said is kept with the person, not with one conversation.</summary>
public sealed class PersonTests
{
    [Fact]
    public async Task Nobody_is_kept_before_something_is_known()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("Năng lực 5.1 yêu cầu gì?");
        await page.RepliesAsync(1);

        await using var db = await tutor.StoreAsync();
        Assert.Empty(await db.Persons.ToListAsync());
        Assert.Null((await db.Conversations.SingleAsync()).Person);
    }

    [Fact]
    public async Task The_post_is_kept_with_the_person_and_not_in_the_conversation()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("tôi là chuyên viên văn thư thì cần đạt mức nào?");
        await page.SayAsync("Tôi làm tham mưu, tổng hợp, CNTT, CCHC");
        await page.RepliesAsync(2);

        await using var db = await tutor.StoreAsync();
        var person = await db.Persons.SingleAsync();
        Assert.Equal("G3x", person.ReadProfile().Row);
        var conversation = await db.Conversations.SingleAsync();
        Assert.Equal(person.Id, conversation.Person);
        Assert.Equal(new LearnerProfile(), conversation.ReadState().Profile.Profile);
    }

    [Fact]
    public async Task A_conversation_of_an_earlier_build_keeps_its_profile()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("trợ giúp");
        await page.RepliesAsync(1);
        await using var db = await tutor.StoreAsync();
        await db.Conversations.ExecuteUpdateAsync(row => row.SetProperty(
            c => c.State, """{"dialogue":{},"profile":{"profile":{"row":"G2b","group":2,"address":"Chi"}}}"""));

        await page.SayAsync("/hoso");

        Assert.Contains("về chị", (await page.RepliedTextsAsync(2))[1], StringComparison.Ordinal);
        Assert.Equal("G2b", (await db.Persons.SingleAsync()).ReadProfile().Row);
    }

    [Fact]
    public async Task Two_linked_accounts_that_speak_at_once_lose_nothing()
    {
        var folder = TutorServer.NewFolder();
        var (one, other) = (new ConversationId("elsewhere", "1"), new ConversationId("elsewhere", "2"));
        await using (var first = await TutorServer.StartAsync(folder))
        {
            await using var db = await first.StoreAsync();
            var person = new Person { Id = Guid.CreateVersion7(), CreatedAt = DateTimeOffset.UnixEpoch };
            db.Add(person);
            db.AddRange(new[] { one, other }.Select(id => new Conversation { Id = id, Person = person.Id, LastActivity = DateTimeOffset.UtcNow }));
            await db.SaveChangesAsync();
            await first.Inbox.AddAsync(Message(one, "Tôi làm tham mưu, tổng hợp, CNTT, CCHC"), default);
            await first.Inbox.AddAsync(Message(other, "Ngành tôi có khung riêng"), default);
        }

        var elsewhere = new RecordingChannel("elsewhere");
        var slowDisk = new Dictionary<string, string?> { ["Store:CommitDelayMs"] = "500" };
        await using (var second = await TutorServer.StartAsync(folder, channel: elsewhere, settings: slowDisk))
        {
            await elsewhere.WaitForAsync(2);
            await using var db = await second.StoreAsync();
            var profile = (await db.Persons.SingleAsync()).ReadProfile();
            Assert.Equal(("G3x", true), (profile.Row, profile.OwnSectorFramework));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IncomingMessage Message(ConversationId conversation, string text) =>
        new() { Conversation = conversation, ExternalId = "1", Text = text, SentAt = DateTimeOffset.UnixEpoch };
}
