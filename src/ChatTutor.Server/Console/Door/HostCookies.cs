using Microsoft.AspNetCore.Authentication.Cookies;

namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>
/// Over https the cookies' names begin with <c>__Host-</c>: a browser takes such a one from this host alone, and only there.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext http, string key) => http.Request.IsHttps ? Prefix + key : key;
}
