using System.Net;
using System.Text.RegularExpressions;

namespace ChatTutor.Tests.Accounts;

/// <summary>
/// A browser without script that visits the console: keeps cookies, sends forms with their token, follows nothing by itself.
/// </summary>
internal sealed partial class ConsoleVisitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _http;
    private string _token = "";

    public ConsoleVisitor(TutorServer server) => _http = new HttpClient(_handler) { BaseAddress = server.Http.BaseAddress };

    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<ConsoleAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form with the token of the page that was opened last.</summary>
    public Task<ConsoleAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostBareAsync(path, [.. fields, ("__RequestVerificationToken", _token)]);

    /// <summary>Sends a form as another site would: cookies and all, but no token.</summary>
    public Task<ConsoleAnswer> PostBareAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    /// <summary>Name and password at the door.</summary>
    public async Task<ConsoleAnswer> KnockAsync(string name, string password, string returnTo = "/console")
    {
        await GetAsync("/console/dang-nhap");
        return await PostAsync("/console/dang-nhap", ("name", name), ("password", password), ("ve", returnTo));
    }

    /// <summary>The code of the app, where it is asked for.</summary>
    public async Task<ConsoleAnswer> ShowCodeAsync(string code)
    {
        await GetAsync("/console/ma-xac-thuc");
        return await PostAsync("/console/ma-xac-thuc", ("code", code));
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<ConsoleAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request);
            var html = await answer.Content.ReadAsStringAsync();
            _token = Token().Match(html) is { Success: true } found ? found.Groups[1].Value : _token;
            return new ConsoleAnswer(
                answer.StatusCode, WebUtility.HtmlDecode(html), answer.Headers.Location?.OriginalString ?? "",
                answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
                answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>What the console answered.</summary>
internal sealed record ConsoleAnswer(
    HttpStatusCode Status, string Html, string Location, IReadOnlyList<string> SetCookies,
    IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The page's title, without the product's name.</summary>
    public string Title => Html.Split("<title>")[1].Split(" – ")[0];

    public bool LeadsTo(string path) =>
        Status == HttpStatusCode.Redirect && new Uri(new Uri("http://x"), Location).AbsolutePath == path;
}
