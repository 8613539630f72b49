using ChatTutor.Domain;
using ChatTutor.Domain.Incidents;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Takes incidents from step to step. Each step has a name behind it and one link in the history.</summary>
public sealed class IncidentHandling
{
    private readonly StoreWriter _writer;
    private readonly Func<string, GuardVerdict> _guard;
    private readonly TimeProvider _clock;

    internal IncidentHandling(StoreWriter writer, Func<string, GuardVerdict> guard, TimeProvider clock) =>
        (_writer, _guard, _clock) = (writer, guard, clock);

    /// <summary>Takes a step.</summary>
    /// <returns>The number of the step in the history, or why it may not be taken.</returns>
    public async Task<Outcome<long>> AdvanceAsync(IncidentStep step, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(step.Note) && step.To == IncidentState.Closed)
        {
            return new Problem(ProblemKind.Invalid, "incident.note_missing", "Đóng sự cố phải có ghi chú kết quả (--note).");
        }

        var note = _guard(step.Note ?? "");
        if (note.Action == GuardAction.Refuse)
        {
            return new Problem(
                ProblemKind.Invalid, "incident.note_refused", "Ghi chú có nội dung không được lưu (thông tin mật, mật khẩu, dữ liệu cá nhân).");
        }

        var text = VietnameseText.Normalise(note.Redacted).Trim();
        return text.Length > IncidentNote.Longest
            ? new Problem(ProblemKind.Invalid, "incident.note_long", $"Ghi chú dài quá {IncidentNote.Longest} ký tự.")
            : await _writer.WriteAsync(db => TakeAsync(db, step, text), ct);
    }

    private async Task<Outcome<long>> TakeAsync(TutorDbContext db, IncidentStep step, string note)
    {
        if (await db.Incidents.FindAsync(step.Incident) is not { } incident)
        {
            return new Problem(ProblemKind.NotFound, "incident.unknown", $"Không có sự cố {IncidentWords.Number(step.Incident)}.");
        }

        if (!IncidentSteps.Allows(incident.State, step.To, step.FalseAlarm))
        {
            return new Problem(ProblemKind.Conflict, "incident.step", NotAllowed(incident.State, step));
        }

        var found = await Officials.FindOrAddAsync(db, step.By, _guard);
        var answers = step.Responsible is null ? found : await Officials.FindOrAddAsync(db, step.Responsible, _guard);
        return await found.Match(
            by => answers.Match(
                responsible => RecordAsync(db, incident, step, by, responsible, note),
                problem => Task.FromResult<Outcome<long>>(problem)),
            problem => Task.FromResult<Outcome<long>>(problem));
    }

    private async Task<Outcome<long>> RecordAsync(
        TutorDbContext db, Incident incident, IncidentStep step, string by, string responsible, string note)
    {
        var now = _clock.GetUtcNow();
        incident.State = step.To;
        incident.FalseAlarm |= step.FalseAlarm;
        incident.Responsible = step.To == IncidentState.Accepted || step.Responsible is not null ? responsible : incident.Responsible;
        db.Entry(incident).State = EntityState.Modified;
        var link = await IncidentChain.AppendAsync(db, incident.Id, now, step.To, by);
        await MeetAsync(db, incident, now);
        if (note.Length > 0)
        {
            db.IncidentNotes.Add(new IncidentNote { Event = link.Sequence, Incident = incident.Id, Text = note });
        }

        if (step.FalseAlarm)
        {
            db.RuleReviews.Add(new RuleReview
            {
                Incident = incident.Id,
                Rule = incident.Rule,
                RuleVersion = incident.RuleVersion,
                At = now,
                Actor = by,
            });
        }

        return link.Sequence;
    }

    /// <summary>Stops the clocks that ran until this state or an earlier one.</summary>
    private static async Task MeetAsync(TutorDbContext db, Incident incident, DateTimeOffset now)
    {
        var running = await db.IncidentDeadlines.Where(d => d.Incident == incident.Id && d.MetAt == null).ToListAsync();
        foreach (var deadline in running.Where(d => d.Until <= incident.State))
        {
            deadline.MetAt = now;
            db.Entry(deadline).Property(d => d.MetAt).IsModified = true;
        }
    }

    private static string NotAllowed(IncidentState from, IncidentStep step)
    {
        var next = Enum.GetValues<IncidentState>().Where(to => to != IncidentState.Removed && IncidentSteps.Allows(from, to))
            .Select(IncidentWords.Of).ToList();
        var why = $"Sự cố {IncidentWords.Number(step.Incident)} đang ở bước “{IncidentWords.Of(from)}”, "
            + $"không chuyển sang “{IncidentWords.Of(step.To)}” được";
        return next.Count == 0 ? $"{why}: sự cố đã đóng." : $"{why}; bước tiếp theo là “{string.Join("”, “", next)}”.";
    }
}

/// <summary>One step somebody wants to take.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="To">The state it shall have.</param>
/// <param name="By">Name or id of who takes the step.</param>
/// <param name="Note">What was done; needed for closing. Kept redacted.</param>
public sealed record IncidentStep(long Incident, IncidentState To, string By, string? Note = null)
{
    /// <summary>Name or id of who answers for the incident from here on; null: whoever accepts it.</summary>
    public string? Responsible { get; init; }

    /// <summary>Nothing had happened: close it and have the rule looked at. It changes no rule.</summary>
    public bool FalseAlarm { get; init; }
}
