using System.Net;
using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tests.Turns;
using ChatTutor.Tutoring.Retention;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Retention;

/// <summary>A person's own data: shown on request, and gone for good on request.</summary>
public sealed class ErasureTests
{
    private const string Words = "Hoàng Hôn Tím";

    [Fact]
    public async Task A_restored_backup_loses_again_what_was_erased()
    {
        var (folder, backup) = (TutorServer.NewFolder(), TutorServer.NewFolder());
        ChatPage page;
        ChatPage other;
        await using (var first = await TutorServer.StartAsync(folder))
        {
            page = await first.OpenPageAsync();
            other = await first.OpenPageAsync();
            await page.SayAsync($"chuyện riêng {Words}");
            await other.SayAsync("chuyện khác Bình Minh Xanh");
            await page.RepliesAsync(1);
            await other.RepliesAsync(1);
        }

        TutorServer.CopyStore(folder, backup);
        await using (var second = await TutorServer.StartAsync(folder))
        {
            await EraseAsync(page.On(second.Http));
        }

        TutorServer.CopyStore(backup, folder);
        await using (var restored = await TutorServer.StartAsync(folder))
        {
            Assert.False(restored.StoreHolds(Words));
            Assert.True(restored.StoreHolds("Bình Minh Xanh"));
            Assert.Empty(await page.On(restored.Http).EverythingAsync());
            Assert.Equal(2, (await other.On(restored.Http).EverythingAsync()).Count);
            await using var db = await restored.StoreAsync();
            Assert.Single(await db.Set<Tombstone>().ToListAsync());
        }

        Directory.Delete(folder, recursive: true);
        Directory.Delete(backup, recursive: true);
    }

    [Fact]
    public async Task A_tombstone_holds_counts_and_neither_words_nor_the_conversation()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync($"chuyện riêng {Words}");
        await page.RepliesAsync(1);

        await EraseAsync(page);

        var line = Assert.Single(await TombstonesAsync(tutor));
        Assert.DoesNotContain(page.Conversation, line, StringComparison.Ordinal);
        await using var db = await tutor.StoreAsync();
        var stone = Assert.Single(await db.Set<Tombstone>().ToListAsync());
        Assert.Equal(3, stone.Turns);
        Assert.Equal(3, stone.Messages);
        Assert.Matches("^[0-9a-f]{24}$", stone.Person);
    }

    [Fact]
    public async Task Incidents_stay_and_no_longer_point_at_the_person()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("mật khẩu của tôi là Xuan@2026");
        await page.SayAsync("cccd 001099000123");
        await page.RepliesAsync(2);

        await EraseAsync(page, said: 2);

        await using var db = await tutor.StoreAsync();
        Assert.Equal("", Assert.Single(await db.Incidents.ToListAsync()).Person);
        Assert.Empty(await db.RuleHits.ToListAsync());
    }

    [Fact]
    public async Task What_a_killed_server_left_in_the_log_goes_with_the_next_start()
    {
        var (folder, copy) = (TutorServer.NewFolder(), TutorServer.NewFolder());
        using (var server = await ChildServer.StartAsync(folder, commitDelayMs: 0))
        {
            var page = await ChatPage.OpenAsync(server.Http);
            await page.SayAsync($"chuyện riêng {Words}");
            await page.RepliesAsync(1);
            await using var reader = new SqliteConnection($"Data Source={Path.Combine(folder, "chattutor.db")};Pooling=False");
            await reader.OpenAsync();
            await using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM turns";
            await command.ExecuteScalarAsync();

            await EraseAsync(page);
            server.Kill();
            TutorServer.CopyStore(folder, copy);
            Directory.CreateDirectory(Path.Combine(copy, "keys"));
        }

        await using (var next = await TutorServer.StartAsync(copy))
        {
            Assert.False(next.StoreHolds(Words));
        }

        Directory.Delete(folder, recursive: true);
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task The_link_shows_the_persons_own_data_and_offers_it_as_a_file()
    {
        await using var tutor = await TutorServer.StartAsync();
        var (page, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        await page.SayAsync($"cccd 001099000123, {Words}");
        await other.SayAsync("chuyện khác Bình Minh Xanh");
        await page.SayAsync("/dulieucuatoi");
        var address = Link((await page.RepliesAsync(2))[1]);

        var html = await tutor.Http.GetStringAsync(address);
        using var answer = await tutor.Http.GetAsync($"{address}/du-lieu.json");
        var json = await answer.Content.ReadAsStringAsync();

        foreach (var shown in new[] { html, json })
        {
            Assert.Contains($"[số CCCD], {Words}", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("001099000123", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Bình Minh Xanh", shown, StringComparison.Ordinal);
            Assert.Contains("chưa có quy định, đang dùng giá trị mặc định", shown, StringComparison.Ordinal);
        }

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("bạn", JsonDocument.Parse(json).RootElement.GetProperty("lines")[0].GetProperty("from").GetString());
    }

    [Fact]
    public async Task A_link_ends_after_15_minutes_and_a_forged_one_opens_nothing()
    {
        var clock = new MovedClock();
        await using var tutor = await RetentionRunTests.StartAsync(clock);
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("/dulieucuatoi");
        var address = Link((await page.RepliesAsync(1))[0]);

        Assert.Equal(HttpStatusCode.OK, (await tutor.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tutor.Http.GetAsync($"{address}x")).StatusCode);
        clock.Ahead = TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.NotFound, (await tutor.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tutor.Http.GetAsync($"{address}/du-lieu.json")).StatusCode);
    }

    [Fact]
    public async Task A_channel_without_links_gets_the_data_in_the_reply()
    {
        var channel = new RecordingChannel("test", limit: 1000);
        await using var tutor = await TutorServer.StartAsync(channel: channel);
        foreach (var (id, text) in new[] { ("1", $"cccd 001099000123, {Words}"), ("2", "dữ liệu của tôi") })
        {
            await tutor.Inbox.AddAsync(
                new IncomingMessage { Conversation = new ConversationId("test", "c1"), ExternalId = id, Text = text, SentAt = default }, default);
        }

        await channel.WaitForAsync(4);

        var said = string.Join('\n', channel.Sent.Select(sent => sent.Reply.Text));
        Assert.Contains($"bạn: cccd [số CCCD], {Words}", said, StringComparison.Ordinal);
        Assert.DoesNotContain(DataExport.Path, said, StringComparison.Ordinal);
        Assert.All(channel.Sent, sent => Assert.Empty(sent.Reply.Links));
    }

    private static async Task EraseAsync(ChatPage page, int said = 1)
    {
        await page.SayAsync("/xoa");
        await page.SayAsync("Có, xóa hết");
        await page.RepliesAsync(said + 2);
        await page.SayAsync("Chắc chắn xóa");
        var replies = await page.RepliedTextsAsync(said + 3);
        Assert.Contains("Đã xóa xong", replies[^1], StringComparison.Ordinal);
    }

    private static async Task<string[]> TombstonesAsync(TutorServer tutor)
    {
        var file = Path.Combine(tutor.Folder, "tombstones.jsonl");
        for (var tries = 0; tries < 500 && !File.Exists(file); tries++)
        {
            await Task.Delay(20);
        }

        return await File.ReadAllLinesAsync(file);
    }

    private static string Link(JsonElement reply)
    {
        var action = reply.GetProperty("suggestedActions").GetProperty("actions")[0];
        Assert.Equal("openUrl", action.GetProperty("type").GetString());
        return action.GetProperty("value").GetString()!;
    }
}
