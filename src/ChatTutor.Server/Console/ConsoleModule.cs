using ChatTutor.Server.ConsolePages.Accounts;
using ChatTutor.Server.ConsolePages.Audit;
using ChatTutor.Server.ConsolePages.Overview;
using ChatTutor.Server.ConsolePages.Own;
using ChatTutor.Server.ConsolePages.Door;
using ChatTutor.Server.ConsolePages.Units;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace ChatTutor.Server.ConsolePages;

/// <summary>
/// The console: pages for trainers, administrators and heads, rendered on the server, without a script. A table of contents.
/// </summary>
internal static class ConsoleModule
{
    private const int MaxForm = 64 * 1024;

    public static void AddConsole(this WebApplicationBuilder host)
    {
        host.Services.AddRazorComponents();
        host.Services.AddSingleton<ConsoleMenu>();
        host.Services.AddSingleton<FirstAccount>();
        host.Services.AddSignInDoor();
    }

    /// <summary>Comes after the headers of all pages, because the console's are stricter.</summary>
    public static void UseConsole(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(ConsolePaths.Root), console => console
            .UseMiddleware<ConsoleFrame>());
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    public static void MapConsole(this WebApplication app)
    {
        // Nothing here opens without a session unless it says so itself, and no form without its token.
        var console = app.MapGroup("").RequireAuthorization()
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(MaxForm));
        console.AddEndpointFilter(RefuseForgedFormsAsync);

        console.MapSignIn();
        console.MapOverview();
        console.MapUnits();
        console.MapAccounts();
        console.MapAudit();
        console.MapOwn();
    }

    private static async ValueTask<object?> RefuseForgedFormsAsync(
        EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(call.HttpContext.Request.Method)
        || call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? await next(call) : TypedResults.StatusCode(StatusCodes.Status400BadRequest);
}
