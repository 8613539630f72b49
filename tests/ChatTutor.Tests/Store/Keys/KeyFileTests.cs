using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using ChatTutor.Tutoring.Store.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatTutor.Tests.Store.Keys;

/// <summary>The key that wraps all others lies outside the data folder, and is never made anew where that would lose something.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private readonly KeyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_first_use_makes_a_key_that_only_its_owner_may_read_and_wraps_everything_with_it()
    {
        await _bench.OpenAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_bench.KeyFile));
        var ring = Assert.Single(Directory.GetFiles(_bench.Ring, "key-*.xml"));
        Assert.Contains("EncryptedData", File.ReadAllText(ring), StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", File.ReadAllText(ring), StringComparison.Ordinal);
        Assert.NotEqual(44, File.ReadAllText(Path.Combine(_bench.Ring, "pseudonym.key")).Trim().Length);
    }

    [Fact]
    public async Task A_restart_opens_what_was_sealed_before()
    {
        var first = await _bench.OpenAsync();
        var (cipher, digest) = (KeyBench.Seal(first, "Nguyễn Văn Mẫu"), KeyBench.Digest(first));

        var second = await _bench.OpenAsync();

        Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(second, cipher));
        Assert.Equal(digest, KeyBench.Digest(second));
    }

    [Fact]
    public async Task A_missing_key_is_not_replaced_where_something_is_wrapped_with_it()
    {
        await _bench.OpenAsync();
        File.Move(_bench.KeyFile, _bench.PathOf("saved.pfx"));

        await RefusedAsync("Keys:File", "không có tệp khóa");

        Assert.False(File.Exists(_bench.KeyFile));
        File.Move(_bench.PathOf("saved.pfx"), _bench.KeyFile);
        await _bench.OpenAsync();
    }

    [Fact]
    public async Task Another_key_is_refused_and_changes_nothing()
    {
        await _bench.OpenAsync();
        var before = Directory.GetFiles(_bench.Ring, "key-*.xml").Select(File.ReadAllText).ToList();
        PrivateFile.Replace(_bench.KeyFile, KeyCertificate.Make(DateTimeOffset.UtcNow));

        await RefusedAsync("Keys:File", "sai khóa");

        Assert.Equal(before, Directory.GetFiles(_bench.Ring, "key-*.xml").Select(File.ReadAllText));
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_refused()
    {
        await _bench.OpenAsync();
        File.SetUnixFileMode(_bench.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        await RefusedAsync("Keys:File", "chmod 600");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    public async Task A_damaged_key_is_refused(string content)
    {
        await _bench.OpenAsync();
        PrivateFile.Replace(_bench.KeyFile, Encoding.UTF8.GetBytes(content));

        await RefusedAsync("Keys:File", "bị hỏng");
    }

    [Fact]
    public async Task A_damaged_ring_is_refused()
    {
        await _bench.OpenAsync();
        var ring = Directory.GetFiles(_bench.Ring, "key-*.xml").Single();
        var text = File.ReadAllText(ring);
        var at = text.LastIndexOf("<CipherValue>", StringComparison.Ordinal) + 40;
        File.WriteAllText(ring, text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]);

        await RefusedAsync("Keys:File", "hỏng");
    }

    [Fact]
    public async Task A_key_in_the_data_folder_is_refused_also_behind_a_link()
    {
        _bench.KeyFile = Path.Combine(_bench.Data, "keys.pfx");
        await RefusedAsync("Keys:File", "nằm trong thư mục dữ liệu");

        Directory.CreateDirectory(_bench.Data);
        Directory.CreateSymbolicLink(_bench.PathOf("link"), _bench.Data);
        _bench.KeyFile = Path.Combine(_bench.PathOf("link"), "keys.pfx");
        await RefusedAsync("Keys:File", "nằm trong thư mục dữ liệu");
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_names_the_setting()
    {
        _bench.KeyFile = "/proc/no-such-place/keys.pfx";

        await RefusedAsync("Keys:File", "không tạo được");
    }

    [Fact]
    public async Task A_lost_ring_is_not_replaced_where_the_pseudonyms_were_sealed_with_it()
    {
        await _bench.OpenAsync();
        File.Delete(Directory.GetFiles(_bench.Ring, "key-*.xml").Single());

        await RefusedAsync("Keys:File", "pseudonym.key");
    }

    [Fact]
    public async Task Keys_that_an_earlier_version_left_open_are_wrapped_and_still_open_what_they_sealed()
    {
        var pseudonyms = RandomNumberGenerator.GetBytes(32);
        var old = DataProtectionProvider.Create(new DirectoryInfo(_bench.Ring), ring => ring.SetApplicationName("ChatTutor"));
        var cipher = old.CreateProtector("ChatTutor.Seal.Identity.v1").Protect("Nguyễn Văn Mẫu");
        File.WriteAllText(Path.Combine(_bench.Ring, "pseudonym.key"), Convert.ToBase64String(pseudonyms));
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(pseudonyms, "a\u001fb"u8))[..32];
        Assert.Contains("<masterKey", File.ReadAllText(Directory.GetFiles(_bench.Ring, "key-*.xml").Single()), StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var services = await _bench.OpenAsync();
            Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(services, cipher));
            Assert.Equal(expected, KeyBench.Digest(services));
        }

        Assert.All(Directory.GetFiles(_bench.Ring), file => Assert.DoesNotContain("<masterKey", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(_bench.Ring), file => Assert.DoesNotContain(
            Convert.ToBase64String(pseudonyms), File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_change_of_the_key_everything_opens_also_without_the_old_one()
    {
        var first = await _bench.OpenAsync();
        var cipher = KeyBench.Seal(first, "Nguyễn Văn Mẫu");
        var before = first.GetRequiredService<KeyCare>().Status();

        var after = first.GetRequiredService<KeyCare>().Rotate();

        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        var kept = Assert.Single(after.Previous);
        Assert.Equal((before.Fingerprint, false), (kept.Fingerprint, kept.Needed));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept.File));
        Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(await _bench.OpenAsync(), cipher));
        File.Delete(kept.File);
        Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(await _bench.OpenAsync(), cipher));
    }

    [Fact]
    public async Task A_change_that_was_cut_short_loses_nothing_and_an_old_key_may_lie_elsewhere()
    {
        var first = await _bench.OpenAsync();
        var cipher = KeyBench.Seal(first, "Nguyễn Văn Mẫu");
        first.GetRequiredService<KeyFile>().Rotate();       // and nothing was wrapped again

        var second = await _bench.OpenAsync();
        Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(second, cipher));
        var kept = Assert.Single(second.GetRequiredService<KeyCare>().Status().Previous);
        Assert.True(kept.Needed);

        File.Move(kept.File, _bench.PathOf("elsewhere.pfx"));
        await RefusedAsync("Keys:PreviousFiles", "sai khóa");
        _bench.PreviousFiles = _bench.PathOf("elsewhere.pfx");
        Assert.Equal("Nguyễn Văn Mẫu", KeyBench.Open(await _bench.OpenAsync(), cipher));
    }

    [Fact]
    public async Task Several_that_start_at_once_agree_on_one_key()
    {
        var store = await _bench.OpenAsync();       // the store itself is there; only the keys are new
        Directory.Delete(_bench.Ring, recursive: true);
        File.Delete(_bench.KeyFile);

        var services = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(_bench.OpenAsync)));

        Assert.NotNull(store);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_bench.KeyFile)!));
        Assert.Single(Directory.GetFiles(_bench.Ring, "key-*.xml"));
        Assert.Single(services.Select(KeyBench.Digest).Distinct());
        Assert.All(services, one => Assert.All(services, other => Assert.Equal("x", KeyBench.Open(other, KeyBench.Seal(one, "x")))));
    }

    private async Task RefusedAsync(string setting, string why)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(_bench.OpenAsync);
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
