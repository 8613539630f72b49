using System.Security.Claims;
using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>A sign-in that is half done, in a sealed cookie of ten minutes: the ticket and where to go afterwards.</summary>
internal static class HalfSignIn
{
    private const string User = "user";
    private const string Stamp = "stamp";
    private const string Code = "code";

    public static async Task<(SignInTicket Ticket, string ReturnTo)?> ReadAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(SignInDoor.Half);
        return cookie is { Succeeded: true, Principal: var who }
            && Guid.TryParseExact(who.FindFirstValue(User), "n", out var user)
            ? (new SignInTicket(user, who.FindFirstValue(Stamp)!, who.HasClaim(Code, "passed")),
                ConsolePaths.Local(cookie.Properties?.RedirectUri))
            : null;
    }

    public static Task KeepAsync(HttpContext http, SignInTicket ticket, string returnTo)
    {
        var who = new ClaimsIdentity(
            [new Claim(User, ticket.User.ToString("n")), new Claim(Stamp, ticket.Stamp)], SignInDoor.Half);
        if (ticket.CodePassed)
        {
            who.AddClaim(new Claim(Code, "passed"));
        }

        return http.SignInAsync(
            SignInDoor.Half, new ClaimsPrincipal(who), new AuthenticationProperties { RedirectUri = returnTo });
    }

    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(SignInDoor.Half);
}
