using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>What is known of a person, for that person: post, confirmed identity, consents, linked channels.</summary>
internal sealed class PersonData(
    IDbContextFactory<TutorDbContext> store, LiveLibrary live, Seals seals, ConsentPurposes purposes, LinkedAccounts accounts)
{
    /// <param name="conversation">One of the person's.</param>
    /// <param name="wholeName">Whether the confirmed name is told whole. Not in a chat, where the reply is stored in plain words.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>A sentence each; none while nothing is kept, or when the session is over.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(ConversationId conversation, bool wholeName, CancellationToken ct)
    {
        var caller = await Caller.FindAsync(store, conversation, ct);
        if (caller is { Person: null } or { Conversation.EndedAt: not null })
        {
            return [];
        }

        await using var db = await store.CreateDbContextAsync(ct);
        var identity = await db.Identities.AsNoTracking().FirstOrDefaultAsync(i => i.Person == caller.Person.Id, ct);
        var consents = await db.Consents.AsNoTracking().Where(c => c.Person == caller.Person.Id).OrderBy(c => c.GivenAt).ToListAsync(ct);
        var others = await accounts.OthersAsync(caller, ct);
        return
        [
            .. live.Profiles?.Known(caller.ReadState().Profile) ?? [],
            .. identity is null ? Array.Empty<string>() : [Say(identity, wholeName)],
            .. consents.Select(Say),
            .. others.Count == 0 ? Array.Empty<string>() : [$"Kênh đã nối: {ChannelNames.Of(others.Select(o => o.Channel))}"],
        ];
    }

    private string Say(Identity identity, bool wholeName)
    {
        var from = $"({(identity.Source == IdentitySource.Roster ? "theo danh sách của đơn vị" : "theo hệ thống đăng nhập")}, "
            + $"lúc {HanoiTime.Show(identity.UpdatedAt)})";
        try
        {
            var facts = IdentityFacts.Read(seals.Open(SealPurpose.Identity, identity.Cipher));
            return wholeName ? $"Danh tính đã xác nhận: {facts.Name}, mã số {facts.Number} {from}" : $"Danh tính đã xác nhận: {facts.Short} {from}";
        }
        catch (CryptographicException)
        {
            return $"Danh tính đã xác nhận: không mở được vì thiếu khóa {from}";
        }
    }

    private string Say(Consent consent)
    {
        var name = purposes.Purposes.FirstOrDefault(p => p.Id == consent.Purpose)?.Name ?? consent.Purpose;
        var ended = consent.WithdrawnAt is { } at ? $", đã rút lúc {HanoiTime.Show(at)}" : "";
        return $"Đồng ý “{name}” lúc {HanoiTime.Show(consent.GivenAt)}{ended}";
    }
}
