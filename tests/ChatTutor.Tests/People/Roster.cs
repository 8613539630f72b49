using ChatTutor.Domain.People;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tests.People;

/// <summary>A unit and a line of its list with an open code, as an import and the printing of codes leave them.</summary>
internal static class Roster
{
    public const string Unit = "Phường Hà Đông";

    /// <returns>The code as it is printed.</returns>
    public static async Task<string> AddAsync(TutorServer tutor, string name, string? row = null, bool head = false)
    {
        await using var db = await tutor.StoreAsync();
        if (!await db.Units.AnyAsync(u => u.Code == "HN.HADONG"))
        {
            db.Add(new Unit { Code = "HN.HADONG", Name = Unit, Kind = UnitKind.Commune, Path = "/HN.HADONG/" });
        }

        var code = TypedCodes.Make();
        db.Add(new RosterLine
        {
            Id = Guid.CreateVersion7(),
            Unit = "HN.HADONG",
            NumberDigest = Guid.NewGuid().ToString("n"),
            Cipher = tutor.Part<Seals>().Close(SealPurpose.Roster, new IdentityFacts(name, "HD-0042").ToJson()),
            Row = row,
            Head = head,
            CodeDigest = tutor.Part<TypedCodes>().DigestOf(code),
            CodeIssuedAt = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync();
        return code.Shown;
    }

    /// <summary>A code that nobody gave out.</summary>
    public static string Unknown() => TypedCodes.Make().Shown;

    /// <summary>The code in something that was said.</summary>
    public static string? In(string text) => OneTimeCode.Read(text)?.Shown;
}
