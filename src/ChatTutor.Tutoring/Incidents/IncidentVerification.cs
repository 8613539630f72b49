using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Recomputes the whole history and holds the register against it.</summary>
/// <remarks>
/// Links cut off at the end together with their records leave a shorter chain that is whole in itself. Against that the hash of
/// the last link is noted outside (it stands in every report) and given here later: a chain that has lost it was cut.
/// </remarks>
public sealed class IncidentVerification
{
    private readonly IDbContextFactory<TutorDbContext> _store;

    internal IncidentVerification(IDbContextFactory<TutorDbContext> store) => _store = store;

    /// <param name="head">A hash noted earlier that the chain must still hold; null for none.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<ChainCheck> RunAsync(string? head, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var states = new Dictionary<long, IncidentState>();
        var last = default(IncidentEvent);
        var headSeen = head is null;
        await foreach (var link in db.IncidentEvents.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (Fault(link, last, states) is { } why)
            {
                return new ChainCheck(last?.Sequence ?? 0, last?.Hash ?? "", link.Sequence, link.Incident, why);
            }

            states[link.Incident] = link.State;
            last = link;
            headSeen |= string.Equals(link.Hash, head, StringComparison.OrdinalIgnoreCase);
        }

        var whole = new ChainCheck(last?.Sequence ?? 0, last?.Hash ?? "", null, null, null);
        return headSeen
            ? await CompareAsync(db, states, whole, ct)
            : whole with { Why = "Chuỗi không còn mắt xích mang mã đã ghi lại: phần cuối đã bị cắt hoặc lịch sử đã bị viết lại." };
    }

    private static string? Fault(IncidentEvent link, IncidentEvent? last, Dictionary<long, IncidentState> states) =>
        link.Sequence != (last?.Sequence ?? 0) + 1 ? $"Thiếu mắt xích {(last?.Sequence ?? 0) + 1}."
        : link.Previous != (last?.Hash ?? "") ? "Không nối vào mắt xích liền trước."
        : link.Hash != IncidentChain.Hash(link) ? "Nội dung không khớp mã băm."
        : !Follows(link, states) ? "Bước này không được phép sau bước trước."
        : null;

    private static bool Follows(IncidentEvent link, Dictionary<long, IncidentState> states) =>
        states.TryGetValue(link.Incident, out var before)
            ? IncidentSteps.Allows(before, link.State) || IncidentSteps.Allows(before, link.State, falseAlarm: true)
            : link.State == IncidentState.Detected;

    private static async Task<ChainCheck> CompareAsync(
        TutorDbContext db, Dictionary<long, IncidentState> states, ChainCheck whole, CancellationToken ct)
    {
        var records = await db.Incidents.AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.State, ct);
        var expected = states.Where(state => state.Value != IncidentState.Removed).ToDictionary();
        foreach (var incident in expected.Keys.Union(records.Keys).Order())
        {
            IncidentState? inRecord = records.TryGetValue(incident, out var state) ? state : null;
            IncidentState? inHistory = expected.TryGetValue(incident, out state) ? state : null;
            if (inRecord != inHistory)
            {
                return whole with { Incident = incident, Why = Difference(inRecord, inHistory) };
            }
        }

        return whole;
    }

    private static string Difference(IncidentState? inRecord, IncidentState? inHistory) =>
        inRecord is null ? "Có trong lịch sử nhưng hồ sơ đã mất."
        : inHistory is null ? "Có hồ sơ nhưng không có trong lịch sử."
        : "Trạng thái trong hồ sơ khác với lịch sử.";
}

/// <summary>What the check found.</summary>
/// <param name="Links">Whole links from the beginning.</param>
/// <param name="Head">Hash of the last whole one; to be noted outside.</param>
/// <param name="BrokenAt">The first broken link; null when the chain is whole.</param>
/// <param name="Incident">The incident concerned.</param>
/// <param name="Why">What is wrong, in Vietnamese; null when nothing is.</param>
public sealed record ChainCheck(long Links, string Head, long? BrokenAt, long? Incident, string? Why);
