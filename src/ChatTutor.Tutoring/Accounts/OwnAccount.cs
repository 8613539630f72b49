using ChatTutor.Domain;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>What everybody may change about the own account. Each act asks for the password again.</summary>
public sealed class OwnAccount
{
    private readonly TutorDbContext _db;
    private readonly UserManager<ConsoleUser> _users;
    private readonly SignInParts _with;

    internal OwnAccount(TutorDbContext db, UserManager<ConsoleUser> users, SignInParts with) =>
        (_db, _users, _with) = (db, users, with);

    public async Task<OwnSecondFactor> LookAsync(ConsoleActor actor)
    {
        var user = await FindAsync(actor);
        return new OwnSecondFactor(user.TwoFactorEnabled, await _with.Factor.RecoveryCodesLeftAsync(user));
    }

    public Task<Outcome<bool>> ChangePasswordAsync(ConsoleActor actor, string current, string password, CancellationToken ct) =>
        WithPasswordAsync<bool>(actor, current, async user =>
        {
            if (_with.Passwords.Fault(user, password) is { } fault)
            {
                return new Problem(ProblemKind.Invalid, "account.password_weak", fault);
            }

            await _with.Passwords.SetAsync(user, password, actor.Id, actor.Session);
            return true;
        }, ct);

    /// <summary>The key for a first or another app. Nothing changes until <see cref="ConfirmAsync"/>.</summary>
    public async Task<AppKey> KeyAsync(ConsoleActor actor)
    {
        var user = await FindAsync(actor);
        var key = await _with.Factor.NewKeyAsync(user);
        await _users.UpdateAsync(user);
        return AppKey.Of(user.UserName!, key);
    }

    /// <summary>Takes the new app over.</summary>
    /// <returns>New recovery codes.</returns>
    public Task<Outcome<RecoveryCodes>> ConfirmAsync(ConsoleActor actor, string password, string code, CancellationToken ct) =>
        WithPasswordAsync<RecoveryCodes>(actor, password, async user =>
        {
            if (await _with.Factor.ConfirmAsync(user, code) is not { } codes)
            {
                return new Problem(ProblemKind.Invalid, "signin.code_wrong", SignIn.WrongCode);
            }

            await _with.Passwords.EndSessionsAsync(user.Id, actor.Session);
            _with.Audit.Note(_db, actor, "account.second_factor", actor.Id);
            return codes;
        }, ct);

    /// <summary>Makes the old recovery codes void.</summary>
    public Task<Outcome<RecoveryCodes>> NewRecoveryCodesAsync(ConsoleActor actor, string password, CancellationToken ct) =>
        WithPasswordAsync<RecoveryCodes>(actor, password, async user =>
        {
            if (!user.TwoFactorEnabled)
            {
                return new Problem(ProblemKind.Conflict, "account.no_second_factor", "Hãy bật xác thực hai lớp trước.");
            }

            _with.Audit.Note(_db, actor, "account.recovery_codes", actor.Id);
            return await _with.Factor.NewRecoveryCodesAsync(user);
        }, ct);

    /// <summary>
    /// A session that somebody else sits at must not be enough to guess the password: wrong ones count as at the door.
    /// </summary>
    private async Task<Outcome<T>> WithPasswordAsync<T>(
        ConsoleActor actor, string password, Func<ConsoleUser, Task<Outcome<T>>> change, CancellationToken ct)
    {
        var user = await FindAsync(actor);
        var open = await _with.Tries.TakeAsync(user.NormalizedUserName!, ct);
        await _db.Entry(user).ReloadAsync(ct);
        if (!open || password.Length > PasswordRules.Longest || !await _users.CheckPasswordAsync(user, password))
        {
            return new Problem(
                ProblemKind.Invalid, "account.password_wrong",
                "Mật khẩu hiện tại không đúng, hoặc tài khoản đang tạm khóa vì nhập sai nhiều lần.");
        }

        user.AccessFailedCount--;
        user.LockoutEnd = null;
        var changed = await change(user);
        return await changed.Match(
            async value => (await _users.UpdateSecurityStampAsync(user)).Succeeded ? changed : Changed,
            async _ =>
            {
                await _with.Tries.GiveBackAsync(user.Id, ct);
                return changed;
            });
    }

    private static Problem Changed =>
        new(ProblemKind.Conflict, "account.changed", "Tài khoản vừa thay đổi ở nơi khác. Hãy thử lại.");

    private async Task<ConsoleUser> FindAsync(ConsoleActor actor) => (await _users.FindByIdAsync(actor.User.ToString()!))!;
}

/// <summary>The state of one's second factor.</summary>
public sealed record OwnSecondFactor(bool On, int CodesLeft);
