using ChatTutor.Domain;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Who has acknowledged section VII: people by count, units by their head.</summary>
public sealed class AcknowledgementRegister
{
    private const int LongestUnit = 128;

    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly SectionSeven _section;
    private readonly Func<string, GuardVerdict> _guard;
    private readonly TimeProvider _clock;

    internal AcknowledgementRegister(
        IDbContextFactory<TutorDbContext> store, StoreWriter writer, SectionSeven section, Func<string, GuardVerdict> guard, TimeProvider clock) =>
        (_store, _writer, _section, _guard, _clock) = (store, writer, section, guard, clock);

    /// <summary>Records that a head has told the unit the rules, for the version of the moment. A second record replaces the first.</summary>
    /// <returns>The version of the rules.</returns>
    public async Task<Outcome<string>> AcknowledgeAsync(UnitPromise promise, CancellationToken ct)
    {
        var unit = string.Join(' ', VietnameseText.Normalise(promise.Unit).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (unit.Length is 0 or > LongestUnit || _guard(unit).Action >= GuardAction.Redact)
        {
            return new Problem(ProblemKind.Invalid, "unit.name", "Phải nêu tên đơn vị, không kèm dữ liệu cá nhân.");
        }

        if (promise.On > Today)
        {
            return new Problem(ProblemKind.Invalid, "unit.date", "Ngày cam kết không được ở sau hôm nay.");
        }

        await _section.LoadAsync(ct);
        return _section.Now is { } rules
            ? await _writer.WriteAsync(db => RecordAsync(db, promise with { Unit = unit }, rules.Version), ct)
            : new Problem(ProblemKind.NotFound, "rules.absent", "Kho tài liệu hiện không có mục VII của Khung năng lực số.");
    }

    /// <summary>Counts by unit against the version of the moment.</summary>
    /// <param name="unit">One unit; empty for people without one; null for all.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<AcknowledgementReport?> CountAsync(string? unit, CancellationToken ct)
    {
        await _section.LoadAsync(ct);
        if (_section.Now is not { } rules)
        {
            return null;
        }

        await using var db = await _store.CreateDbContextAsync(ct);
        var people = await db.Acknowledgements.AsNoTracking().Where(a => !a.IsTest).ToListAsync(ct);
        var units = await db.UnitAcknowledgements.AsNoTracking().ToListAsync(ct);
        var names = await db.Officials.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var asked = people.Select(a => a.Unit).Concat(units.Select(u => u.Unit)).Distinct()
            .Where(known => unit is null || (known ?? "") == unit).OrderBy(known => known, StringComparer.Ordinal);
        var rows = asked.Select(known => Row(
            known, [.. people.Where(a => a.Unit == known)], [.. units.Where(u => u.Unit == known)], names, rules.Version));
        return new AcknowledgementReport(rules.Version, Composer.Source(rules.Whole), _clock.GetUtcNow(), [.. rows]);
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().ToOffset(HanoiTime.Offset).Date);

    private async Task<Outcome<string>> RecordAsync(TutorDbContext db, UnitPromise promise, string rules)
    {
        var found = await Officials.FindOrAddAsync(db, promise.Head, _guard);
        var head = found.Match<string?>(id => id, _ => null);
        if (head is null)
        {
            return found;
        }

        var earlier = await db.UnitAcknowledgements.FindAsync(promise.Unit, rules);
        var record = earlier ?? new UnitAcknowledgement { Unit = promise.Unit, Rules = rules, Head = head, On = default, RecordedAt = default };
        (record.Head, record.On, record.RecordedAt) = (head, promise.On ?? Today, _clock.GetUtcNow());
        record.Headcount = promise.Headcount ?? record.Headcount;
        if (earlier is null)
        {
            db.UnitAcknowledgements.Add(record);
        }
        else if (db.Entry(record).State == EntityState.Unchanged)
        {
            db.Entry(record).State = EntityState.Modified;
        }

        return rules;
    }

    private static AcknowledgementRow Row(
        string? unit, List<Acknowledgement> people, List<UnitAcknowledgement> units, Dictionary<string, string> names, string rules)
    {
        var now = people.Where(a => a.Rules == rules).Select(a => a.Person).ToHashSet();
        var told = units.FirstOrDefault(u => u.Rules == rules);
        var headcount = units.OrderByDescending(u => u.RecordedAt).FirstOrDefault(u => u.Headcount is not null)?.Headcount;
        return new AcknowledgementRow(
            unit, now.Count, people.Select(a => a.Person).Distinct().Count(person => !now.Contains(person)),
            headcount, headcount is null ? null : Math.Max(0, headcount.Value - now.Count),
            told?.Head, told is null ? null : names.GetValueOrDefault(told.Head), told?.On);
    }
}

/// <summary>What a head promises for a unit.</summary>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Head">Name or id of its head.</param>
/// <param name="On">The day; null for today in Hà Nội.</param>
/// <param name="Headcount">People of the unit as the head states it; null when unknown.</param>
public sealed record UnitPromise(string Unit, string Head, DateOnly? On = null, int? Headcount = null);

/// <summary>Who has acknowledged a version of the rules.</summary>
public sealed record AcknowledgementReport(string Rules, string Source, DateTimeOffset At, IReadOnlyList<AcknowledgementRow> Rows);

/// <summary>One unit.</summary>
/// <param name="Unit">Null where people belong to no unit yet.</param>
/// <param name="People">People who acknowledged this version.</param>
/// <param name="OnlyEarlier">People who acknowledged only an earlier one.</param>
/// <param name="Headcount">People of the unit; null is unknown.</param>
/// <param name="NotYet">People who have not; null is unknown.</param>
/// <param name="Head">Id of the head who acknowledged this version for the unit; null when nobody has.</param>
/// <param name="HeadName">The head's name.</param>
/// <param name="On">The day the head names.</param>
public sealed record AcknowledgementRow(
    string? Unit, int People, int OnlyEarlier, int? Headcount, int? NotYet, string? Head, string? HeadName, DateOnly? On);
