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
    private const string NormalText = "vua";
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
            Remember(http, chosen == LargeText ? LargeText : NormalText);
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
            LargeText = SizeOf(http, said.Lines) == LargeText,
            Token = said.Token,
            Lines = said.Lines,
        });
    }

    /// <summary>What this device chose, unless the person has just said another size or the device chose none.</summary>
    private static string? SizeOf(HttpContext http, IReadOnlyList<ChatLine> lines)
    {
        var chosen = http.Request.Cookies[ChatPageModel.TextSizeName];
        if (lines is not [.., { Reply: { LargeText: { } large } reply }] || (chosen is not null && !reply.SizesText))
        {
            return chosen;
        }

        Remember(http, large ? LargeText : NormalText);
        return large ? LargeText : NormalText;
    }

    private static void Remember(HttpContext http, string size) => http.Response.Cookies.Append(
        ChatPageModel.TextSizeName, size, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Path = "/" });

    private static Task<ContentHttpResult> RenderAsync(HtmlRenderer renderer, ChatPageModel model) =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChatPage.Model)] = model });
            var page = await renderer.RenderComponentAsync<ChatPage>(parameters);
            return TypedResults.Content(page.ToHtmlString(), "text/html; charset=utf-8");
        });
}
