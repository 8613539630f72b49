using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace ChatTutor.Tests.Retention;

/// <summary>What is over goes, and nothing else; with a clock that the test moves.</summary>
public sealed class RetentionRunTests
{
    private const string Words = "chuyện cũ Hoàng Hôn Tím";

    [Fact]
    public async Task Chat_is_there_for_90_days_and_then_only_counts_are()
    {
        var clock = new MovedClock();
        await using var tutor = await StartAsync(clock);
        var page = await tutor.OpenPageAsync();
        await page.SayAsync(Words);
        await page.SayAsync("/trogiup");
        await page.RepliesAsync(2);

        clock.Ahead = TimeSpan.FromDays(89);
        await tutor.Retention.RunAsync(dryRun: false, default);
        Assert.True(tutor.StoreHolds("Hoàng Hôn Tím"));

        clock.Ahead = TimeSpan.FromDays(91);
        var planned = await tutor.Retention.RunAsync(dryRun: true, default);
        Assert.True(tutor.StoreHolds("Hoàng Hôn Tím"));
        Assert.Equal(2, planned.Gone.Single(rows => rows.Table == "turns").Rows);
        var done = await tutor.Retention.RunAsync(dryRun: false, default);

        Assert.Equal(2, done.Gone.Single(rows => rows.Table == "turns").Rows);
        Assert.False(tutor.StoreHolds("Hoàng Hôn Tím"));
        await using var db = await tutor.StoreAsync();
        Assert.Empty(await db.Turns.ToListAsync());
        Assert.Empty(await db.Outbox.ToListAsync());
        Assert.Empty(await db.Conversations.ToListAsync());
        var counts = await db.Set<ChatCount>().OrderBy(count => count.Kind).ToListAsync();
        Assert.Equal([(ChatKind.Answered, 1), (ChatKind.Declined, 1)], counts.Select(count => (count.Kind, count.Number)));
    }

    [Fact]
    public async Task Running_again_counts_nothing_twice_and_new_chat_stays()
    {
        var clock = new MovedClock();
        await using var tutor = await StartAsync(clock);
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("/trogiup");
        await page.RepliesAsync(1);
        clock.Ahead = TimeSpan.FromDays(91);
        var later = await tutor.OpenPageAsync();
        await later.SayAsync("/trogiup");
        await later.RepliesAsync(1);

        await tutor.Retention.RunAsync(dryRun: false, default);
        await tutor.Retention.RunAsync(dryRun: false, default);

        await using var db = await tutor.StoreAsync();
        Assert.Equal(1, Assert.Single(await db.Set<ChatCount>().ToListAsync()).Number);
        Assert.Single(await db.Turns.ToListAsync());
        Assert.Single(await db.Conversations.ToListAsync());
    }

    [Fact]
    public async Task Hundreds_of_turns_go_in_batches_and_are_counted_by_day()
    {
        var clock = new MovedClock();
        await using var tutor = await StartAsync(clock);
        var channel = new ConversationId("elsewhere", "c1");
        for (var i = 0; i < 450; i++)
        {
            await tutor.Inbox.AddAsync(
                new IncomingMessage { Conversation = channel, ExternalId = $"{i}", Text = "trợ giúp", SentAt = default }, default);
        }

        clock.Ahead = TimeSpan.FromDays(91);
        await tutor.Retention.RunAsync(dryRun: false, default);

        await using var db = await tutor.StoreAsync();
        var counts = await db.Set<ChatCount>().ToListAsync();
        Assert.Equal(450, counts.Sum(count => count.Number));
        Assert.All(counts, count => Assert.Equal(ChatKind.Lost, count.Kind));
    }

    [Fact]
    public async Task A_day_that_was_missed_is_made_up_for_at_the_start()
    {
        var folder = TutorServer.NewFolder();
        await using (var before = await TutorServer.StartAsync(folder))
        {
            var page = await before.OpenPageAsync();
            await page.SayAsync(Words);
            await page.RepliesAsync(1);
        }

        await using (var after = await StartAsync(new MovedClock { Ahead = TimeSpan.FromDays(91) }, folder))
        {
            for (var tries = 0; tries < 500 && after.StoreHolds("Hoàng Hôn Tím"); tries++)
            {
                await Task.Delay(20);
            }

            Assert.False(after.StoreHolds("Hoàng Hôn Tím"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_closed_incident_goes_after_its_time_and_the_history_says_so()
    {
        var clock = new MovedClock();
        await using var tutor = await StartAsync(clock);
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("mật khẩu của tôi là Xuan@2026");
        await page.SayAsync("Độ mật: TỐI MẬT");
        await page.RepliesAsync(2);
        await using (var db = await tutor.StoreAsync())
        {
            var first = await db.Incidents.MinAsync(i => i.Id);
            await db.Incidents.Where(i => i.Id == first).ExecuteUpdateAsync(i => i.SetProperty(x => x.State, IncidentState.Closed));
        }

        clock.Ahead = TimeSpan.FromDays(1830);
        await tutor.Retention.RunAsync(dryRun: false, default);

        await using var after = await tutor.StoreAsync();
        var left = await after.Incidents.Select(i => i.Id).ToListAsync();
        Assert.NotEmpty(left);
        Assert.All(await after.IncidentDeadlines.ToListAsync(), deadline => Assert.Contains(deadline.Incident, left));
        var removed = Assert.Single(await after.IncidentEvents.Where(e => e.State == IncidentState.Removed).ToListAsync());
        Assert.DoesNotContain(removed.Incident, left);
    }

    [Theory]
    [InlineData("2026-03-01T18:59:00Z", "2026-03-01T19:00:00Z")]
    [InlineData("2026-03-01T19:00:00Z", "2026-03-02T19:00:00Z")]
    [InlineData("2026-03-01T10:00:00Z", "2026-03-01T19:00:00Z")]
    public void It_runs_at_two_in_the_night_of_Hanoi(string last, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), RetentionRun.NightAfter(DateTimeOffset.Parse(last, null)));

    internal static Task<TutorServer> StartAsync(TimeProvider clock, string? folder = null) => TutorServer.StartAsync(
        folder, adjust: host => host.Services.Replace(ServiceDescriptor.Singleton(clock)));
}
