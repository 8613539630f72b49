using System.Security.Claims;
using System.Threading.RateLimiting;
using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>Cookies, the look at the session with each request, and how often one may try.</summary>
internal static class SignInDoor
{
    /// <summary>Scheme and cookie of a session.</summary>
    public const string Session = "chattutor-console";

    /// <summary>Scheme and cookie of a sign-in that is half done.</summary>
    public const string Half = "chattutor-console-step";

    /// <summary>Rate limit of the forms that take a password or a code.</summary>
    public const string Limit = "sign-in";

    public static readonly TimeSpan TriesWindow = TimeSpan.FromMinutes(5);

    private const string SessionClaim = "sid";
    private static readonly TimeSpan _halfLasts = TimeSpan.FromMinutes(10);

    public static void AddSignInDoor(this IServiceCollection services)
    {
        services.AddAuthentication(Session)
            .AddCookie(Session, cookie =>
            {
                cookie.Lock(Session);
                cookie.Events.OnValidatePrincipal = LookAsync;
            })
            .AddCookie(Half, cookie =>
            {
                cookie.Lock(Half);
                cookie.ExpireTimeSpan = _halfLasts;
            });
        services.AddOptions<CookieAuthenticationOptions>(Session).Configure<IOptions<ConsoleOptions>>((cookie, console) =>
            cookie.ExpireTimeSpan = TimeSpan.FromHours(console.Value.SessionHours));
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddScoped(all =>
            all.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.GetRequiredFeature<ConsoleActor>());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "chattutor-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;       // the frame sets a stricter one
        });
        services.AddSingleton<NameLimit>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Limit, http =>
                RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = http.RequestServices.GetRequiredService<IOptions<ConsoleOptions>>().Value.TriesPerAddress,
                Window = TriesWindow,
            }));
        });
    }

    /// <summary>A session as its cookie holds it.</summary>
    public static ClaimsPrincipal Principal(Guid session) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, session.ToString("n"))], Session));

    private static void Lock(this CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostCookies();
        cookie.SlidingExpiration = false;
        cookie.LoginPath = ConsolePaths.SignIn;
        cookie.ReturnUrlParameter = SignInPages.ReturnTo;
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>The cookie only names a session; who that is, and whether it still is, stands in the store.</summary>
    private static async Task LookAsync(CookieValidatePrincipalContext cookie)
    {
        var http = cookie.HttpContext;
        if (!http.Request.Path.StartsWithSegments(ConsolePaths.Root)
            || !Guid.TryParseExact(cookie.Principal?.FindFirstValue(SessionClaim), "n", out var id))
        {
            cookie.RejectPrincipal();       // nothing outside the console asks who this is
            return;
        }

        if (await http.RequestServices.GetRequiredService<Sessions>().FindAsync(id, http.RequestAborted) is not { } actor)
        {
            cookie.RejectPrincipal();
            await http.SignOutAsync(Session);
            return;
        }

        http.Features.Set(actor);
        cookie.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, actor.Id),
            new Claim(ClaimTypes.Name, actor.Name),
            new Claim(ClaimTypes.Role, RoleWords.Code(actor.Role)),
        ], Session)));
    }

    /// <summary>An IPv6 household has a whole /64.</summary>
    private static string AddressOf(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address ? ""
        : address.IsIPv4MappedToIPv6 || address.GetAddressBytes().Length == 4 ? address.MapToIPv4().ToString()
        : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
}
