using System.Net;
using Xunit;

namespace ChatTutor.Tests.People.SignIn;

/// <summary>Keeps the cookie of the tutor, follows the provider's redirect by hand.</summary>
internal sealed class Browser(TutorServer tutor)
{
    private string? _cookie;

    public async Task<(HttpStatusCode Status, string Said)> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (_cookie is not null)
        {
            request.Headers.Add("Cookie", _cookie);
        }

        using var answer = await tutor.Http.SendAsync(request);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <returns>The path the provider sends the browser back to; null when it was not sent there.</returns>
    public async Task<(HttpStatusCode Status, string Said, string? Back)> FollowAsync(string link)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var begun = await client.GetAsync(new Uri(tutor.Http.BaseAddress!, $"{link}/di"));
        if (begun.Headers.Location is not { } provider)
        {
            return (begun.StatusCode, WebUtility.HtmlDecode(await begun.Content.ReadAsStringAsync()), null);
        }

        var set = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        _cookie = set.Split(';')[0];
        using var there = await client.GetAsync(provider);
        return (there.StatusCode, "", there.Headers.Location!.PathAndQuery);
    }

    public async Task<string> GoAsync(string link) => (await FollowAsync(link)).Back!;
}
