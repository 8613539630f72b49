using ChatTutor.Domain;
using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages.Accounts;

/// <summary>Accounts of the console, for administrators.</summary>
internal static class AccountPages
{
    public static void MapAccounts(this RouteGroupBuilder console)
    {
        const string One = ConsolePaths.Accounts + "/{id:guid}";
        console.MapGet(ConsolePaths.Accounts, ListAsync).For(ConsoleRole.Admin).InMenu("Tài khoản", 800);
        console.MapPost(ConsolePaths.Accounts, AddAsync).For(ConsoleRole.Admin);
        console.MapGet(One, ShowAsync).For(ConsoleRole.Admin);
        console.MapPost(One + "/vai-tro", SetRoleAsync).For(ConsoleRole.Admin);
        console.MapPost(One + "/don-vi", SetUnitsAsync).For(ConsoleRole.Admin);
        console.MapPost(One + "/cap-lai", ResetAsync).For(ConsoleRole.Admin);
        console.MapPost(One + "/khoa",
            (Guid id, ConsoleActor actor, AccountRegister register, AccountChanges changes, CancellationToken ct) =>
            ChangedAsync(changes.DisableAsync(actor, id, ct), "khoa", id, actor, register, ct)).For(ConsoleRole.Admin);
        console.MapPost(One + "/mo",
            (Guid id, ConsoleActor actor, AccountRegister register, AccountChanges changes, CancellationToken ct) =>
            ChangedAsync(changes.EnableAsync(actor, id, ct), "mo", id, actor, register, ct)).For(ConsoleRole.Admin);
    }

    private static async Task<IResult> ListAsync(ConsoleActor actor, AccountRegister register, CancellationToken ct) =>
        ConsoleEndpoints.Page<AccountsPage>(new { Accounts = await register.ListAsync(actor, ct) });

    private static async Task<IResult> AddAsync(
        IFormCollection form, ConsoleActor actor, AccountRegister register, CancellationToken ct)
    {
        var (name, role, units) = (form["name"].ToString(), RoleWords.Read(form["role"]), form["units"].ToString());
        var added = role is null
            ? new Problem(ProblemKind.Invalid, "account.role", "Hãy chọn vai trò.")
            : await register.AddAsync(actor, new NewAccount(name, role.Value, Codes(units)), ct);
        return await added.Match<Task<IResult>>(
            account => Task.FromResult<IResult>(ConsoleEndpoints.Page<OneTimePasswordPage>(new { Account = account })),
            async problem => ConsoleEndpoints.Page<AccountsPage>(
                new
                {
                    Accounts = await register.ListAsync(actor, ct),
                    Fault = problem.Message,
                    Name = name,
                    Role = role,
                    Units = units,
                },
                StatusCodes.Status422UnprocessableEntity));
    }

    private static Task<IResult> ShowAsync(Guid id, ConsoleActor actor, AccountRegister register, CancellationToken ct) =>
        PageAsync(id, actor, register, fault: null, ct);

    private static Task<IResult> SetRoleAsync(
        Guid id, IFormCollection form, ConsoleActor actor, AccountRegister register, AccountChanges changes,
        CancellationToken ct) =>
        RoleWords.Read(form["role"]) is { } role
            ? ChangedAsync(changes.SetRoleAsync(actor, id, role, ct), "vai-tro", id, actor, register, ct)
            : PageAsync(id, actor, register, "Hãy chọn vai trò.", ct);

    private static Task<IResult> SetUnitsAsync(
        Guid id, IFormCollection form, ConsoleActor actor, AccountRegister register, AccountChanges changes,
        CancellationToken ct) =>
        ChangedAsync(changes.SetUnitsAsync(actor, id, Codes(form["units"].ToString()), ct), "don-vi", id, actor, register, ct);

    private static async Task<IResult> ResetAsync(
        Guid id, IFormCollection form, ConsoleActor actor, AccountRegister register, AccountChanges changes,
        CancellationToken ct) =>
        await (await changes.ResetAsync(actor, id, form["factor"] == "on", ct)).Match(
            account => Task.FromResult<IResult>(ConsoleEndpoints.Page<OneTimePasswordPage>(new { Account = account })),
            problem => PageAsync(id, actor, register, problem.Message, ct));

    private static async Task<IResult> ChangedAsync(
        Task<Outcome<bool>> change, string done, Guid id, ConsoleActor actor, AccountRegister register, CancellationToken ct) =>
        await (await change).Match(
            _ => Task.FromResult<IResult>(TypedResults.LocalRedirect($"{ConsolePaths.Accounts}/{id}?xong={done}")),
            problem => PageAsync(id, actor, register, problem.Message, ct));

    private static async Task<IResult> PageAsync(
        Guid id, ConsoleActor actor, AccountRegister register, string? fault, CancellationToken ct) =>
        await register.FindAsync(actor, id, ct) is { } account
            ? ConsoleEndpoints.Page<AccountPage>(
                new { Account = account, Fault = fault },
                fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : TypedResults.NotFound();

    private static string[] Codes(string lines) =>
        lines.ToUpperInvariant().Split(
            ['\r', '\n', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
