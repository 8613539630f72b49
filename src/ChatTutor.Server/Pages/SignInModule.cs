using ChatTutor.Tutoring.People.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ChatTutor.Server.Pages;

/// <summary>The pages of a learner's sign-in: the link from the conversation, the way out, and the way back.</summary>
internal static class SignInModule
{
    private const string Cookie = "xac-thuc";
    private const string Onward = "/di";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(SignInFlow.CallbackPath, ReturnAsync);
        app.MapGet(SignInFlow.Path + "{token}", ShowAsync);
        app.MapGet(SignInFlow.Path + "{token}" + Onward, BeginAsync);
    }

    /// <summary>Uses nothing up: messengers look at links before people do.</summary>
    private static Task<IResult> ShowAsync(HttpContext http, string token, SignInFlow flow, HtmlRenderer renderer, WebAssets assets) =>
        flow.IsOpen(token)
            ? RenderAsync(http, renderer, assets, 200, new() { [nameof(SignInPage.Onward)] = $"{SignInFlow.Path}{token}{Onward}", [nameof(SignInPage.Provider)] = flow.Provider })
            : SayAsync(http, renderer, assets, flow, SignInResult.LinkOver);

    private static async Task<IResult> BeginAsync(
        HttpContext http, string token, SignInFlow flow, HtmlRenderer renderer, WebAssets assets, CancellationToken ct)
    {
        var begun = await flow.BeginAsync(token, ct);
        if (begun.Where is not { } where)
        {
            return await SayAsync(http, renderer, assets, flow, begun.Result);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Cookies.Append(Cookie, begun.Browser!, Options(flow));
        return TypedResults.Redirect(where.AbsoluteUri);
    }

    private static async Task<IResult> ReturnAsync(
        HttpContext http, SignInFlow flow, HtmlRenderer renderer, WebAssets assets, CancellationToken ct)
    {
        var (state, code) = (http.Request.Query["state"].ToString(), http.Request.Query["code"].ToString());
        var failed = http.Request.Query.ContainsKey("error");
        var result = await flow.FinishAsync(state, failed ? null : code, http.Request.Cookies[Cookie], ct);
        if (result != SignInResult.LinkOver)
        {
            http.Response.Cookies.Delete(Cookie, Options(flow));
        }

        return await SayAsync(http, renderer, assets, flow, result);
    }

    private static CookieOptions Options(SignInFlow flow) => new()
    {
        HttpOnly = true,
        Secure = flow.IsSecure,
        SameSite = SameSiteMode.Lax,        // the provider sends the browser back with a navigation of its own
        Path = SignInFlow.Path.TrimEnd('/'),
        MaxAge = TimeSpan.FromMinutes(SignInFlow.Minutes),
        IsEssential = true,
    };

    private static Task<IResult> SayAsync(HttpContext http, HtmlRenderer renderer, WebAssets assets, SignInFlow flow, SignInResult result) =>
        RenderAsync(http, renderer, assets, StatusOf(result), new() { [nameof(SignInPage.Words)] = SignInWords.Of(result, flow.Provider ?? "") });

    private static int StatusOf(SignInResult result) => result switch
    {
        SignInResult.Bound or SignInResult.TurnedBack => 200,
        SignInResult.LinkOver => 404,
        SignInResult.ProviderFailed => 503,
        SignInResult.Refused => 400,
        _ => 409,
    };

    private static Task<IResult> RenderAsync(
        HttpContext http, HtmlRenderer renderer, WebAssets assets, int status, Dictionary<string, object?> parameters)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        parameters[nameof(SignInPage.Web)] = assets;
        return renderer.Dispatcher.InvokeAsync<IResult>(async () =>
        {
            var page = await renderer.RenderComponentAsync<SignInPage>(ParameterView.FromDictionary(parameters));
            return TypedResults.Content(page.ToHtmlString(), "text/html; charset=utf-8", statusCode: status);
        });
    }
}
