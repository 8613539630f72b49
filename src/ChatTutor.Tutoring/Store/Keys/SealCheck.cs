using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>Refuses a store that was sealed with other keys, before anything new is written into it.</summary>
internal static class SealCheck
{
    private const int Samples = 3;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is sealed and none of the newest opens.</exception>
    public static async Task RunAsync(TutorDbContext db, Seals seals, CancellationToken ct)
    {
        var sealedOnes = new[]
        {
            (SealPurpose.Roster, await db.RosterLines.OrderByDescending(l => l.Id).Select(l => l.Cipher).Take(Samples).ToListAsync(ct)),
            (SealPurpose.Identity, await db.Identities.OrderByDescending(i => i.UpdatedAt).Select(i => i.Cipher).Take(Samples).ToListAsync(ct)),
            (SealPurpose.Address, await db.Addresses.OrderByDescending(a => a.CreatedAt).Select(a => a.Cipher).Take(Samples).ToListAsync(ct)),
        };
        var all = sealedOnes.SelectMany(kind => kind.Item2.Select(cipher => (kind.Item1, cipher))).ToList();
        if (all.Count > 0 && !all.Any(one => Opens(seals, one.Item1, one.cipher)))
        {
            throw KeyFault.Of(
                KeyFault.FileSetting,
                "kho dữ liệu chattutor.db được mã hóa bằng khóa khác. Hãy chép lại thư mục keys và tệp khóa đi cùng kho này; dữ liệu chưa bị thay đổi.");
        }
    }

    private static bool Opens(Seals seals, SealPurpose purpose, string cipher)
    {
        try
        {
            return seals.Open(purpose, cipher).Length >= 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
