using ChatTutor.Tutoring.Knowledge.Versions;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChatTutor.Tests.Knowledge.Versions;

/// <summary>Swaps under load, two at once, after a crash, and back again.</summary>
public sealed class SwapTests
{
    [Fact]
    public async Task Every_question_during_refreshes_is_answered_from_one_version_or_the_other()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        using var done = new CancellationTokenSource();
        var asked = 0;
        var asking = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var days = new List<string>();
            while (!done.IsCancellationRequested)
            {
                var reply = Base.Ask(live);
                days.Add($"{reply.Answered} {reply.Text.Contains("thứ Bảy", StringComparison.Ordinal)} "
                    + $"{reply.Text.Contains("thứ Hai", StringComparison.Ordinal)} {reply.Citations.Any(c => c.Quote.Contains("thứ", StringComparison.Ordinal))}");
                Interlocked.Increment(ref asked);
            }

            return days;
        })));

        for (var round = 0; round < 4; round++)
        {
            var (old, by) = round % 2 == 0 ? ("thứ Bảy", "thứ Hai") : ("thứ Hai", "thứ Bảy");
            kb.Replace("documents/hop.md", old, by);
            Assert.True((await kb.RefreshAsync()).Live);
            live.Follow();
            for (var before = Volatile.Read(ref asked); Volatile.Read(ref asked) < before + 4 && !asking.IsCompleted;)
            {
                await Task.Yield();
            }
        }

        await done.CancelAsync();
        var answers = (await asking).SelectMany(days => days).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["True False True True", "True True False True"], answers);
    }

    [Fact]
    public async Task A_running_server_takes_up_a_refresh_of_another_process()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        using var watch = new PointerWatch(live, TimeProvider.System, NullLogger<PointerWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);

        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        var version = (await kb.RefreshAsync()).Version;
        for (var tries = 0; tries < 600 && live.Version != version; tries++)
        {
            await Task.Delay(100);
        }

        await watch.StopAsync(CancellationToken.None);
        Assert.Equal(version, live.Version);
    }

    [Fact]
    public async Task Refreshes_at_once_run_one_after_the_other()
    {
        await using var kb = new Base();
        await kb.StartAsync();
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => kb.RefreshAsync())));

        Assert.All(reports, report => Assert.True(report.Live));
        Assert.Single(reports.Select(report => report.Version).Distinct());
        Assert.Equal([1, 0, 0], reports.Select(report => report.Changed).OrderDescending());
        Assert.Equal(2, Directory.GetDirectories(kb.VersionsFolder).Length);
    }

    [Fact]
    public async Task A_crash_before_the_pointer_moved_leaves_the_old_version_live_and_its_rubbish_goes()
    {
        await using var kb = new Base();
        var live = await kb.StartAsync();
        var rubbish = Directory.CreateDirectory(Path.Combine(kb.VersionsFolder, ".staging-abc")).FullName;
        await File.WriteAllTextAsync(Path.Combine(rubbish, "half.md"), "---");
        Directory.CreateDirectory(Path.Combine(kb.VersionsFolder, "0123456789ab"));
        await File.WriteAllTextAsync(Path.Combine(kb.Data, "knowledge", "live.json.new"), "{\"vers");

        Assert.Equal(live.Version, (await kb.StartAsync()).Version);
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        Assert.True((await kb.RefreshAsync()).Live);

        Assert.False(Directory.Exists(rubbish));
        Assert.False(File.Exists(Path.Combine(kb.Data, "knowledge", "live.json.new")));
    }

    [Fact]
    public async Task A_damaged_version_is_found_out_and_the_one_before_serves()
    {
        await using var kb = new Base();
        var first = (await kb.StartAsync()).Version;
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        var second = (await kb.RefreshAsync()).Version;
        await File.WriteAllTextAsync(Path.Combine(kb.VersionsFolder, second, "documents", "hop.md"), "");

        Assert.Equal(first, (await kb.StartAsync()).Version);
        Assert.True((await kb.RefreshAsync()).Live);
        Assert.Equal(second, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task Rolling_back_goes_one_version_back_each_time_and_a_start_leaves_it_so()
    {
        await using var kb = new Base();
        var first = (await kb.StartAsync()).Version;
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        var second = (await kb.RefreshAsync()).Version;
        kb.Replace("documents/hop.md", "thứ Hai", "thứ Tư");
        var third = (await kb.RefreshAsync()).Version;

        Assert.Null(await kb.RollBackAsync());
        Assert.Equal(second, (await kb.StartAsync()).Version);
        Assert.Null(await kb.RollBackAsync());
        Assert.Equal(first, (await kb.StartAsync()).Version);
        Assert.NotNull(await kb.RollBackAsync());
        Assert.Null(await kb.RollBackAsync(third));
        Assert.Equal(third, (await kb.StartAsync()).Version);
        Assert.NotNull(await kb.RollBackAsync("ffffffffffff"));
        Assert.Equal(third, (await kb.StatusAsync()).Version);
    }

    [Fact]
    public async Task The_last_ten_versions_are_kept_and_the_live_one_always()
    {
        await using var kb = new Base();
        var first = (await kb.StartAsync()).Version;
        kb.Replace("exam/hop.yaml", "contains: [thứ]", "contains: [Chủ nhật]");
        for (var day = 1; day <= 12; day++)
        {
            kb.Write("documents/ngay.md", File.ReadAllText(Path.Combine(kb.Folder, "documents", "cho.md")) + $"\nNgày {day}.\n");
            await kb.RefreshAsync();
        }

        Assert.Equal(first, (await kb.StartAsync()).Version);
        Assert.Equal(11, Directory.GetDirectories(kb.VersionsFolder).Length);
    }
}
