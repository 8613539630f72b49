using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatTutor.Domain.Safety;
using ChatTutor.Server.Pages.BrowserGuard;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatTutor.Server.Pages;

/// <summary>The web chat: one page and its few files.</summary>
internal static class ChatPageModule
{
    private const string LargeText = "lon";
    private const int MaxForm = 512 * 1024;     // 20,000 characters of three bytes, each written %XX

    public static void AddChatPage(this WebApplicationBuilder host)
    {
        host.Services.AddOptions<ChatPageOptions>().BindConfiguration(ChatPageOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddScoped<HtmlRenderer>();
        // Vietnamese letters stay letters in the HTML; as &#x1ea1; they would be four times as long.
        host.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        host.Services.AddSingleton<WebAssets>();
        host.Services.AddSingleton<PlainChat>();
        host.Services.AddSingleton<GuardDataFile>();
    }

    public static void MapChatPage(this WebApplication app)
    {
        app.MapGet("/", ShowAsync);
        app.MapPost("/", AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(MaxForm));
        app.MapGet("/web/{fingerprint}/{file}", (HttpContext http, string fingerprint, string file, WebAssets assets) =>
            assets.Serve(http, fingerprint, file));
        app.MapGet("/chat/rules.json", (HttpContext http, GuardDataFile file, InputGuard guard) => file.Serve(http, guard.Rules));
    }

    private static Task<ContentHttpResult> ShowAsync(HttpContext http, HtmlRenderer renderer, WebAssets assets)
    {
        var chosen = http.Request.Query[ChatPageModel.TextSizeName].ToString();
        if (chosen.Length > 0)
        {
            http.Response.Cookies.Append(ChatPageModel.TextSizeName, chosen == LargeText ? LargeText : "vua",
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Path = "/" });
        }

        var size = chosen.Length > 0 ? chosen : http.Request.Cookies[ChatPageModel.TextSizeName];
        http.Response.Headers.CacheControl = "no-cache";
        return RenderAsync(renderer, new ChatPageModel(assets) { LargeText = size == LargeText });
    }

    /// <summary>A browser without script sends the form and gets the page again, with the answer in it.</summary>
    private static async Task<IResult> AnswerAsync(
        HttpContext http, HtmlRenderer renderer, WebAssets assets, PlainChat chat, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return TypedResults.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(ct);
        var said = await chat.AskAsync(
            form[ChatPageModel.TokenName].ToString(), form[ChatPageModel.QuestionName].ToString().ReplaceLineEndings("\n"), ct);
        http.Response.Headers.CacheControl = "no-store";
        return await RenderAsync(renderer, new ChatPageModel(assets)
        {
            LargeText = http.Request.Cookies[ChatPageModel.TextSizeName] == LargeText,
            Token = said.Token,
            Lines = said.Lines,
        });
    }

    private static Task<ContentHttpResult> RenderAsync(HtmlRenderer renderer, ChatPageModel model) =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChatPage.Model)] = model });
            var page = await renderer.RenderComponentAsync<ChatPage>(parameters);
            return TypedResults.Content(page.ToHtmlString(), "text/html; charset=utf-8");
        });
}
