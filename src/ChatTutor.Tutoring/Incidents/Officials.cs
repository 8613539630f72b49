using System.Globalization;
using ChatTutor.Domain;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The people who answer for something, found by name or id.</summary>
internal static class Officials
{
    private const string Prefix = "CB-";
    private const int LongestName = 128;

    /// <summary>The id behind a name or id; a new name gets a new one. Call it within a write transaction.</summary>
    public static async Task<Outcome<string>> FindOrAddAsync(TutorDbContext db, string named, Func<string, GuardVerdict> guard)
    {
        var name = string.Join(' ', VietnameseText.Normalise(named).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetter) || guard(name).Action >= GuardAction.Redact)
        {
            return new Problem(ProblemKind.Invalid, "official.name", "Phải nêu họ tên hoặc mã người thực hiện, không kèm số điện thoại hay thư điện tử.");
        }

        if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            var id = name.ToUpperInvariant();
            return await db.Officials.AnyAsync(official => official.Id == id)
                ? id : new Problem(ProblemKind.NotFound, "official.unknown", $"Không có người mang mã {id}.");
        }

        var known = await db.Officials.Where(official => official.Name == name).Select(official => official.Id).ToListAsync();
        known.AddRange(db.Officials.Local.Where(official => official.Name == name).Select(official => official.Id).Except(known));
        return known.Count == 0 ? await AddAsync(db, name) : known[0];
    }

    private static async Task<string> AddAsync(TutorDbContext db, string name)
    {
        var ids = await db.Officials.Select(official => official.Id).ToListAsync();
        var last = ids.Concat(db.Officials.Local.Select(official => official.Id))
            .Select(id => int.Parse(id[Prefix.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        var official = new Official { Id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:0000}"), Name = name };
        db.Officials.Add(official);
        return official.Id;
    }
}
