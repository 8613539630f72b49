using ChatTutor.Server.ConsolePages.Door;
using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages.Own;

/// <summary>What everybody has: the own sessions, password and second factor.</summary>
internal static class OwnPages
{
    public static void MapOwn(this RouteGroupBuilder console)
    {
        console.MapGet(ConsolePaths.Sessions, ListAsync).ForAll().InMenu("Của tôi", 1000);
        console.MapPost(ConsolePaths.Sessions + "/{id:guid}/ngat", EndAsync).ForAll();
        console.MapPost(ConsolePaths.Sessions + "/ngat-het", EndOthersAsync).ForAll();
        console.MapGet(ConsolePaths.Password, () => ConsoleEndpoints.Page<PasswordPage>(new { })).ForAll();
        console.MapPost(ConsolePaths.Password, ChangePasswordAsync).ForAll().RequireRateLimiting(SignInDoor.Limit);
        console.MapGet(ConsolePaths.SecondFactor, ShowFactorAsync).ForAll();
        console.MapPost(ConsolePaths.SecondFactor, ConfirmAsync).ForAll().RequireRateLimiting(SignInDoor.Limit);
        console.MapPost(ConsolePaths.RecoveryCodes, NewCodesAsync).ForAll().RequireRateLimiting(SignInDoor.Limit);
    }

    private static async Task<IResult> ListAsync(ConsoleActor actor, Sessions sessions, CancellationToken ct) =>
        ConsoleEndpoints.Page<SessionsPage>(new { Sessions = await sessions.ListAsync(actor, ct) });

    private static async Task<IResult> EndAsync(Guid id, ConsoleActor actor, Sessions sessions, CancellationToken ct) =>
        await sessions.EndAsync(actor, id, ct)
            ? TypedResults.LocalRedirect(ConsolePaths.Sessions + "?xong=phien") : TypedResults.NotFound();

    private static async Task<IResult> EndOthersAsync(ConsoleActor actor, Sessions sessions, CancellationToken ct)
    {
        await sessions.EndOthersAsync(actor, ct);
        return TypedResults.LocalRedirect(ConsolePaths.Sessions + "?xong=phien-khac");
    }

    private static async Task<IResult> ChangePasswordAsync(
        IFormCollection form, ConsoleActor actor, OwnAccount own, CancellationToken ct)
    {
        if (form["password"] != form["again"])
        {
            return Wrong("Hai lần nhập mật khẩu mới không giống nhau.");
        }

        return (await own.ChangePasswordAsync(actor, form["current"].ToString(), form["password"].ToString(), ct)).Match(
            _ => TypedResults.LocalRedirect(ConsolePaths.Password + "?xong=mat-khau"),
            problem => Wrong(problem.Message));

        static IResult Wrong(string fault) =>
            ConsoleEndpoints.Page<PasswordPage>(new { Fault = fault }, StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<IResult> ShowFactorAsync(ConsoleActor actor, OwnAccount own) => FactorAsync(actor, own, fault: null);

    private static async Task<IResult> ConfirmAsync(
        IFormCollection form, ConsoleActor actor, OwnAccount own, CancellationToken ct) =>
        await (await own.ConfirmAsync(actor, form["current"].ToString(), form["code"].ToString(), ct)).Match(
            Shown, problem => FactorAsync(actor, own, problem.Message));

    private static async Task<IResult> NewCodesAsync(
        IFormCollection form, ConsoleActor actor, OwnAccount own, CancellationToken ct) =>
        await (await own.NewRecoveryCodesAsync(actor, form["current"].ToString(), ct)).Match(
            Shown, problem => FactorAsync(actor, own, problem.Message));

    private static Task<IResult> Shown(RecoveryCodes recovery) =>
        Task.FromResult<IResult>(
            ConsoleEndpoints.Page<RecoveryCodesPage>(new { recovery.Codes, Next = ConsolePaths.SecondFactor }));

    private static async Task<IResult> FactorAsync(ConsoleActor actor, OwnAccount own, string? fault) =>
        ConsoleEndpoints.Page<SecondFactorPage>(
            new { State = await own.LookAsync(actor), Key = await own.KeyAsync(actor), Fault = fault },
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
