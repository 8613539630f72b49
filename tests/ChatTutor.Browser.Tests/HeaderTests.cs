namespace ChatTutor.Browser.Tests;

/// <summary>What the server tells browsers not to do. These need no browser.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/no-such-page")]
    public async Task No_answer_may_be_framed_or_run_a_foreign_script(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(new Uri(server.Address), path));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_portal_named_in_the_settings_may_frame_the_page()
    {
        await using var server = await RunningServer.StartAsync(KeyValuePair.Create<string, string?>(
            "Web:FrameAncestors", "'self' https://portal.example.vn"));
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(server.Address));

        Assert.Contains(
            "frame-ancestors 'self' https://portal.example.vn;",
            answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task A_wrong_frame_setting_stops_the_start_and_names_itself()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(
            KeyValuePair.Create<string, string?>("Web:FrameAncestors", "*; script-src *")));

        Assert.Contains("Web:FrameAncestors", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_page_is_kept_by_the_browser_and_small_on_the_way()
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative));
        var script = page.Split("src=\"").Select(part => part.Split('"')[0]).Single(address => address.EndsWith(".js", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script);
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await http.SendAsync(request);

        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 8_000);
    }
}
