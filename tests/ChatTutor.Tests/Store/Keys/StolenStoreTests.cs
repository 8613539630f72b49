using System.Text;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Store.Keys;
using ChatTutor.Tutoring.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatTutor.Tests.Store.Keys;

/// <summary>Whoever carries off the store, or the whole data folder, reads nobody's name, number, address or secret.</summary>
public sealed class StolenStoreTests : IDisposable
{
    private const string Name = "Trần Thị Hoàng Yến Mẫu";
    private const string Number = "CB-7391-HYM-0042";
    private const string Title = "Phó trưởng phòng Chim Hoàng Yến";
    private const string Address = "84912345219-chim-se-nau";
    private const string Totp = "JBSWY3DPEHPK3PXPCANARY22";
    private const string OneTimeCode = "K7QX-M2RT-9WVB";
    private const string LinkCode = "H4NP-6TCX-3JGD";
    private const string Password = "Chim-Hoang-Yen-2026-Zq";

    private static readonly string[] _secrets = [Name, Number, Title, Address, Totp, OneTimeCode, LinkCode, Password];

    private readonly string _folder = TutorServer.NewFolder();
    private readonly string _stolen = TutorServer.NewFolder();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_stolen, recursive: true);
    }

    [Fact]
    public async Task The_store_alone_shows_nothing_and_is_not_taken_on_under_other_keys()
    {
        await FillAsync();
        foreach (var file in Directory.GetFiles(_folder, "chattutor.db*"))
        {
            File.Copy(file, Path.Combine(_stolen, Path.GetFileName(file)));
        }

        Assert.Empty(ReadableIn(_stolen));
        await RefusedAsync();
    }

    [Fact]
    public async Task The_whole_data_folder_shows_nothing_and_opens_with_its_own_key_only()
    {
        var conversation = await FillAsync();
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_stolen, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Assert.Empty(ReadableIn(_stolen));
        await RefusedAsync();

        await using var owner = await TutorServer.StartAsync(_stolen, settings: Key(TestKeys.FileFor(_folder)));
        await using var db = await owner.StoreAsync();
        var seals = owner.Part<Seals>();
        Assert.Equal($"{Name}|{Number}|{Title}", seals.Open(SealPurpose.Roster, (await db.RosterLines.SingleAsync()).Cipher));
        Assert.Equal($"{Name}|{Number}", seals.Open(SealPurpose.Identity, (await db.Identities.SingleAsync()).Cipher));
        Assert.Equal(Totp, seals.Open(SealPurpose.SignIn, (await db.Set<IdentityUserToken<Guid>>().SingleAsync()).Value!));
        Assert.Equal(Address, await owner.Part<AddressBook>().AddressOfAsync(conversation, default));
        Assert.Equal(conversation, await owner.Part<AddressBook>().OpenAsync("thu", Address, default));
        var digest = owner.Part<Pseudonyms>().Digest("roster-code", OneTimeCode);
        Assert.True(await db.RosterLines.AnyAsync(l => l.CodeDigest == digest));
    }

    [Fact]
    public void The_search_finds_a_secret_in_every_writing()
    {
        foreach (var writing in Writings(Name).Append(Wrapped(Name)))
        {
            File.WriteAllBytes(Path.Combine(_stolen, "a"), Encoding.Latin1.GetBytes($"xx{writing}yy"));
            Assert.NotEmpty(ReadableIn(_stolen));
        }
    }

    private static Dictionary<string, string?> Key(string file) => new() { ["Keys:File"] = file };

    /// <summary>Base64 of a text inside a longer one, at each of the three places it can begin.</summary>
    private static IEnumerable<string> Base64Of(byte[] bytes) => Enumerable.Range(0, 3).Select(before =>
        Convert.ToBase64String([.. new byte[before], .. bytes])[(before == 0 ? 0 : 4)..^4]);

    private static string Wrapped(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"ab{text}cd"));

    private static IEnumerable<string> Writings(string text) => new[] { Encoding.UTF8, Encoding.Unicode }.Select(e => e.GetBytes(text))
        .SelectMany(bytes => Base64Of(bytes).Append(Encoding.Latin1.GetString(bytes)).Append(Convert.ToHexString(bytes)));

    private static List<string> ReadableIn(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetFileName(path), Text: Encoding.Latin1.GetString(File.ReadAllBytes(path)))).ToList();
        Assert.NotEmpty(files);
        return
        [
            .. from secret in _secrets
               from writing in Writings(secret)
               from file in files
               where file.Text.Contains(writing, StringComparison.OrdinalIgnoreCase)
               select $"{file.Name}: {secret}",
        ];
    }

    private async Task RefusedAsync()
    {
        var key = Path.Combine(_folder, "..", $"{Path.GetFileName(_folder)}-thief.pfx");
        try
        {
            var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TutorServer.StartAsync(_stolen, settings: Key(key)));
            Assert.Contains("Keys:File", refused.Message, StringComparison.Ordinal);
            PrivateFile.Replace(key, KeyCertificate.Make(DateTimeOffset.UtcNow));
            await Assert.ThrowsAsync<OptionsValidationException>(() => TutorServer.StartAsync(_stolen, settings: Key(key)));
        }
        finally
        {
            File.Delete(key);
        }
    }

    private async Task<ConversationId> FillAsync()
    {
        await using var tutor = await TutorServer.StartAsync(_folder);
        var (seals, digests) = (tutor.Part<Seals>(), tutor.Part<Pseudonyms>());
        var conversation = await tutor.Part<AddressBook>().OpenAsync("thu", Address, default);
        var now = DateTimeOffset.UtcNow;
        var person = new Person { Id = Guid.CreateVersion7(), CreatedAt = now };
        var user = new ConsoleUser { Id = Guid.CreateVersion7(), UserName = "quantri", NormalizedUserName = "QUANTRI", CreatedAt = now };
        user.PasswordHash = new PasswordHasher<ConsoleUser>().HashPassword(user, Password);
        await using var db = await tutor.StoreAsync();
        db.AddRange(
            person, user,
            new Unit { Code = "HN.MAU", Path = "/HN.MAU/", Name = "Đơn vị mẫu", Kind = UnitKind.Department },
            new RosterLine
            {
                Id = Guid.CreateVersion7(), Unit = "HN.MAU", NumberDigest = digests.Digest("roster-number", Number), Person = person.Id,
                Cipher = seals.Close(SealPurpose.Roster, $"{Name}|{Number}|{Title}"), CodeDigest = digests.Digest("roster-code", OneTimeCode),
            },
            new Identity
            {
                Person = person.Id, Cipher = seals.Close(SealPurpose.Identity, $"{Name}|{Number}"), Source = IdentitySource.Roster, UpdatedAt = now,
            },
            new IdentityUserToken<Guid>
            {
                UserId = user.Id, LoginProvider = "a", Name = "AuthenticatorKey", Value = seals.Close(SealPurpose.SignIn, Totp),
            },
            new LinkCode { Digest = digests.Digest("link-code", LinkCode), Person = person.Id, ShownIn = conversation, EndsAt = now.AddMinutes(10) },
            new Consent { Id = Guid.CreateVersion7(), Person = person.Id, Purpose = "identity", Wording = "w", GivenAt = now, Turn = 1 });
        await db.SaveChangesAsync();
        return conversation;
    }
}
