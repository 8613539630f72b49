using ChatTutor.Domain;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Units;

/// <summary>Whom to ask in a unit: offices and their public contacts, such as the Đại sứ số of a commune (Kế hoạch 138/KH-UBND, III.5).</summary>
public sealed class ContactBook
{
    private const int LongestDuty = 100;
    private const int LongestContact = 300;
    private const int LongestHours = 100;

    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly Func<string, GuardVerdict> _guard;
    private readonly Audit _audit;

    internal ContactBook(IDbContextFactory<TutorDbContext> store, StoreWriter writer, Func<string, GuardVerdict> guard, Audit audit) =>
        (_store, _writer, _guard, _audit) = (store, writer, guard, audit);

    /// <summary>Adds a contact; the same twice is one.</summary>
    /// <returns>Its id.</returns>
    public async Task<Outcome<Guid>> AddAsync(NewContact contact, ConsoleActor actor, CancellationToken ct)
    {
        var asked = contact with
        {
            Unit = UnitCode.Read(contact.Unit) ?? "", Duty = Tidy(contact.Duty)!, Contact = Tidy(contact.Contact)!, Hours = Tidy(contact.Hours),
        };
        if (asked.Duty.Length is 0 or > LongestDuty || asked.Contact.Length is 0 or > LongestContact || asked.Hours?.Length > LongestHours)
        {
            return new Problem(ProblemKind.Invalid, "contact.shape",
                $"Phải nêu việc (tối đa {LongestDuty} ký tự) và đầu mối liên hệ (tối đa {LongestContact} ký tự).");
        }

        if (_guard($"{asked.Duty}\n{asked.Contact}\n{asked.Hours}").Action >= GuardAction.Redact)
        {
            return new Problem(ProblemKind.Invalid, "contact.private",
                "Chỉ ghi đầu mối công khai của cơ quan (phòng, bộ phận, hộp thư công vụ), không ghi số điện thoại hay dữ liệu riêng của một người.");
        }

        return await _writer.WriteAsync(db => KeepAsync(db, asked, actor), ct);
    }

    /// <summary>Removes a contact; false where there is none, or none of the actor's units.</summary>
    public Task<bool> RemoveAsync(Guid id, ConsoleActor actor, CancellationToken ct) => _writer.WriteAsync(
        async db =>
        {
            if (await db.UnitContacts.FindAsync(id) is not { } contact || !await MayAsync(db, contact.Unit, actor))
            {
                return false;
            }

            db.UnitContacts.Remove(contact);
            _audit.Note(db, actor, "contact.removed", id.ToString(), contact.Unit);
            return true;
        },
        ct);

    /// <summary>The contacts of a unit; where it has none, those of the nearest unit above that has some.</summary>
    public async Task<IReadOnlyList<ContactLine>> NearestAsync(string unit, ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        var path = await db.Units.Within(actor.Scope).Where(u => u.Code == unit).Select(u => u.Path).FirstOrDefaultAsync(ct) ?? "";
        var all = await Lines(db.UnitContacts).ToListAsync(ct);      // a contact is public, also one of a unit above the own
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()
            .Select(code => (IReadOnlyList<ContactLine>)[.. all.Where(contact => contact.Unit == code)])
            .FirstOrDefault(own => own.Count > 0) ?? [];
    }

    /// <summary>The contacts of the units that somebody may see, by unit.</summary>
    public async Task<IReadOnlyList<ContactLine>> ListAsync(ConsoleActor actor, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await Lines(db.UnitContacts.Within(db, actor.Scope, contact => contact.Unit)).ToListAsync(ct);
    }

    private static IQueryable<ContactLine> Lines(IQueryable<UnitContact> contacts) => contacts.OrderBy(c => c.Unit).ThenBy(c => c.Duty)
        .Select(c => new ContactLine(c.Id, c.Unit, c.Duty, c.Contact, c.Hours));

    private async Task<Outcome<Guid>> KeepAsync(TutorDbContext db, NewContact asked, ConsoleActor actor)
    {
        if (!await MayAsync(db, asked.Unit, actor))
        {
            return new Problem(ProblemKind.NotFound, "unit.unknown", "Không có đơn vị này, hoặc tài khoản này không được xem.");
        }

        var same = await db.UnitContacts.FirstOrDefaultAsync(c => c.Unit == asked.Unit && c.Duty == asked.Duty && c.Contact == asked.Contact);
        var contact = same ?? new UnitContact { Id = Guid.CreateVersion7(), Unit = asked.Unit, Duty = asked.Duty, Contact = asked.Contact };
        contact.Hours = asked.Hours;
        db.Entry(contact).State = same is null ? EntityState.Added : EntityState.Modified;
        _audit.Note(db, actor, "contact.added", contact.Id.ToString(), asked.Unit);
        return contact.Id;
    }

    private static async Task<bool> MayAsync(TutorDbContext db, string unit, ConsoleActor actor) =>
        await db.Units.FindAsync(unit) is { } known && actor.Scope.Covers(known.Path);

    private static string? Tidy(string? text) => text is null ? null
        : string.Join(' ', VietnameseText.Normalise(text).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A contact to be kept.</summary>
public sealed record NewContact(string Unit, string Duty, string Contact, string? Hours = null);

/// <summary>A contact as it is shown.</summary>
public sealed record ContactLine(Guid Id, string Unit, string Duty, string Contact, string? Hours);
