using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Takes closed incidents out of the register at the end of their time; the history says that it was done.</summary>
internal static class IncidentExpiry
{
    private const int Batch = 50;

    public static async Task<int> DeleteSomeAsync(TutorDbContext db, DateTimeOffset before, DateTimeOffset now)
    {
        var old = await db.Incidents.Where(i => i.State == IncidentState.Closed && i.DetectedAt < before)
            .OrderBy(i => i.Id).Select(i => i.Id).Take(Batch).ToListAsync();
        foreach (var incident in old)
        {
            await IncidentChain.AppendAsync(db, incident, now, IncidentState.Removed, Official.System);
        }

        return await db.Incidents.Where(i => old.Contains(i.Id)).ExecuteDeleteAsync();
    }
}
