using System.Security.Cryptography;
using ChatTutor.Domain;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Units.Codes;

/// <summary>One-time codes of a list: handed out, taken back, found again. Only a keyed digest is stored; the code itself exists on paper.</summary>
public sealed class RosterCodes
{
    private readonly IDbContextFactory<TutorDbContext> _store;
    private readonly StoreWriter _writer;
    private readonly Seals _seals;
    private readonly Pseudonyms _pseudonyms;
    private readonly Audit _audit;
    private readonly RosterOptions _options;
    private readonly TimeProvider _clock;

    internal RosterCodes(
        StoreAccess store, Seals seals, Pseudonyms pseudonyms, Audit audit, IOptions<RosterOptions> options, TimeProvider clock)
    {
        (_store, _writer) = store;
        (_seals, _pseudonyms, _audit, _options, _clock) = (seals, pseudonyms, audit, options.Value, clock);
    }

    /// <summary>Codes that were handed out before this moment no longer work.</summary>
    private DateTimeOffset OldestOpen => _clock.GetUtcNow().AddDays(-_options.CodeDays);

    /// <summary>
    /// Makes a new code for each person of a unit who is in the list and not bound, or for one person, who may be bound and bind anew
    /// with another account; earlier codes end.
    /// </summary>
    public Task<Outcome<IssuedCodes>> IssueAsync(CodeTarget target, ConsoleActor actor, CancellationToken ct) => _writer.WriteAsync(
        async db =>
        {
            if (await UnitOfAsync(db, target, actor) is not { } unit)
            {
                return NotThere();
            }

            var lines = (await LinesAsync(db, target)).Where(line => line.LeftAt is null && (line.Person is null || target.Line is not null)).ToList();
            if (lines.Count == 0)
            {
                return (Outcome<IssuedCodes>)new Problem(ProblemKind.Conflict, "roster.none_open", "Không có ai cần mã: danh sách trống, hoặc mọi người đã gắn tài khoản.");
            }

            var now = _clock.GetUtcNow();
            var slips = lines.Select(line => Issue(db, line, now)).OrderBy(slip => VietnameseText.Fold(slip.Name), StringComparer.Ordinal).ToList();
            _audit.Note(db, actor, "roster.codes_issued", target.Line?.ToString() ?? "", unit.Code);
            return new IssuedCodes(unit.Code, unit.Name, now, now.AddDays(_options.CodeDays), slips);
        },
        ct);

    /// <summary>Ends the open codes of a unit or of one person.</summary>
    /// <returns>How many were open.</returns>
    public Task<Outcome<int>> RevokeAsync(CodeTarget target, ConsoleActor actor, CancellationToken ct) => _writer.WriteAsync(
        async db =>
        {
            if (await UnitOfAsync(db, target, actor) is not { } unit)
            {
                return (Outcome<int>)new Problem(ProblemKind.NotFound, "roster.unknown", NotThereWords);
            }

            var open = (await LinesAsync(db, target)).Where(line => line.CodeDigest is not null).ToList();
            open.ForEach(line => Close(db, line));
            _audit.Note(db, actor, "roster.codes_revoked", target.Line?.ToString() ?? "", unit.Code);
            return open.Count;
        },
        ct);

    /// <summary>The person to whom an open code belongs; null where there is none, or its time is over.</summary>
    internal async Task<CodeOwner?> FindAsync(OneTimeCode code, CancellationToken ct)
    {
        await using var db = await _store.CreateDbContextAsync(ct);
        return await FindAsync(db, code) is { } line
            ? new CodeOwner(line.Id, line.Unit, (await db.Units.FindAsync([line.Unit], ct))!.Name, line.Row, line.JobGroup, line.Head, line.OwnFramework)
            : null;
    }

    /// <summary>The same within a change of the store; the row is tracked, and whoever binds it must end the code with <see cref="Close"/>.</summary>
    internal async Task<RosterLine?> FindAsync(TutorDbContext db, OneTimeCode code)
    {
        var digest = Digest(code);
        var oldest = OldestOpen;
        return await db.RosterLines.FirstOrDefaultAsync(line =>
            line.CodeDigest == digest && line.LeftAt == null && line.CodeIssuedAt >= oldest);
    }

    /// <summary>Ends the code of a line.</summary>
    internal static void Close(TutorDbContext db, RosterLine line)
    {
        (line.CodeDigest, line.CodeIssuedAt) = (null, null);
        db.Entry(line).State = EntityState.Modified;
    }

    private string Digest(OneTimeCode code) => _pseudonyms.Digest("roster-code", code.Letters);

    private IssuedCode Issue(TutorDbContext db, RosterLine line, DateTimeOffset now)
    {
        var code = OneTimeCode.From(RandomNumberGenerator.GetBytes(OneTimeCode.RandomBytes));
        (line.CodeDigest, line.CodeIssuedAt) = (Digest(code), now);
        db.Entry(line).State = EntityState.Modified;
        return new IssuedCode(line.Id, RosterIdentity.Open(_seals, line.Cipher).Name, code);
    }

    private static async Task<Unit?> UnitOfAsync(TutorDbContext db, CodeTarget target, ConsoleActor actor)
    {
        var code = target.Unit ?? (await db.RosterLines.FindAsync(target.Line))?.Unit;
        return code is not null && await db.Units.FindAsync(code) is { } unit && actor.Scope.Covers(unit.Path) ? unit : null;
    }

    private static Task<List<RosterLine>> LinesAsync(TutorDbContext db, CodeTarget target) =>
        db.RosterLines.Where(line => target.Unit == null ? line.Id == target.Line : line.Unit == target.Unit).ToListAsync();

    private const string NotThereWords = "Không có đơn vị hoặc dòng danh sách này, hoặc tài khoản này không được xem.";

    private static Outcome<IssuedCodes> NotThere() => new Problem(ProblemKind.NotFound, "roster.unknown", NotThereWords);
}

/// <summary>The two ways into the store.</summary>
internal sealed record StoreAccess(IDbContextFactory<TutorDbContext> Read, StoreWriter Write);

/// <summary>Whose codes are meant: all people of a unit, or one line of a list.</summary>
public sealed record CodeTarget
{
    private CodeTarget(string? unit, Guid? line) => (Unit, Line) = (unit, line);

    /// <summary>Code of the unit; null where one line is meant.</summary>
    public string? Unit { get; }

    /// <summary>Id of the line; null where a unit is meant.</summary>
    public Guid? Line { get; }

    public static CodeTarget Of(string unit) => new(unit, null);

    public static CodeTarget Of(Guid line) => new(null, line);
}

/// <summary>Codes that were just made: the only moment at which they can be printed.</summary>
public sealed record IssuedCodes(string Unit, string UnitName, DateTimeOffset At, DateTimeOffset Until, IReadOnlyList<IssuedCode> Slips);

/// <summary>One person's code.</summary>
public sealed record IssuedCode(Guid Line, string Name, OneTimeCode Code)
{
    /// <summary>Says only what it is: a name must not get into a line of a log by being printed.</summary>
    public override string ToString() => nameof(IssuedCode);
}

/// <summary>Whose code was typed, without the name.</summary>
/// <param name="Line">Id of the line.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Row">Row of the minimum standards; null where the list does not say.</param>
/// <param name="JobGroup">1 to 4; null where the list does not say.</param>
/// <param name="Head">Heads a body.</param>
/// <param name="OwnFramework">Works in a sector with a framework of its own.</param>
public sealed record CodeOwner(Guid Line, string Unit, string UnitName, string? Row, int? JobGroup, bool Head, bool OwnFramework);
