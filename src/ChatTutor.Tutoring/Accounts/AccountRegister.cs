using System.Text.RegularExpressions;
using ChatTutor.Domain;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Who has an account. Only administrators may ask; to everybody else there is nothing.</summary>
public sealed partial class AccountRegister
{
    private readonly TutorDbContext _db;
    private readonly UserManager<ConsoleUser> _users;
    private readonly SignInParts _with;

    internal AccountRegister(TutorDbContext db, UserManager<ConsoleUser> users, SignInParts with) =>
        (_db, _users, _with) = (db, users, with);

    /// <summary>Whether anybody could sign in at all.</summary>
    public Task<bool> AnyAsync(CancellationToken ct) => _db.ConsoleUsers.AnyAsync(ct);

    public async Task<IReadOnlyList<AccountLine>> ListAsync(ConsoleActor actor, CancellationToken ct) =>
        actor.Role != ConsoleRole.Admin ? [] : await ReadAsync(_db.ConsoleUsers, ct);

    public async Task<AccountLine?> FindAsync(ConsoleActor actor, Guid id, CancellationToken ct) =>
        actor.Role != ConsoleRole.Admin ? null : (await ReadAsync(_db.ConsoleUsers.Where(u => u.Id == id), ct)).SingleOrDefault();

    /// <summary>The same by the name one signs in with.</summary>
    public async Task<AccountLine?> FindAsync(ConsoleActor actor, string name, CancellationToken ct)
    {
        var normalized = _users.NormalizeName(name.Trim());
        return actor.Role != ConsoleRole.Admin ? null
            : (await ReadAsync(_db.ConsoleUsers.Where(u => u.NormalizedUserName == normalized), ct)).SingleOrDefault();
    }

    /// <summary>Makes an account with a one-time password.</summary>
    public async Task<Outcome<NewPassword>> AddAsync(ConsoleActor actor, NewAccount wanted, CancellationToken ct)
    {
        var name = wanted.Name.Trim().ToLowerInvariant();
        if (actor.Role != ConsoleRole.Admin || !Name().IsMatch(name))
        {
            return new Problem(ProblemKind.Invalid, "account.name",
                "Tên đăng nhập dài 3 đến 64 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới; "
                + "bắt đầu bằng chữ cái.");
        }

        if (await UnknownUnitAsync(wanted.Units, ct) is { } unknown)
        {
            return unknown;
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        if (await _users.FindByNameAsync(name) is not null)
        {
            return new Problem(ProblemKind.Conflict, "account.exists", $"Đã có tài khoản “{name}”.");
        }

        var user = new ConsoleUser
        {
            Id = Guid.NewGuid(),
            UserName = name,
            Role = wanted.Role,
            CreatedAt = _with.Clock.GetUtcNow(),
        };
        var password = await _with.Passwords.SetOneTimeAsync(user);
        _with.Audit.Note(_db, actor, "account.added", Id(user), reason: RoleWords.Code(wanted.Role));
        await _users.CreateAsync(user);
        await SetUnitsAsync(actor, user, wanted.Units, ct);
        await _db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new NewPassword(name, user.Id, password);
    }

    /// <summary>Whether anything names a unit that is not there.</summary>
    internal async Task<Problem?> UnknownUnitAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        var known = await _db.Units.Where(u => codes.Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
        return codes.Except(known).FirstOrDefault() is { } code
            ? new Problem(ProblemKind.NotFound, "unit.unknown", $"Không có đơn vị mang mã “{code}”.") : null;
    }

    /// <summary>Adds and removes until these are the account's units; each change stands in the audit of its unit.</summary>
    internal async Task SetUnitsAsync(ConsoleActor actor, ConsoleUser user, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var held = await _db.ConsoleScopes.Where(s => s.User == user.Id).ToListAsync(ct);
        foreach (var gone in held.Where(s => !codes.Contains(s.Unit)))
        {
            _db.Remove(gone);
            _with.Audit.Note(_db, actor, "account.unit_removed", Id(user), gone.Unit);
        }

        foreach (var code in codes.Distinct().Except(held.Select(s => s.Unit)))
        {
            _db.Add(new ConsoleScope { User = user.Id, Unit = code });
            _with.Audit.Note(_db, actor, "account.unit_added", Id(user), code);
        }
    }

    private async Task<IReadOnlyList<AccountLine>> ReadAsync(IQueryable<ConsoleUser> users, CancellationToken ct)
    {
        var rows = await users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync(ct);
        var ids = rows.Select(u => u.Id).ToList();
        var scopes = await _db.ConsoleScopes.Where(s => ids.Contains(s.User)).OrderBy(s => s.Unit).ToListAsync(ct);
        var units = scopes.ToLookup(s => s.User, s => s.Unit);
        var now = _with.Clock.GetUtcNow();
        return [.. rows.Select(u => new AccountLine(u.Id, u.UserName!, u.Role, [.. units[u.Id]])
        {
            SecondFactor = u.TwoFactorEnabled,
            MustChangePassword = u.MustChangePassword,
            LockedUntil = u.LockoutEnd > now ? u.LockoutEnd : null,
            Disabled = u.DisabledAt is not null,
            LastSignIn = u.LastSignInAt,
        })];
    }

    private static string Id(ConsoleUser user) => user.Id.ToString("n");

    [GeneratedRegex(@"\A[a-z][a-z0-9._-]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>An account somebody wants to make.</summary>
public sealed record NewAccount(string Name, ConsoleRole Role, IReadOnlyList<string> Units);

/// <summary>A one-time password, to be shown once.</summary>
public sealed record NewPassword(string Name, Guid User, string Password);

/// <summary>An account as an administrator sees it.</summary>
public sealed record AccountLine(Guid Id, string Name, ConsoleRole Role, IReadOnlyList<string> Units)
{
    public bool SecondFactor { get; init; }

    public bool MustChangePassword { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public bool Disabled { get; init; }

    public DateTimeOffset? LastSignIn { get; init; }
}
