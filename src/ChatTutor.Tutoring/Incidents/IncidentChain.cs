using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>The history: one chain over the steps of all incidents, so that a changed or missing step shows.</summary>
/// <remarks>Inside a write transaction SQLite has one writer, so the last link read is the last link there is.</remarks>
internal static class IncidentChain
{
    /// <summary>Adds a step as the next link.</summary>
    public static async Task<IncidentEvent> AppendAsync(
        TutorDbContext db, long incident, DateTimeOffset at, IncidentState state, string actor)
    {
        var last = Last(db.IncidentEvents.Local)
            ?? await db.IncidentEvents.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync();
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Hash ?? "";
        var link = new IncidentEvent
        {
            Sequence = sequence,
            Incident = incident,
            At = at,
            State = state,
            Actor = actor,
            Previous = previous,
            Hash = Hash(sequence, incident, at, state, actor, previous),
        };
        db.IncidentEvents.Add(link);
        return link;
    }

    /// <summary>The next number; one that was given stays given, even after its record is gone.</summary>
    public static async Task<long> NextIncidentAsync(TutorDbContext db)
    {
        var waiting = db.IncidentEvents.Local.Select(e => e.Incident).DefaultIfEmpty().Max();
        var stored = await db.IncidentEvents.MaxAsync(e => (long?)e.Incident) ?? 0;
        return Math.Max(waiting, stored) + 1;
    }

    /// <summary>The hash a link must have.</summary>
    public static string Hash(IncidentEvent link) =>
        Hash(link.Sequence, link.Incident, link.At, link.State, link.Actor, link.Previous);

    private static string Hash(
        long sequence, long incident, DateTimeOffset at, IncidentState state, string actor, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{sequence}|{incident}|{at.UtcTicks}|{state}|{actor}|{previous}"))));

    // Nothing here reads links into the context, so what it holds was added in this transaction.
    private static IncidentEvent? Last(IEnumerable<IncidentEvent> links) => links.MaxBy(link => link.Sequence);
}
