using ChatTutor.Domain;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>What administrators change about accounts. Each act ends the account's sessions and stands in the audit.</summary>
public sealed class AccountChanges
{
    private readonly TutorDbContext _db;
    private readonly UserManager<ConsoleUser> _users;
    private readonly AccountRegister _register;
    private readonly SignInParts _with;

    internal AccountChanges(TutorDbContext db, UserManager<ConsoleUser> users, AccountRegister register, SignInParts with) =>
        (_db, _users, _register, _with) = (db, users, register, with);

    public Task<Outcome<bool>> SetRoleAsync(ConsoleActor actor, Guid id, ConsoleRole role, CancellationToken ct) =>
        ChangeAsync<bool>(actor, id, async user =>
        {
            if (user.Role == ConsoleRole.Admin && role != ConsoleRole.Admin && await IsLastAdminAsync(user, ct))
            {
                return LastAdmin;
            }

            if (user.Role != role)
            {
                user.Role = role;
                await _with.Passwords.EndSessionsAsync(user.Id, kept: null);
                _with.Audit.Note(_db, actor, "account.role", Id(user), reason: RoleWords.Code(role));
            }

            return true;
        }, ct);

    public async Task<Outcome<bool>> SetUnitsAsync(
        ConsoleActor actor, Guid id, IReadOnlyList<string> units, CancellationToken ct) =>
        await _register.UnknownUnitAsync(units, ct) is { } unknown
            ? unknown
            : await ChangeAsync<bool>(actor, id, async user =>
            {
                await _register.SetUnitsAsync(actor, user, units, ct);
                return true;
            }, ct);

    /// <param name="actor">Who.</param>
    /// <param name="id">Whose account.</param>
    /// <param name="secondFactor">Switch the second factor off as well, for somebody who lost the phone and the codes.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<Outcome<NewPassword>> ResetAsync(ConsoleActor actor, Guid id, bool secondFactor, CancellationToken ct) =>
        ChangeAsync<NewPassword>(actor, id, async user =>
        {
            var password = await _with.Passwords.SetOneTimeAsync(user);
            (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            _with.Audit.Note(_db, actor, "account.reset", Id(user));
            if (secondFactor)
            {
                await _with.Factor.RemoveAsync(user);
                _with.Audit.Note(_db, actor, "account.second_factor_reset", Id(user));
            }

            return new NewPassword(user.UserName!, user.Id, password);
        }, ct);

    public Task<Outcome<bool>> DisableAsync(ConsoleActor actor, Guid id, CancellationToken ct) =>
        ChangeAsync<bool>(actor, id, async user =>
        {
            if (user.Role == ConsoleRole.Admin && await IsLastAdminAsync(user, ct))
            {
                return LastAdmin;
            }

            user.DisabledAt ??= _with.Clock.GetUtcNow();
            await _with.Passwords.EndSessionsAsync(user.Id, kept: null);
            _with.Audit.Note(_db, actor, "account.disabled", Id(user));
            return true;
        }, ct);

    /// <summary>Switches the account on again and takes a lock off.</summary>
    public Task<Outcome<bool>> EnableAsync(ConsoleActor actor, Guid id, CancellationToken ct) =>
        ChangeAsync<bool>(actor, id, user =>
        {
            user.DisabledAt = null;
            (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            _with.Audit.Note(_db, actor, "account.enabled", Id(user));
            return Task.FromResult<Outcome<bool>>(true);
        }, ct);

    private static Problem LastAdmin => new(ProblemKind.Conflict, "account.last_admin",
        "Đây là tài khoản quản trị duy nhất còn dùng được. Hãy tạo một tài khoản quản trị khác trước.");

    private static Problem Unknown => new(ProblemKind.NotFound, "account.unknown", "Không có tài khoản này.");

    /// <summary>
    /// Reads and writes in one transaction: two administrators who switch each other off must not both succeed.
    /// </summary>
    private async Task<Outcome<T>> ChangeAsync<T>(
        ConsoleActor actor, Guid id, Func<ConsoleUser, Task<Outcome<T>>> change, CancellationToken ct)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        if (actor.Role != ConsoleRole.Admin || await _users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Unknown;
        }

        await _db.Entry(user).ReloadAsync(ct);
        var changed = await change(user);
        return await changed.Match(
            async _ =>
            {
                await _users.UpdateSecurityStampAsync(user);
                await transaction.CommitAsync(ct);
                return changed;
            },
            _ => Task.FromResult(changed));
    }

    private async Task<bool> IsLastAdminAsync(ConsoleUser user, CancellationToken ct) =>
        !await _db.ConsoleUsers.AnyAsync(u => u.Role == ConsoleRole.Admin && u.DisabledAt == null && u.Id != user.Id, ct);

    private static string Id(ConsoleUser user) => user.Id.ToString("n");
}
