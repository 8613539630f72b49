using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tests.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>What is split over messages within ten minutes is judged together, and covered where it is stored already.</summary>
public sealed class JoinedMessagesTests
{
    private static readonly string[] _parts = ["số căn cước của em: 00109", "87654", "32"];

    [Fact]
    public async Task A_number_split_over_three_messages_is_covered_in_the_files_of_the_store()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await SayAsync(page, _parts[..2]);
        await page.RepliesAsync(2);
        Assert.True(tutor.StoreHolds("00109") && tutor.StoreHolds("87654"));

        await page.SayAsync(_parts[2], "3");
        var replies = await page.RepliedTextsAsync(3);

        Assert.True(await tutor.ForgetsAsync("00109", "87654"));
        Assert.Equal(["số căn cước của em: [số CCCD]", "[số CCCD]", "[số CCCD]"], await TextsAsync(tutor));
        Assert.Contains("Tôi đã che thông tin cá nhân", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_stays_when_the_parts_come_faster_than_they_are_answered()
    {
        await using var tutor = await TutorServer.StartAsync();

        for (var round = 0; round < 20; round++)
        {
            var page = await tutor.OpenPageAsync();
            await SayAsync(page, [$"vòng này: em học 0010{round % 10}", $"876{10 + round}", "32"]);
            await page.RepliesAsync(3);
            Assert.True(await tutor.ForgetsAsync($"0010{round % 10}", $"876{10 + round}"), $"round {round}");
        }
    }

    [Fact]
    public async Task Parts_eleven_minutes_apart_are_not_joined()
    {
        var clock = new SetClock();
        await using var tutor = await TutorServer.StartAsync(adjust: host => host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var page = await tutor.OpenPageAsync();
        await SayAsync(page, _parts[..2]);
        await page.RepliesAsync(2);

        clock.Now += TimeSpan.FromMinutes(11);
        await page.SayAsync(_parts[2], "3");
        await page.RepliesAsync(3);

        Assert.Equal(_parts, await TextsAsync(tutor));
    }

    [Fact]
    public async Task Another_conversation_is_not_joined()
    {
        await using var tutor = await TutorServer.StartAsync();

        foreach (var part in _parts)
        {
            var page = await tutor.OpenPageAsync();
            await page.SayAsync(part);
            await page.RepliesAsync(1);
        }

        Assert.Equal(_parts, await TextsAsync(tutor));
    }

    [Fact]
    public async Task After_a_restart_what_is_stored_is_still_known()
    {
        var folder = TutorServer.NewFolder();
        ChatPage page;
        await using (var first = await TutorServer.StartAsync(folder))
        {
            page = await first.OpenPageAsync();
            await SayAsync(page, _parts[..2]);
            await page.RepliesAsync(2);
        }

        await using (var second = await TutorServer.StartAsync(folder))
        {
            await page.On(second.Http).SayAsync(_parts[2], "3");
            Assert.Equal(["số căn cước của em: [số CCCD]", "[số CCCD]", "[số CCCD]"], await TextsAsync(second));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_second_delivery_is_not_joined_with_the_first()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        await page.SayAsync("001001", "1");
        await page.SayAsync("001001", "1");
        await page.RepliesAsync(1);

        Assert.Equal(["001001"], await TextsAsync(tutor));
    }

    [Fact]
    public async Task A_password_sent_after_its_announcement_is_refused_and_what_stood_between_stays()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();

        await SayAsync(page, ["gửi em mật khẩu thư công vụ của anh:", "HoaSen@2024#x"]);
        var replies = await page.RepliedTextsAsync(2);

        Assert.Contains("đổi ngay", replies[1], StringComparison.Ordinal);
        Assert.True(await tutor.ForgetsAsync("HoaSen@2024"));
    }

    [Fact]
    public async Task The_body_of_a_private_key_is_refused_after_its_head_and_a_question_is_not()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        string[] body = ["MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nQk9HVVNLRVlGT1JURVNUU09OTFkwMDAx", "Qk9HVVNLRVlGT1JURVNUU09OTFkwMDAy\n-----END PRIVATE KEY-----"];

        await SayAsync(page, ["-----BEGIN PRIVATE KEY-----", "Khung năng lực số có mấy mức?", .. body]);
        var replies = await page.RepliedTextsAsync(4);

        Assert.Contains("04 mức", replies[1], StringComparison.Ordinal);
        Assert.Equal(["", "Khung năng lực số có mấy mức?", "", ""], await TextsAsync(tutor));
        Assert.False(tutor.StoreHolds("Qk9HVVNLRVlGT1JURVNUU09OTFkwMDA"));
    }

    [Fact]
    public async Task A_reply_that_repeated_what_is_covered_is_withdrawn_and_one_that_had_left_makes_an_incident()
    {
        await using var tutor = await TutorServer.StartAsync(adjust: host => host.Services.Replace(
            ServiceDescriptor.Singleton<Func<IReadOnlyList<string>, JoinedVerdict>>(CoversWhenTogether)));
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("mã 777888 nhé", "1");
        await page.RepliesAsync(1);
        await RepeatAsync(tutor, "Bạn nói 777888.");

        await page.SayAsync("đó là mã của tôi", "2");
        await page.RepliesAsync(2);

        Assert.True(await tutor.ForgetsAsync("777888"));
        await using var store = await tutor.StoreAsync();
        Assert.Equal(MessageCover.Withdrawn, (await store.Outbox.OrderBy(m => m.Id).FirstAsync()).ReadPayload().Text);
        Assert.Equal("joined.sent", (await store.Incidents.SingleAsync()).Rule);
    }

    [Fact]
    public async Task A_guard_that_fails_on_the_messages_together_refuses_the_new_one()
    {
        await using var tutor = await TutorServer.StartAsync(adjust: host => host.Services.Replace(
            ServiceDescriptor.Singleton<Func<IReadOnlyList<string>, JoinedVerdict>>(FailsOnTwo)));
        var page = await tutor.OpenPageAsync();

        await SayAsync(page, ["một câu", "hai câu"]);
        var replies = await page.RepliedTextsAsync(2);

        Assert.Contains("Tôi chưa kiểm tra được", replies[1], StringComparison.Ordinal);
        Assert.Equal(["một câu", ""], await TextsAsync(tutor));
    }

    private static JoinedVerdict CoversWhenTogether(IReadOnlyList<string> texts)
    {
        var found = texts.Count > 1 && texts[0].Contains("777888", StringComparison.Ordinal);
        var parts = texts.Select(text => found ? text.Replace("777888", "[mã]", StringComparison.Ordinal) : text).ToList();
        var finding = new Finding("test.code", GuardAction.Redact, "CODE");
        return new JoinedVerdict(new GuardVerdict(found ? GuardAction.Redact : GuardAction.Allow, found ? [finding] : [], parts[^1]), parts);
    }

    private static JoinedVerdict FailsOnTwo(IReadOnlyList<string> texts) => texts.Count > 1
        ? throw new InvalidOperationException(texts[0])
        : new JoinedVerdict(new GuardVerdict(GuardAction.Allow, [], texts[0]), texts);

    private static async Task SayAsync(ChatPage page, string[] texts)
    {
        for (var at = 0; at < texts.Length; at++)
        {
            await page.SayAsync(texts[at], $"{at + 1}");
        }
    }

    private static async Task RepeatAsync(TutorServer tutor, string text)
    {
        await using var store = await tutor.StoreAsync();
        var reply = System.Text.Json.JsonSerializer.Serialize(new Reply(text), StoreJson.Readable.Reply);
        for (var tries = 0; tries < 500 && await store.Turns.AnyAsync(t => t.State != TurnState.Done); tries++)
        {
            await Task.Delay(20);
        }

        await store.Turns.ExecuteUpdateAsync(row => row.SetProperty(t => t.Reply, reply));
        await store.Outbox.ExecuteUpdateAsync(row => row.SetProperty(m => m.Payload, reply));
    }

    private static async Task<List<string>> TextsAsync(TutorServer tutor)
    {
        await using var store = await tutor.StoreAsync();
        return await store.Turns.OrderBy(t => t.Id).Select(t => t.Text).ToListAsync();
    }
}
