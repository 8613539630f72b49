using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>The pages between the door and the session. Each leads to what is still missing.</summary>
internal static class SignInPages
{
    /// <summary>Where to go afterwards, in the address and in the form.</summary>
    public const string ReturnTo = "ve";

    private const string Refused =
        "Không đăng nhập được: tên hoặc mật khẩu không đúng, mật khẩu dùng một lần đã quá hạn, hoặc tài khoản đang bị khóa.";

    public static void MapSignIn(this RouteGroupBuilder console)
    {
        var door = console.MapGroup("").AllowAnonymous();
        door.MapGet(ConsolePaths.SignIn, ShowAsync);
        door.MapPost(ConsolePaths.SignIn, CheckAsync).RequireRateLimiting(SignInDoor.Limit);
        door.MapGet(ConsolePaths.Code, (HttpContext http, SignIn signIn) => OnStepAsync<CodePage>(http, signIn, SignInNeed.Code));
        door.MapPost(ConsolePaths.Code, CheckCodeAsync).RequireRateLimiting(SignInDoor.Limit);
        door.MapGet(ConsolePaths.NewPassword, (HttpContext http, SignIn signIn) =>
            OnStepAsync<NewPasswordPage>(http, signIn, SignInNeed.NewPassword));
        door.MapPost(ConsolePaths.NewPassword, ChooseAsync).RequireRateLimiting(SignInDoor.Limit);
        door.MapGet(ConsolePaths.Enrol, ShowKeyAsync);
        door.MapPost(ConsolePaths.Enrol, EnrolAsync).RequireRateLimiting(SignInDoor.Limit);
        console.MapPost(ConsolePaths.SignOut, LeaveAsync).ForAll();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, [FromQuery(Name = ReturnTo)] string? wanted)
    {
        var returnTo = ConsolePaths.Local(wanted);
        await HalfSignIn.ForgetAsync(http);
        return http.Features.Get<ConsoleActor>() is null
            ? ConsoleEndpoints.Page<SignInPage>(new { ReturnTo = returnTo }) : TypedResults.LocalRedirect(returnTo);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http, IFormCollection form, SignIn signIn, NameLimit limit, CancellationToken ct)
    {
        var (name, returnTo) = (form["name"].ToString(), ConsolePaths.Local(form[ReturnTo]));
        if (!limit.Allows(name))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return await signIn.CheckPasswordAsync(name, form["password"].ToString(), ct) is { } ticket
            ? await GoOnAsync(http, signIn, ticket, returnTo)
            : ConsoleEndpoints.Page<SignInPage>(
                new { ReturnTo = returnTo, Fault = Refused }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> CheckCodeAsync(HttpContext http, IFormCollection form, SignIn signIn, CancellationToken ct)
    {
        if (await HalfSignIn.ReadAsync(http) is not { } half || await signIn.NeedAsync(half.Ticket) != SignInNeed.Code)
        {
            return AgainFromTheStart();
        }

        var recovery = form["recovery"].ToString();
        var code = recovery.Length > 0 ? recovery : form["code"].ToString();
        return await signIn.CheckCodeAsync(half.Ticket, code, recovery.Length > 0, ct) is { } ticket
            ? await GoOnAsync(http, signIn, ticket, half.ReturnTo)
            : ConsoleEndpoints.Page<CodePage>(new
            {
                Fault = "Mã không đúng, đã dùng rồi, hoặc tài khoản đang tạm khóa vì nhập sai nhiều lần.",
            }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ChooseAsync(HttpContext http, IFormCollection form, SignIn signIn)
    {
        if (await HalfSignIn.ReadAsync(http) is not { } half || await signIn.NeedAsync(half.Ticket) != SignInNeed.NewPassword)
        {
            return AgainFromTheStart();
        }

        var password = form["password"].ToString();
        if (password != form["again"].ToString())
        {
            return Wrong("Hai lần nhập mật khẩu không giống nhau.");
        }

        return await (await signIn.ChoosePasswordAsync(half.Ticket, password)).Match(
            ticket => GoOnAsync(http, signIn, ticket, half.ReturnTo),
            problem => Task.FromResult<IResult>(Wrong(problem.Message)));

        static IResult Wrong(string fault) =>
            ConsoleEndpoints.Page<NewPasswordPage>(new { Fault = fault }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowKeyAsync(HttpContext http, SignIn signIn) =>
        await HalfSignIn.ReadAsync(http) is { } half && await signIn.KeyAsync(half.Ticket) is { } key
            ? ConsoleEndpoints.Page<EnrolPage>(new { Key = key }) : AgainFromTheStart();

    private static async Task<IResult> EnrolAsync(HttpContext http, IFormCollection form, SignIn signIn)
    {
        if (await HalfSignIn.ReadAsync(http) is not { } half || await signIn.KeyAsync(half.Ticket) is not { } key)
        {
            return AgainFromTheStart();
        }

        return await (await signIn.EnrolAsync(half.Ticket, form["code"].ToString())).Match<Task<IResult>>(
            async enrolled =>
            {
                await OpenAsync(http, signIn, enrolled.Ticket);
                return ConsoleEndpoints.Page<RecoveryCodesPage>(new { enrolled.Recovery.Codes, Next = half.ReturnTo });
            },
            problem => Task.FromResult<IResult>(ConsoleEndpoints.Page<EnrolPage>(
                new { Key = key, Fault = problem.Message }, StatusCodes.Status422UnprocessableEntity)));
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, ConsoleActor actor, Sessions sessions, CancellationToken ct)
    {
        await sessions.EndAsync(actor, actor.Session!.Value, ct);
        await http.SignOutAsync(SignInDoor.Session);
        return TypedResults.LocalRedirect(ConsolePaths.SignIn + "?xong=dang-xuat");
    }

    private static async Task<IResult> OnStepAsync<T>(HttpContext http, SignIn signIn, SignInNeed step)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        await HalfSignIn.ReadAsync(http) is { } half && await signIn.NeedAsync(half.Ticket) == step
            ? ConsoleEndpoints.Page<T>(new { }) : AgainFromTheStart();

    private static async Task<IResult> GoOnAsync(HttpContext http, SignIn signIn, SignInTicket ticket, string returnTo)
    {
        var need = await signIn.NeedAsync(ticket);
        if (need == SignInNeed.Nothing && await OpenAsync(http, signIn, ticket))
        {
            return TypedResults.LocalRedirect(returnTo);
        }

        await HalfSignIn.KeepAsync(http, ticket, returnTo);
        return need switch
        {
            SignInNeed.Code => TypedResults.LocalRedirect(ConsolePaths.Code),
            SignInNeed.NewPassword => TypedResults.LocalRedirect(ConsolePaths.NewPassword),
            SignInNeed.Enrolment => TypedResults.LocalRedirect(ConsolePaths.Enrol),
            _ => AgainFromTheStart(),
        };
    }

    /// <summary>A session is always a new one: an id that somebody planted before is worth nothing.</summary>
    private static async Task<bool> OpenAsync(HttpContext http, SignIn signIn, SignInTicket ticket)
    {
        if (await signIn.OpenAsync(ticket, DeviceWords.Of(http.Request.Headers.UserAgent)) is not { } session)
        {
            return false;
        }

        await HalfSignIn.ForgetAsync(http);
        await http.SignInAsync(SignInDoor.Session, SignInDoor.Principal(session));
        return true;
    }

    private static RedirectHttpResult AgainFromTheStart() =>
        TypedResults.LocalRedirect(ConsolePaths.SignIn + "?xong=dang-nhap-lai");
}
