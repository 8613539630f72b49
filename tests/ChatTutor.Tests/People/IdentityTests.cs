using ChatTutor.Tutoring.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>Who a person is: confirmed by a code and a yes of their own, kept apart and encrypted, undone at a word.</summary>
public sealed class IdentityTests
{
    private const string Name = "Nguyễn Thị Minh Hạnh";

    [Fact]
    public async Task The_store_holds_neither_the_code_nor_the_name()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        var code = await Roster.AddAsync(tutor, Name, "G3x");

        await page.SayAsync($"mã của tôi là {code.ToLowerInvariant()} nhé");
        await page.SayAsync("Tôi đồng ý");
        await page.SayAsync("/dulieucuatoi");
        await page.RepliesAsync(3);

        Assert.DoesNotContain(new[] { code, code.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal), Name, "HD-0042" }, tutor.StoreHolds);
        await using var db = await tutor.StoreAsync();
        Assert.Equal("mã của tôi là [mã] nhé", (await db.Turns.OrderBy(t => t.Id).FirstAsync()).Text);
        var person = await db.Persons.SingleAsync();
        Assert.Equal(person.Id, (await db.RosterLines.SingleAsync()).Person);
        Assert.Equal(person.Id, (await db.Identities.SingleAsync()).Person);
    }

    [Fact]
    public async Task The_mark_of_a_code_with_a_stolen_digest_is_no_code()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await Roster.AddAsync(tutor, Name);
        await using var db = await tutor.StoreAsync();
        var digest = (await db.RosterLines.SingleAsync()).CodeDigest;

        await page.SayAsync($"[mã:{digest}]");

        Assert.DoesNotContain("đồng ý", (await page.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_is_kept_with_its_words_its_turn_and_its_time()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync("Xem và chọn: Nhắc việc");
        await page.SayAsync("Tôi đồng ý");
        await page.RepliesAsync(2);

        await using var db = await tutor.StoreAsync();
        var consent = await db.Consents.SingleAsync();
        var turn = await db.Turns.OrderBy(t => t.Id).LastAsync();
        Assert.Equal(("reminders", turn.Id), (consent.Purpose, consent.Turn));
        Assert.InRange(consent.GivenAt, turn.AskedAt, DateTimeOffset.UtcNow);
        var wording = await db.ConsentWordings.SingleAsync();
        Assert.Equal(consent.Wording, wording.Digest);
        var shown = Assert.Single((await db.Turns.OrderBy(t => t.Id).FirstAsync()).ReadReply()!.Text.Split("\nBạn có đồng ý")[..1]);
        Assert.EndsWith(wording.Text, shown, StringComparison.Ordinal);
        Assert.True(await tutor.Part<ConsentRegister>().HoldsAsync(consent.Person, "reminders", default));
        Assert.False(await tutor.Part<ConsentRegister>().HoldsAsync(consent.Person, "external_model", default));
    }

    [Fact]
    public async Task A_yes_to_other_words_holds_no_more_and_is_asked_for_again()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync(await Roster.AddAsync(tutor, Name, "G3x"));
        await page.SayAsync("Tôi đồng ý");
        await page.RepliesAsync(2);
        await using var db = await tutor.StoreAsync();
        await db.Consents.ExecuteUpdateAsync(row => row.SetProperty(c => c.Wording, "earlier words"));

        await page.SayAsync("Năng lực 5.1 yêu cầu gì?");
        await page.SayAsync("Năng lực 5.2 yêu cầu gì?");
        await page.SayAsync("/dongy");

        var said = await page.RepliedTextsAsync(5);
        Assert.Contains("đã thay đổi. Xin xem và chọn lại: /dongy", said[2], StringComparison.Ordinal);
        Assert.DoesNotContain("/dongy", said[3], StringComparison.Ordinal);
        Assert.Contains("Xác nhận danh tính: lời đã thay đổi, cần chọn lại", said[4], StringComparison.Ordinal);
        Assert.False(await tutor.Part<ConsentRegister>().HoldsAsync((await db.Persons.SingleAsync()).Id, "identity", default));
    }

    [Fact]
    public async Task Of_two_people_with_one_code_one_is_confirmed()
    {
        await using var tutor = await TutorServer.StartAsync(settings: new() { ["Store:CommitDelayMs"] = "300" });
        var pages = await Task.WhenAll(tutor.OpenPageAsync(), tutor.OpenPageAsync());
        var code = await Roster.AddAsync(tutor, Name);
        await Task.WhenAll(pages.Select(page => page.SayAsync(code)));
        await Task.WhenAll(pages.Select(page => page.RepliesAsync(1)));

        await Task.WhenAll(pages.Select(page => page.SayAsync("Tôi đồng ý")));

        var said = (await Task.WhenAll(pages.Select(page => page.RepliedTextsAsync(2)))).Select(texts => texts[1]).ToList();
        Assert.Single(said, text => text.StartsWith("Đã xác nhận", StringComparison.Ordinal));
        Assert.Single(said, text => text.Contains("không còn dùng được", StringComparison.Ordinal));
        await using var db = await tutor.StoreAsync();
        Assert.Single(await db.Identities.ToListAsync());
    }

    [Fact]
    public async Task A_revoked_code_confirms_nobody()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        await page.SayAsync(await Roster.AddAsync(tutor, Name));
        await page.RepliesAsync(1);
        await using var db = await tutor.StoreAsync();
        await db.RosterLines.ExecuteUpdateAsync(row => row.SetProperty(l => l.CodeDigest, (string?)null));

        await page.SayAsync("Tôi đồng ý");

        Assert.Contains("không còn dùng được", (await page.RepliedTextsAsync(2))[1], StringComparison.Ordinal);
        Assert.Empty(await db.Identities.ToListAsync());
    }

    [Fact]
    public async Task A_code_that_was_shown_for_linking_ends_after_ten_minutes()
    {
        var clock = new MovedClock();
        await using var tutor = await TutorServer.StartAsync(
            adjust: host => host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var (old, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        await old.SayAsync("/noi");
        var code = Roster.In((await old.RepliedTextsAsync(1))[0])!;
        clock.Ahead = TimeSpan.FromMinutes(10);

        await other.SayAsync(code);

        Assert.Contains("Mã này không dùng được", (await other.RepliedTextsAsync(1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_on_the_old_account_after_ten_minutes_links_nothing()
    {
        var clock = new MovedClock();
        await using var tutor = await TutorServer.StartAsync(
            adjust: host => host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var (old, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        await old.SayAsync("/noi");
        await other.SayAsync(Roster.In((await old.RepliedTextsAsync(1))[0])!);
        await old.RepliesAsync(2);
        clock.Ahead = TimeSpan.FromMinutes(10);

        await old.SayAsync("Đúng là tôi");

        Assert.DoesNotContain("Đã nối", (await old.RepliedTextsAsync(3))[2], StringComparison.Ordinal);
        await using var db = await tutor.StoreAsync();
        Assert.Null((await db.Conversations.SingleAsync(c => c.Id == new Domain.Conversations.ConversationId("directline", other.Conversation))).Person);
    }

    [Fact]
    public async Task A_linked_person_who_acknowledged_twice_counts_once_and_in_the_unit()
    {
        await using var tutor = await TutorServer.StartAsync();
        var (old, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        foreach (var page in new[] { old, other })
        {
            await page.SayAsync("/quytac");
            await page.SayAsync("/camket");
            await page.RepliesAsync(2);
        }

        await old.SayAsync(await Roster.AddAsync(tutor, Name));
        await old.SayAsync("Tôi đồng ý");
        await old.SayAsync("/noi");
        await other.SayAsync(Roster.In((await old.RepliedTextsAsync(5))[4])!);
        await old.RepliesAsync(6);
        await old.SayAsync("Đúng là tôi");
        await old.RepliesAsync(7);

        await using var db = await tutor.StoreAsync();
        Assert.Equal("HN.HADONG", Assert.Single(await db.Acknowledgements.ToListAsync()).Unit);
        Assert.Single(await db.Persons.ToListAsync());
    }

    [Fact]
    public async Task An_erasure_takes_the_person_and_every_linked_conversation_and_leaves_the_line()
    {
        var folder = TutorServer.NewFolder();
        var backup = TutorServer.NewFolder();
        await using (var tutor = await TutorServer.StartAsync(folder))
        {
            var (old, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
            await old.SayAsync(await Roster.AddAsync(tutor, Name, "G3x"));
            await old.SayAsync("Tôi đồng ý");
            await other.SayAsync("chuyện riêng Hoàng Hôn Tím");
            await old.SayAsync("/noi");
            await other.SayAsync(Roster.In((await old.RepliedTextsAsync(3))[2])!);
            await old.RepliesAsync(4);
            await old.SayAsync("Đúng là tôi");
            await old.RepliesAsync(5);
            await tutor.Scrub.ScrubAsync(default);
            TutorServer.CopyStore(folder, backup);

            await old.SayAsync("/xoa");
            Assert.Contains("Các cuộc trò chuyện đã nối cũng bị xóa: trang web", (await old.RepliedTextsAsync(6))[5], StringComparison.Ordinal);
            await old.SayAsync("Có, xóa hết");
            await old.SayAsync("Chắc chắn xóa");
            await old.RepliesAsync(8);
            await NobodyIsLeftAsync(tutor);
        }

        TutorServer.CopyStore(backup, folder);
        await using (var restored = await TutorServer.StartAsync(folder))
        {
            await NobodyIsLeftAsync(restored);
        }

        Directory.Delete(folder, recursive: true);
        Directory.Delete(backup, recursive: true);
    }

    private static async Task NobodyIsLeftAsync(TutorServer tutor)
    {
        Assert.True(await tutor.ForgetsAsync("Hoàng Hôn Tím"));
        await using var db = await tutor.StoreAsync();
        Assert.Empty(await db.Persons.ToListAsync());
        Assert.Empty(await db.Identities.ToListAsync());
        Assert.Empty(await db.Consents.ToListAsync());
        Assert.Empty(await db.LinkCodes.ToListAsync());
        Assert.Empty(await db.Conversations.Where(c => c.Person != null).ToListAsync());
        var line = await db.RosterLines.SingleAsync();
        Assert.Equal((null, null, "G3x"), (line.Person, line.BoundAt, line.Row));
    }

    [Fact]
    public async Task A_person_with_no_conversation_left_goes_with_the_nightly_run()
    {
        await using var tutor = await TutorServer.StartAsync();
        var (page, other) = (await tutor.OpenPageAsync(), await tutor.OpenPageAsync());
        await page.SayAsync(await Roster.AddAsync(tutor, Name));
        await page.SayAsync("Tôi đồng ý");
        await page.RepliesAsync(2);
        await other.SayAsync("Ngành tôi có khung riêng");
        await other.RepliesAsync(1);
        await using var db = await tutor.StoreAsync();
        await db.Conversations.Where(c => c.Id == new Domain.Conversations.ConversationId("directline", page.Conversation))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.LastActivity, DateTimeOffset.UtcNow.AddDays(-91)));

        await tutor.Retention.RunAsync(dryRun: false, default);

        Assert.True((await db.Persons.SingleAsync()).ReadProfile().OwnSectorFramework);
        Assert.Empty(await db.Identities.ToListAsync());
        Assert.Empty(await db.Consents.ToListAsync());
        Assert.Null((await db.RosterLines.SingleAsync()).Person);
    }
}
