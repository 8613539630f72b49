using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using ChatTutor.Tutoring.Units.Codes;

namespace ChatTutor.Server.ConsolePages.Units;

/// <summary>Handing out and taking back one-time codes. The slips are the answer to the form: they exist nowhere else.</summary>
internal static class CodePages
{
    // The slips carry their one style with them, also into a saved file; nothing else may run or load.
    private static readonly string _slipPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(SlipPage.StyleElement)))}'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapCodes(this RouteGroupBuilder console)
    {
        const string Line = ConsolePaths.Units + "/dong/{line:guid}";
        console.MapPost(UnitPages.One + "/ma", IssueForUnitAsync).For(ConsoleRole.Admin);
        console.MapPost(UnitPages.One + "/ma/thu-hoi", RevokeForUnitAsync).For(ConsoleRole.Admin);
        console.MapPost(Line + "/ma", IssueForLineAsync).For(ConsoleRole.Admin);
        console.MapPost(Line + "/ma/thu-hoi", RevokeForLineAsync).For(ConsoleRole.Admin);
    }

    private static Task<IResult> IssueForUnitAsync(
        string code, ConsoleActor actor, HttpContext http, RosterCodes codes, UnitDirectory directory, RosterRegister register, ContactBook contacts,
        CancellationToken ct) => IssueAsync(
        CodeTarget.Of(code), actor, http, codes, contacts,
        problem => UnitPages.PageAsync(code, actor, new UnitPageParts(directory, register, contacts), problem.Message, ct), ct);

    private static Task<IResult> IssueForLineAsync(
        Guid line, ConsoleActor actor, HttpContext http, RosterCodes codes, ContactBook contacts, CancellationToken ct) =>
        IssueAsync(CodeTarget.Of(line), actor, http, codes, contacts, _ => Task.FromResult<IResult>(TypedResults.NotFound()), ct);

    private static async Task<IResult> IssueAsync(
        CodeTarget target, ConsoleActor actor, HttpContext http, RosterCodes codes, ContactBook contacts, Func<Problem, Task<IResult>> refused, CancellationToken ct) =>
        await (await codes.IssueAsync(target, actor, ct)).Match<Task<IResult>>(
            async issued =>
            {
                http.Response.Headers.ContentSecurityPolicy = _slipPolicy;
                return TypedResults.Content(SlipPage.Of(issued, await contacts.NearestAsync(issued.Unit, actor, ct)), "text/html; charset=utf-8");
            },
            refused);

    private static async Task<IResult> RevokeForUnitAsync(string code, ConsoleActor actor, RosterCodes codes, CancellationToken ct) =>
        (await codes.RevokeAsync(CodeTarget.Of(code), actor, ct)).Match<IResult>(
            _ => TypedResults.LocalRedirect($"{ConsolePaths.Units}/{Uri.EscapeDataString(code)}?xong=thu-hoi"), _ => TypedResults.NotFound());

    private static async Task<IResult> RevokeForLineAsync(Guid line, ConsoleActor actor, RosterCodes codes, CancellationToken ct) =>
        (await codes.RevokeAsync(CodeTarget.Of(line), actor, ct)).Match<IResult>(
            _ => TypedResults.LocalRedirect($"{ConsolePaths.Units}?xong=thu-hoi"), _ => TypedResults.NotFound());
}
