using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring;

/// <summary>Says whether questions can be taken now: the material is loaded, the store answers, the guard judges.</summary>
public sealed class Readiness
{
    private readonly LiveLibrary _live;
    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly Func<IReadOnlyList<string>, JoinedVerdict> _guard;

    internal Readiness(
        LiveLibrary live, IDbContextFactory<TutorDbContext> store, Func<IReadOnlyList<string>, JoinedVerdict> guard) =>
        (_live, _store, _guard) = (live, store, guard);

    /// <summary>Looks now; never throws.</summary>
    public async Task<ReadyReport> LookAsync(CancellationToken ct) => new(_live.IsLoaded, await StoreAnswersAsync(ct), GuardJudges());

    private async Task<bool> StoreAnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var db = await _store.CreateDbContextAsync(ct);
            await db.Conversations.AnyAsync(ct);
            return true;
        }
        catch (Exception)       // which one does not matter to who asks; the log has it
        {
            return false;
        }
    }

    private bool GuardJudges()
    {
        try
        {
            return _guard([""]).Verdict.Action == GuardAction.Allow;
        }
        catch (Exception)
        {
            return false;
        }
    }
}

/// <summary>What is in order.</summary>
public sealed record ReadyReport(bool Knowledge, bool Store, bool Guard)
{
    /// <summary>All of it.</summary>
    public bool Ready => Knowledge && Store && Guard;
}
