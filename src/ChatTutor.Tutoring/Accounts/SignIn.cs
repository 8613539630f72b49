using System.Globalization;
using ChatTutor.Domain;
using ChatTutor.Tutoring.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>The way in, a step at a time: password, code, a password of one's own, the second factor, the session.</summary>
public sealed class SignIn
{
    private readonly TutorDbContext _db;
    private readonly UserManager<ConsoleUser> _users;
    private readonly SignInParts _with;

    internal SignIn(TutorDbContext db, UserManager<ConsoleUser> users, SignInParts with) =>
        (_db, _users, _with) = (db, users, with);

    /// <summary>The first step. Wrong name, wrong password, locked and switched off are answered alike.</summary>
    /// <returns>Null when it may not go on.</returns>
    public async Task<SignInTicket?> CheckPasswordAsync(string name, string password, CancellationToken ct)
    {
        var normalized = _users.NormalizeName(name.Trim());
        var open = await _with.Tries.TakeAsync(normalized, ct);
        var user = await _users.FindByNameAsync(name.Trim());
        var right = password.Length <= PasswordRules.Longest
            & _users.PasswordHasher.VerifyHashedPassword(
                user ?? new ConsoleUser(), user?.PasswordHash ?? _with.Nobody.Hash, password)
                != PasswordVerificationResult.Failed;
        if (user is null || !open || !right || await IsOverAsync(user))
        {
            await FailedAsync(user, "signin.failed", open, ct);
            return null;
        }

        await _with.Tries.GiveBackAsync(user.Id, ct);
        return new SignInTicket(user.Id, user.SecurityStamp!, CodePassed: false);
    }

    /// <returns>What is missing; null when the ticket is no longer good.</returns>
    public async Task<SignInNeed?> NeedAsync(SignInTicket ticket) =>
        await FindAsync(ticket) is { } user ? Need(user, ticket) : null;

    /// <summary>A code of the app, or a recovery code.</summary>
    public async Task<SignInTicket?> CheckCodeAsync(SignInTicket ticket, string code, bool recovery, CancellationToken ct)
    {
        if (await FindAsync(ticket) is not { } found || Need(found, ticket) != SignInNeed.Code)
        {
            return null;
        }

        // One after the other: of two that bring the same code, as after a double click, the first gets in.
        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        var open = await _with.Tries.TakeAsync(found.NormalizedUserName!, ct);
        await _db.Entry(found).ReloadAsync(ct);
        var right = open
            && (recovery ? await _with.Factor.TryRecoveryCodeAsync(found, code) : await _with.Factor.TryCodeAsync(found, code))
            && await PassedAsync(found, recovery);
        if (!right)
        {
            await FailedAsync(found, "signin.code_failed", open, ct);
        }

        await transaction.CommitAsync(ct);
        return right ? ticket with { CodePassed = true } : null;
    }

    /// <summary>Puts a password of one's own in the place of the one-time one.</summary>
    public async Task<Outcome<SignInTicket>> ChoosePasswordAsync(SignInTicket ticket, string password)
    {
        if (await FindAsync(ticket) is not { } user || Need(user, ticket) != SignInNeed.NewPassword)
        {
            return Gone;
        }

        if (_with.Passwords.Fault(user, password) is { } fault)
        {
            return new Problem(ProblemKind.Invalid, "account.password_weak", fault);
        }

        await _with.Passwords.SetAsync(user, password, Id(user));
        return await SavedAsync(user, ticket);
    }

    /// <summary>The key to type into the app.</summary>
    public async Task<AppKey?> KeyAsync(SignInTicket ticket)
    {
        if (await FindAsync(ticket) is not { } user || Need(user, ticket) != SignInNeed.Enrolment)
        {
            return null;
        }

        var key = await _with.Factor.NewKeyAsync(user);
        return (await _users.UpdateAsync(user)).Succeeded ? AppKey.Of(user.UserName!, key) : null;
    }

    /// <summary>Switches the second factor on.</summary>
    /// <returns>A new ticket and the recovery codes.</returns>
    public async Task<Outcome<Enrolled>> EnrolAsync(SignInTicket ticket, string code)
    {
        if (await FindAsync(ticket) is not { } user || Need(user, ticket) != SignInNeed.Enrolment)
        {
            return Gone;
        }

        if (await _with.Factor.ConfirmAsync(user, code) is not { } codes)
        {
            return new Problem(ProblemKind.Invalid, "signin.code_wrong", WrongCode);
        }

        _with.Audit.Note(_db, Id(user), "account.second_factor", Id(user));
        return (await SavedAsync(user, ticket with { CodePassed = true }))
            .Match<Outcome<Enrolled>>(next => new Enrolled(next, codes), problem => problem);
    }

    /// <summary>Opens the session when nothing is missing.</summary>
    /// <returns>Its id; null when something is.</returns>
    public async Task<Guid?> OpenAsync(SignInTicket ticket, string device)
    {
        // The account as it is now: others may be trying codes, and their tries must not undo what was passed.
        await using var transaction = await _db.Database.BeginTransactionAsync();
        _db.ChangeTracker.Clear();
        if (await FindAsync(ticket) is not { } user || Need(user, ticket) != SignInNeed.Nothing)
        {
            return null;
        }

        var now = _with.Clock.GetUtcNow();
        var session = new ConsoleSession { Id = Guid.NewGuid(), User = user.Id, CreatedAt = now, SeenAt = now, Device = device };
        _db.ConsoleSessions.Add(session);
        (user.AccessFailedCount, user.LockoutEnd, user.LastSignInAt) = (0, null, now);
        _with.Audit.Note(_db, Id(user), "signin.done", Id(user));
        var opened = (await _users.UpdateAsync(user)).Succeeded;
        await transaction.CommitAsync();
        return opened ? session.Id : null;
    }

    internal const string WrongCode =
        "Mã không đúng hoặc đã dùng. Đợi ứng dụng hiện mã mới rồi nhập lại; giờ trên điện thoại phải đúng.";

    private static Problem Gone =>
        new(ProblemKind.NotFound, "signin.gone", "Đã quá lâu hoặc tài khoản vừa thay đổi. Hãy đăng nhập lại từ đầu.");

    private SignInNeed Need(ConsoleUser user, SignInTicket ticket) =>
        user.TwoFactorEnabled && !ticket.CodePassed ? SignInNeed.Code
        : user.MustChangePassword ? SignInNeed.NewPassword
        : !user.TwoFactorEnabled && _with.Options.Value.NeedsSecondFactor(user.Role) ? SignInNeed.Enrolment
        : SignInNeed.Nothing;

    private async Task<ConsoleUser?> FindAsync(SignInTicket ticket) =>
        await _users.FindByIdAsync(ticket.User.ToString()) is { DisabledAt: null } user && user.SecurityStamp == ticket.Stamp
            ? user : null;

    private async Task<Outcome<SignInTicket>> SavedAsync(ConsoleUser user, SignInTicket ticket) =>
        (await _users.UpdateSecurityStampAsync(user)).Succeeded ? ticket with { Stamp = user.SecurityStamp! } : Gone;

    /// <summary>The one-time password was given too long ago.</summary>
    private async Task<bool> IsOverAsync(ConsoleUser user) =>
        user.MustChangePassword
        && await _with.Store.ReadAsync(user, AccountSecret.OneTimePasswordAt) is { } given
        && long.Parse(given, CultureInfo.InvariantCulture) + (_with.Options.Value.OneTimePasswordHours * 3600L)
            < _with.Clock.GetUtcNow().ToUnixTimeSeconds();

    private async Task<bool> PassedAsync(ConsoleUser user, bool recovery)
    {
        if (recovery)
        {
            _with.Audit.Note(_db, Id(user), "signin.recovery_used", Id(user));
        }

        user.AccessFailedCount--;
        user.LockoutEnd = null;
        return (await _users.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Of a name that is no account nothing is kept: people type passwords there.</summary>
    private async Task FailedAsync(ConsoleUser? user, string action, bool open, CancellationToken ct)
    {
        _with.Audit.Note(_db, Audit.Nobody, action, user is null ? "" : Id(user));
        if (open && user?.LockoutEnd is not null)
        {
            _with.Audit.Note(_db, Audit.Nobody, "signin.locked", Id(user));
        }

        await _db.SaveChangesAsync(ct);
    }

    private static string Id(ConsoleUser user) => user.Id.ToString("n");
}

/// <summary>What signing in is made with.</summary>
internal sealed record SignInParts(
    Tries Tries, SecondFactor Factor, Passwords Passwords, NobodysPassword Nobody, ConsoleUserStore Store, Audit Audit,
    IOptions<ConsoleOptions> Options, TimeProvider Clock);

/// <summary>What a password is compared with when there is no such account, so that the answer takes as long.</summary>
internal sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<ConsoleUser>(options).HashPassword(new ConsoleUser(), OneTimeSecrets.New());
}
